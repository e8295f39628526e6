import { App } from 'antd';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { useSearchParams } from 'react-router';
import type { ReviewDecision } from '../gql/graphql.ts';
import { useText } from '../i18n/use-text.ts';
import { useAnnounce } from '../shell/announcer.tsx';
import { afterLeaving } from './queue-order.ts';
import type { ReviewedJob } from './reviewed-job.tsx';
import { useDecision } from './use-decision.ts';
import { useQueue, type QueuedJob } from './use-queue.ts';

const told = { APPROVE: 'review.approved', RETURN: 'review.returned', REJECT: 'review.rejected' } as const;

/**
 * The job being looked at; without one it is the oldest. The address follows it, a moment behind: two quick presses
 * of a key must move by two.
 */
function useSelection(jobs: readonly QueuedJob[]) {
  const [params, setParams] = useSearchParams();
  const [selected, setSelected] = useState(params.get('job'));
  const [oldest] = jobs;
  if (selected === null && oldest) setSelected(oldest.id);
  const select = (id: string | null) => {
    setSelected(id);
    setParams(id ? { job: id } : {}, { replace: true, preventScrollReset: true });
  };
  return { selected, select };
}

type OnLeft = (job: QueuedJob, before: readonly QueuedJob[]) => void;

/** Tells when the job being looked at left the queue without us. */
function useLeaving(jobs: readonly QueuedJob[], selected: string | null, onLeft: OnLeft): void {
  const before = useRef(jobs);
  const tell = useEffectEvent(onLeft);
  useEffect(() => {
    const was = before.current.find(({ id }) => id === selected);
    const isThere = jobs.some(({ id }) => id === selected);
    if (was && !isThere) tell(was, before.current);
    before.current = jobs;
  }, [jobs, selected]);
}

/** The state of the review page: what waits, what is looked at, and what becomes of it. */
export function useReviewDesk() {
  const { t } = useText();
  const { message } = App.useApp();
  const announce = useAnnounce();
  const queue = useQueue();
  const { selected, select } = useSelection(queue.jobs);
  const { decide: send, deciding } = useDecision();
  const ours = useRef(new Set<string>());

  function goOn(from: readonly QueuedJob[], left: string) {
    const ids = queue.jobs.map(({ id }) => id).filter((id) => id !== left);
    const nextId = afterLeaving(
      from.map(({ id }) => id),
      left,
      ids,
    );
    const next = queue.jobs.find(({ id }) => id === nextId);
    select(nextId);
    announce(next ? t('review.nextIs', { title: next.title }) : t('review.allDone'));
  }

  function tellGone(number: string) {
    void message.info(t('review.gone', { number }));
  }

  useLeaving(queue.jobs, selected, (job, before) => {
    if (ours.current.has(job.id)) return;
    tellGone(job.number);
    goOn(before, job.id);
  });

  async function decide({ id, number }: ReviewedJob, decision: ReviewDecision, note: string) {
    const before = queue.jobs;
    const outcome = await send(id, decision, note);
    if (outcome === null || outcome === 'refused') return;
    if (outcome === 'done') void message.success(t(told[decision], { number }));
    else tellGone(number);
    ours.current.add(id);
    goOn(before, id);
    queue.leave(id);
    queue.refresh();
  }

  return { queue, selected, select, decide, deciding };
}
