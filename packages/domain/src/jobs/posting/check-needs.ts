import { isSpokenLanguage } from '../../shared/index.ts';
import type { StatedNeed } from '../language-need.ts';
import { draftLimits } from './job-draft.ts';
import type { Refuse } from './job-refusals.ts';

/** What is wrong with the languages a posting says it needs. */
export function checkNeeds(needs: readonly StatedNeed[], refuse: Refuse): void {
  const { languageNeeds: max, needReason } = draftLimits;
  if (needs.length > max) refuse('TOO_MANY', ['languageNeeds'], { max });
  needs.forEach(({ language, reason }, i) => {
    const path = ['languageNeeds', String(i)];
    if (!isSpokenLanguage(language)) refuse('LANGUAGE_UNKNOWN', [...path, 'language']);
    else if (needs.findIndex((need) => need.language === language) < i)
      refuse('LANGUAGE_TWICE', [...path, 'language']);
    const length = [...reason.trim()].length;
    if (length > 0 && length < needReason.min)
      refuse('TOO_SHORT', [...path, 'reason'], { min: needReason.min, length });
  });
}
