import { commonBenefits, type Wording } from '@yizhan/ui';

/** What is asked for most; the others are kept when a posting has them. */
const offered = ['lunch', 'meals', 'pickup', 'tools', 'gear', 'lodging', 'water', 'accident'];

/** The benefits to tap, and after them those that this posting has besides. */
export function benefitChoices(chosen: readonly string[]): string[] {
  const usual = commonBenefits.filter(([, key]) => offered.includes(key)).map(([name]) => name);
  return [...new Set<string>([...usual, ...chosen])];
}

/** The benefit in the reader's words; as it is written when it is none of the common ones. */
export function benefitLabel(wording: Wording, benefit: string): string {
  const known = commonBenefits.find(([name]) => name === benefit);
  return known ? wording.t(`hire.benefit.${known[1]}`) : benefit;
}
