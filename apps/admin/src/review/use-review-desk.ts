import type { LanguageNeedDecisionInput, ReviewDecision } from '../gql/graphql.ts';
import { useText } from '../i18n/use-text.ts';
import { useQueueDesk } from '../shared/queue/use-queue-desk.ts';
import type { ReviewedJob } from './reviewed-job.tsx';
import { useDecision } from './use-decision.ts';
import { useQueue, type QueuedJob } from './use-queue.ts';

const told = { APPROVE: 'review.approved', RETURN: 'review.returned', REJECT: 'review.rejected' } as const;

const nameOf = ({ title }: QueuedJob): string => title;

/** The state of the review page: what waits, what is looked at, and what becomes of it. */
export function useReviewDesk() {
  const { t } = useText();
  const queue = useQueue();
  const { selected, select, settle } = useQueueDesk({ queue, parameter: 'job', nameOf });
  const { decide: send, deciding } = useDecision();

  async function decide(
    job: ReviewedJob,
    decision: ReviewDecision,
    note: string,
    needs: LanguageNeedDecisionInput[],
  ) {
    const outcome = await send(job.id, decision, note, needs);
    settle(job, outcome, t(told[decision], { number: job.number }));
  }
  return { queue, selected, select, decide, deciding };
}
