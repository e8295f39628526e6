import { useMutation } from '@yizhan/graphql-client';
import { dayOf, useOneOf } from '@yizhan/ui';
import { useRef } from 'react';
import { graphql } from '../gql/index.ts';
import type { UpdateJobMutation } from '../gql/graphql.ts';
import { changesOf } from '../job-draft/posting-input.ts';
import type { PostingValues } from '../job-draft/posting-values.ts';
import { writeOutcome, type WriteOutcome } from '../job-draft/write-outcome.ts';
import { useMarket } from '../shell/market-context.tsx';
import type { PostingForm } from '../posting-form/use-posting-form.ts';

const updateJobMutation = graphql(`
  mutation UpdateJob($input: UpdateJobInput!) {
    updateJob(input: $input) {
      job {
        id
        number
        status
        expiresAt
      }
      userErrors {
        code
        message
        path
      }
    }
  }
`);

const submitJobMutation = graphql(`
  mutation SubmitJob($input: SubmitJobInput!) {
    submitJob(input: $input) {
      job {
        id
        number
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

/** A job that was just saved. */
export type SavedJob = Omit<NonNullable<UpdateJobMutation['updateJob']['job']>, 'expiresAt'>;

interface JobBefore extends SavedJob {
  values: PostingValues;
  expiresAt: string;
}

interface Submission {
  /** Why a posting with blocked words shall go to review all the same. */
  overrideReason?: string;
}

/** Saves changes of a job, and sends it to review when asked to; one thing at a time. */
export function useSaveJob(before: JobBefore, form: PostingForm) {
  const { timeZone } = useMarket();
  const [, updateJob] = useMutation(updateJobMutation);
  const [, submitJob] = useMutation(submitJobMutation);
  // What the gateway has by now: a draft may be saved more than once before it can be submitted.
  const stored = useRef(before);
  const { busyWith: sending, run } = useOneOf<'submit' | 'save'>();
  const shiftLines = form.values.shifts.length;

  async function update(): Promise<WriteOutcome<SavedJob>> {
    const { values } = form;
    const input = changesOf(before.id, stored.current, values, timeZone);
    if (Object.keys(input).length === 1) return { kind: 'done', job: before };
    const { data, error } = await updateJob({ input });
    const outcome = writeOutcome(data?.updateJob, error, shiftLines);
    if (outcome.kind === 'done') stored.current = { ...before, ...outcome.job, values };
    return outcome;
  }

  async function send(submission: Submission | null): Promise<WriteOutcome<SavedJob> | null> {
    // A first day that has passed may stay as it is; only a new one must lie ahead.
    const isMoved = form.values.startsOn !== stored.current.values.startsOn;
    if (!form.isSound(isMoved ? dayOf(Date.now(), timeZone) : '')) return null;
    const saved = await update();
    if (saved.kind !== 'done' || !submission) return saved;
    const { data, error } = await submitJob({ input: { jobId: before.id, ...submission } });
    return writeOutcome(data?.submitJob, error, shiftLines);
  }

  /** Null when nothing was sent: the form has errors, or another sending is under way. */
  const save = (submission: Submission | null): Promise<WriteOutcome<SavedJob> | null> =>
    run(submission ? 'submit' : 'save', () => send(submission));

  return { save, sending };
}
