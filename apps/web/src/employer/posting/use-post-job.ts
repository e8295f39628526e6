import { useMutation, type Problem } from '@yizhan/graphql-client';
import { useOneAtATime } from '@yizhan/ui';
import { useState } from 'react';
import { isBlockedByRules, outcomeOf } from '../outcome.ts';
import { postJobDocument } from './posting-documents.ts';
import { postingInput } from './values/posting-input.ts';
import { refusalsByField } from './values/refusals.ts';
import type { PostingForm } from './use-posting-form.ts';

/** What was stored: sent to review, or kept as a draft because of its words. */
export interface PostedJob {
  id: string;
  number: string;
  isBlocked: boolean;
}

/** Sends the form once at a time; the key is made at the tap, so that repeats of one wish make one job. */
export function usePostJob(form: PostingForm, employerId: string, onStored: (job: PostedJob) => void) {
  const [, postJob] = useMutation(postJobDocument);
  const [problem, setProblem] = useState<Problem | null>(null);
  const { isBusy: isSending, run } = useOneAtATime();

  const send = async () => {
    if (!form.isSound()) return;
    const { values, texts, key } = form;
    const idempotencyKey = key.take();
    form.keep();
    const input = { ...postingInput(values, texts, employerId), submit: true, idempotencyKey };
    const { data, error } = await postJob({ input });
    const outcome = outcomeOf(data?.postJob, error, ({ job }) => job);
    setProblem(outcome.kind === 'unanswered' ? outcome.problem : null);
    if (outcome.kind === 'unanswered') return;
    key.settle();
    form.keep();
    if (outcome.value) {
      const isBlocked = outcome.kind === 'refused' && isBlockedByRules(outcome.errors);
      form.forget();
      onStored({ id: outcome.value.id, number: outcome.value.number, isBlocked });
    } else if (outcome.kind === 'refused') form.setMessages(refusalsByField(outcome.errors));
  };

  return { post: () => run(send), problem, isSending };
}
