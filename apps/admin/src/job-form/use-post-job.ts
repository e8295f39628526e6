import { useMutation } from '@yizhan/graphql-client';
import { dayOf } from '@yizhan/ui';
import { useRef, useState } from 'react';
import { graphql } from '../gql/index.ts';
import type { PostJobMutation } from '../gql/graphql.ts';
import { postingInput } from '../job-draft/posting-input.ts';
import { isAnswered, writeOutcome, type WriteOutcome } from '../job-draft/write-outcome.ts';
import { useMarket } from '../shell/market-context.tsx';
import type { PostingForm } from '../posting-form/use-posting-form.ts';

const postJobMutation = graphql(`
  mutation PostJob($input: PostJobInput!) {
    postJob(input: $input) {
      job {
        id
        number
        title
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

/** A job that was just posted. */
export type PostedJob = NonNullable<PostJobMutation['postJob']['job']>;

/** Sends the form once at a time; repeated presses of the same wish make one job. */
export function usePostJob(form: PostingForm) {
  const { timeZone } = useMarket();
  const [, postJob] = useMutation(postJobMutation);
  const running = useRef(false);
  const [sending, setSending] = useState<'submit' | 'save' | null>(null);

  async function send(submit: boolean): Promise<WriteOutcome<PostedJob>> {
    const { values, submissionKey } = form;
    const idempotencyKey = submissionKey.take();
    const input = { ...postingInput(values, timeZone), submit, idempotencyKey };
    const { data, error } = await postJob({ input });
    const outcome = writeOutcome(data?.postJob, error, values.shifts.length);
    if (isAnswered(outcome)) submissionKey.settle();
    return outcome;
  }

  /** Null when nothing was sent: the form has errors, or another sending is under way. */
  async function post(submit: boolean): Promise<WriteOutcome<PostedJob> | null> {
    if (running.current || !form.isSound(dayOf(Date.now(), timeZone))) return null;
    running.current = true;
    setSending(submit ? 'submit' : 'save');
    try {
      return await send(submit);
    } finally {
      running.current = false;
      setSending(null);
    }
  }

  return { post, sending };
}
