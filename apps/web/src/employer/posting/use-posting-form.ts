import { SubmissionKey } from '@yizhan/graphql-client';
import { useWording } from '@yizhan/ui';
import { useMemo, useState } from 'react';
import { useToday } from '../../app/server-clock.ts';
import { useOccupations } from '../../filters/trade/use-occupations.ts';
import { benefitLabel } from '../form/benefits.ts';
import { keepDraft } from './values/posting-draft.ts';
import { faultsIn, type FieldFaults } from './values/posting-errors.ts';
import { madeTexts, textsOf } from './values/posting-text.ts';
import type { PostingTexts, PostingValues } from './values/posting-values.ts';

/** Where the form begins, and where it is kept. */
export interface PostingStart {
  values: PostingValues;
  submissionKey?: string | null;
  /** Whose unfinished posting this is; null for the change of a job, which the gateway keeps. */
  keptFor: string | null;
  /** The day before which the job may not begin. */
  earliest?: string;
}

/** Messages by field, in the reader's language. */
export type Messages = Partial<Record<string, string>>;

/**
 * The words of the posting as they stand: made of the taps, or written by hand. Words of a copied job that were made of
 * its taps are made anew.
 */
function useTexts(values: PostingValues, copied: PostingValues | null) {
  const wording = useWording();
  const { occupations, isLoading } = useOccupations(true);
  const texts: PostingTexts = useMemo(() => {
    const made = (of: PostingValues) => {
      const trade = occupations.find(({ code }) => code === of.occupationCode)?.name ?? null;
      return madeTexts(
        wording,
        of,
        trade,
        of.benefits.map((benefit) => benefitLabel(wording, benefit)),
      );
    };
    return textsOf(values, made(values), copied && made(copied));
  }, [wording, occupations, values, copied]);
  return { texts, isLoading };
}

/** One posting while it is tapped together. */
export function usePostingForm({ values: first, submissionKey = null, keptFor, earliest }: PostingStart) {
  const wording = useWording();
  const today = useToday();
  const [values, setValues] = useState(first);
  const [messages, setMessages] = useState<Messages>({});
  const [key] = useState(() => new SubmissionKey(submissionKey));
  const { texts, isLoading } = useTexts(values, keptFor === null ? null : first);

  const keep = (kept: PostingValues) =>
    keptFor && keepDraft(keptFor, { values: kept, submissionKey: key.open });
  const change = (part: Partial<PostingValues>, ...fields: string[]) => {
    const next = { ...values, ...part };
    setValues(next);
    keep(next);
    setMessages(({ ...rest }) => {
      for (const field of fields.length ? fields : Object.keys(part)) delete rest[field];
      return rest;
    });
  };
  /** Whether it may be sent; says at each field what is to be done. */
  const isSound = (): boolean => {
    const faults: FieldFaults = faultsIn(values, texts, earliest ?? today);
    const entries = Object.entries(faults).map(([field, fault]) => [field, wording.t(fault)]);
    setMessages(Object.fromEntries(entries) as Messages);
    return entries.length === 0;
  };
  const forget = () => keptFor && keepDraft(keptFor, null);
  return {
    values,
    texts,
    /** The names of trades, which words are made of, are on their way. */
    isLoading,
    messages,
    key,
    change,
    isSound,
    setMessages,
    keep: () => keep(values),
    forget,
  };
}

export type PostingForm = ReturnType<typeof usePostingForm>;
