import type { Translate } from '../i18n/use-text.ts';

/** What postings commonly offer, as they are stored, and the name of the text for readers of other languages. */
const common = [
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

/** The common benefits, and after them those that this posting has besides. */
export function benefitChoices(chosen: readonly string[]): string[] {
  return [...new Set([...common.map(([benefit]) => benefit), ...chosen])];
}

/** The benefit in the reader's language; as it is written when it is none of the common ones. */
export function benefitLabel(benefit: string, t: Translate): string {
  const known = common.find(([name]) => name === benefit);
  return known ? t(`jobForm.benefit.${known[1]}`) : benefit;
}
