import { commonBenefits } from '@yizhan/ui';
import type { Translate } from '../i18n/use-text.ts';

/** The common benefits, and after them those that this posting has besides. */
export function benefitChoices(chosen: readonly string[]): string[] {
  return [...new Set([...commonBenefits.map(([benefit]) => benefit), ...chosen])];
}

/** The benefit in the reader's language; as it is written when it is none of the common ones. */
export function benefitLabel(benefit: string, t: Translate): string {
  const known = commonBenefits.find(([name]) => name === benefit);
  return known ? t(`jobForm.benefit.${known[1]}`) : benefit;
}
