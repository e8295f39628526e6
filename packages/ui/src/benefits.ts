import type { Wording } from './i18n/wording.ts';

/** What postings commonly offer, as it is stored, and the key of its text for readers. */
export const commonBenefits = [
  ['早餐', 'breakfast'],
  ['午餐', 'lunch'],
  ['三餐', 'meals'],
  ['夜餐', 'supper'],
  ['饮水', 'water'],
  ['住宿', 'lodging'],
  ['接送', 'pickup'],
  ['交通补贴', 'fare'],
  ['意外险', 'accident'],
  ['五险', 'insurance'],
  ['工具', 'tools'],
  ['劳保用品', 'gear'],
] as const;

/** The benefit in the reader's language; as it is written when it is none of the common ones. */
export function benefitText(wording: Wording, benefit: string): string {
  const known = commonBenefits.find(([name]) => name === benefit);
  return known ? wording.t(`shared:benefit.${known[1]}`) : benefit;
}
