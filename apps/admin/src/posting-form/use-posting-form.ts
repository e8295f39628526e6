import { SubmissionKey } from '@yizhan/graphql-client';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useText } from '../i18n/use-text.ts';
import { dropDraft, keepDraft, readDraft } from '../job-draft/draft-store.ts';
import { errorsIn } from '../job-draft/posting-errors.ts';
import type { PostingValues } from '../job-draft/posting-values.ts';
import { focusFirst, withoutChanged, type Messages } from './form-messages.ts';

/** The state of one posting form. */
export interface PostingForm {
  values: PostingValues;
  messages: Messages;
  set: (change: Partial<PostingValues>) => void;
  /** Shows refusals and leads to the first of them. */
  show: (messages: Messages) => void;
  /** True when the form may be sent; otherwise shows what is wrong. */
  isSound: (earliest: string) => boolean;
  submissionKey: SubmissionKey;
  /** When the draft was left that this form began with; null when it began fresh. */
  restoredAt: number | null;
  begin: (values: PostingValues) => void;
  /** Nothing to keep any more: it was sent. */
  finish: () => void;
}

const keepAfterMs = 300;

interface Keeping {
  draftKey: string;
  values: PostingValues;
  submissionKey: SubmissionKey;
  touched: { readonly current: boolean };
}

/** Keeps what is typed in this tab, so that neither a reload nor the end of the session loses it. */
function useKeptDraft({ draftKey, values, submissionKey, touched }: Keeping): void {
  useEffect(() => {
    const keep = () => {
      const draft = { values, savedAt: Date.now(), submissionKey: submissionKey.open };
      if (touched.current) keepDraft(draftKey, draft);
    };
    const timer = setTimeout(keep, keepAfterMs);
    window.addEventListener('pagehide', keep);
    return () => {
      clearTimeout(timer);
      window.removeEventListener('pagehide', keep);
    };
  }, [draftKey, values, submissionKey, touched]);
}

/** What is typed and what is wrong with it; a change takes back what was said of the field. */
function useValues(first: () => PostingValues, touched: { current: boolean }) {
  const [values, setValues] = useState(first);
  const [messages, setMessages] = useState<Messages>({});
  const set = useCallback(
    (change: Partial<PostingValues>) => {
      touched.current = true;
      setValues((before) => ({ ...before, ...change }));
      setMessages((before) =>
        Object.keys(before).length > 0 ? withoutChanged(before, Object.keys(change)) : before,
      );
    },
    [touched],
  );
  return { values, setValues, messages, setMessages, set };
}

/** A posting form that remembers; `initial` is used when nothing was left from before. */
export function usePostingForm(draftKey: string, initial: () => PostingValues): PostingForm {
  const { t } = useText();
  const [kept] = useState(() => readDraft(draftKey));
  const [restoredAt, setRestoredAt] = useState(kept?.savedAt ?? null);
  const [submissionKey] = useState(() => new SubmissionKey(kept?.submissionKey));
  const touched = useRef(kept !== null);
  const state = useValues(() => kept?.values ?? initial(), touched);
  const { values, messages, set } = state;
  useKeptDraft({ draftKey, values, submissionKey, touched });

  function finish() {
    touched.current = false;
    dropDraft(draftKey);
  }
  function show(next: Messages) {
    state.setMessages(next);
    requestAnimationFrame(() => focusFirst(next));
  }
  function isSound(earliest: string) {
    const found = Object.entries(errorsIn(values, earliest));
    show(Object.fromEntries(found.map(([path, error]) => [path, t(error.key, error.values)])));
    return found.length === 0;
  }
  function begin(next: PostingValues) {
    finish();
    submissionKey.settle();
    state.setValues(next);
    state.setMessages({});
    setRestoredAt(null);
  }
  return { values, messages, set, show, begin, finish, isSound, submissionKey, restoredAt };
}
