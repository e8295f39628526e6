import { commonBenefits } from '@yizhan/ui';

/** The common benefits, and after them those that this posting has besides. */
export function benefitChoices(chosen: readonly string[]): string[] {
  return [...new Set([...commonBenefits.map(([benefit]) => benefit), ...chosen])];
}
