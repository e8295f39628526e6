import { useMutation } from '@yizhan/graphql-client';
import { dayOf, useOneOf } from '@yizhan/ui';
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
  const { busyWith: sending, run } = useOneOf<'submit' | 'save'>();

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
  const post = (submit: boolean): Promise<WriteOutcome<PostedJob> | null> =>
    run(submit ? 'submit' : 'save', async () =>
      form.isSound(dayOf(Date.now(), timeZone)) ? send(submit) : null,
    );

  return { post, sending };
}
