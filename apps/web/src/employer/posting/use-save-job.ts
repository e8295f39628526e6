import { useMutation, type Problem } from '@yizhan/graphql-client';
import { useOneAtATime } from '@yizhan/ui';
import { useState } from 'react';
import { outcomeOf, type Outcome } from '../outcome.ts';
import { submitJobDocument, updateJobDocument } from './posting-documents.ts';
import { changesOf, isChange, postingInput, type PostingBefore } from './values/posting-input.ts';
import { refusalsByField } from './values/refusals.ts';
import type { PostingForm } from './use-posting-form.ts';

interface SavedJob {
  id: string;
  status: string;
}

interface JobToSave {
  id: string;
  isDraft: boolean;
  before: PostingBefore;
}

/** Saves what differs; a draft is then sent to review. */
export function useSaveJob(form: PostingForm, job: JobToSave, employerId: string, onSaved: () => void) {
  const [, updateJob] = useMutation(updateJobDocument);
  const [, submitJob] = useMutation(submitJobDocument);
  const [problem, setProblem] = useState<Problem | null>(null);
  const { isBusy: isSending, run } = useOneAtATime();
  const changes = changesOf(job.id, job.before, postingInput(form.values, form.texts, employerId));

  const update = async (): Promise<Outcome<SavedJob>> => {
    if (!isChange(changes)) return { kind: 'done', value: { id: job.id, status: '' } };
    const { data, error } = await updateJob({ input: changes });
    return outcomeOf(data?.updateJob, error, (payload) => payload.job);
  };
  const submit = async (): Promise<Outcome<SavedJob>> => {
    const { data, error } = await submitJob({ input: { jobId: job.id } });
    return outcomeOf(data?.submitJob, error, (payload) => payload.job);
  };
  const send = async () => {
    if (!form.isSound()) return;
    const updated = await update();
    const outcome = updated.kind === 'done' && job.isDraft ? await submit() : updated;
    setProblem(outcome.kind === 'unanswered' ? outcome.problem : null);
    if (outcome.kind === 'refused') form.setMessages(refusalsByField(outcome.errors));
    if (outcome.kind === 'done') onSaved();
  };
  return { save: () => run(send), problem, isSending, changes };
}
