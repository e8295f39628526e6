/** Where a need stands: it counts and is shown to everybody only when a reviewer has accepted it. */
export const languageNeedStates = ['WAITING', 'ACCEPTED', 'DECLINED'] as const;
export type LanguageNeedState = (typeof languageNeedStates)[number];

/** A language that the work needs and what for, as the author of a posting says. */
export interface StatedNeed {
  /** ISO 639-1, as workers state theirs. */
  language: string;
  reason: string;
}

/** A stated need and what became of it, as it is kept with the job. */
export interface LanguageNeed extends StatedNeed {
  state: LanguageNeedState;
  /** The member of staff who decided, when (ISO 8601), and why it was declined; null while it waits. */
  decidedBy: string | null;
  decidedAt: string | null;
  note: string | null;
}

/** What was decided of a need stays with it as long as its language and its reason do; all else waits. */
export function needsAfter(stated: readonly StatedNeed[], before: readonly LanguageNeed[]): LanguageNeed[] {
  return stated.map(({ language, reason: typed }) => {
    const reason = typed.trim();
    const known = before.find((need) => need.language === language && need.reason === reason);
    return known ?? { language, reason, state: 'WAITING', decidedBy: null, decidedAt: null, note: null };
  });
}

export const waitingNeeds = (needs: readonly LanguageNeed[]): LanguageNeed[] =>
  needs.filter(({ state }) => state === 'WAITING');

export const acceptedNeeds = (needs: readonly LanguageNeed[]): LanguageNeed[] =>
  needs.filter(({ state }) => state === 'ACCEPTED');

/** The columns that keep needs: all of them, and by themselves the languages that were accepted. */
export function needColumns(languageNeeds: LanguageNeed[]) {
  const accepted = acceptedNeeds(languageNeeds).map(({ language }) => language);
  return { languageNeeds, neededLanguages: accepted.length > 0 ? accepted : null };
}
