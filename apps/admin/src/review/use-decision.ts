import { useMutation } from '@yizhan/graphql-client';
import { useRef, useState } from 'react';
import { useReport } from '../client/use-report.ts';
import { graphql } from '../gql/index.ts';
import type { ReviewDecision } from '../gql/graphql.ts';

const reviewJobMutation = graphql(`
  mutation ReviewJob($input: ReviewJobInput!) {
    reviewJob(input: $input) {
      job {
        id
        status
      }
      userErrors {
        code
        message
        path
      }
    }
  }
`);

/** `gone`: somebody else was quicker. */
export type DecisionOutcome = 'done' | 'gone' | 'refused';

const takenBySomebody = new Set(['WRONG_STATUS', 'JOB_NOT_FOUND', 'ILLEGAL_STATE']);

/** Sends one decision at a time; null while another is on its way. */
export function useDecision() {
  const report = useReport();
  const [, reviewJob] = useMutation(reviewJobMutation);
  const running = useRef(false);
  const [deciding, setDeciding] = useState<ReviewDecision | null>(null);

  async function send(jobId: string, decision: ReviewDecision, note: string): Promise<DecisionOutcome> {
    const { data, error } = await reviewJob({ input: { jobId, decision, ...(note && { note }) } });
    const errors = data?.reviewJob.userErrors ?? [];
    if (errors.some(({ code }) => takenBySomebody.has(code))) return 'gone';
    return report(error, errors) ? 'refused' : 'done';
  }

  async function decide(jobId: string, decision: ReviewDecision, note = ''): Promise<DecisionOutcome | null> {
    if (running.current) return null;
    running.current = true;
    setDeciding(decision);
    try {
      return await send(jobId, decision, note);
    } finally {
      running.current = false;
      setDeciding(null);
    }
  }

  return { decide, deciding };
}
