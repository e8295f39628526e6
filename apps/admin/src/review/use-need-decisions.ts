import { useState } from 'react';
import type { LanguageNeedDecisionInput } from '../gql/graphql.ts';
import type { ReviewedJob } from './reviewed-job.tsx';

type Needs = ReviewedJob['languageNeeds'];
type Decided = Readonly<Record<string, { accept: boolean; note: string }>>;

/** What a reviewer has decided so far of the languages that a posting says it needs. */
export function useNeedDecisions(needs: Needs) {
  const [decided, setDecided] = useState<Decided>({});
  const [isMissing, setMissing] = useState(false);
  const isOpen = ({ language, state }: Needs[number]): boolean => {
    const decision = decided[language];
    return decision ? !decision.accept && decision.note.trim() === '' : state === 'WAITING';
  };
  const decide = (language: string, accept: boolean, note = ''): void => {
    setDecided({ ...decided, [language]: { accept, note } });
    setMissing(false);
  };
  const decisions = (): LanguageNeedDecisionInput[] =>
    Object.entries(decided).flatMap(([language, { accept, note }]) =>
      accept || note.trim() ? { language, accept, ...(!accept && { note: note.trim() }) } : [],
    );
  /** Whether nothing is left to decide before it may be approved; says so where something is. */
  const isComplete = (): boolean => {
    const open = needs.some(isOpen);
    setMissing(open);
    return !open;
  };
  return { decided, decide, decisions, isComplete, isMissing };
}

export type NeedDecisions = ReturnType<typeof useNeedDecisions>;
