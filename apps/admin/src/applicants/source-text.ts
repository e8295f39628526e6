import type { ApplicationSource } from '../gql/graphql.ts';
import type { Translate } from '../i18n/use-text.ts';

const known = [
  'SELF',
  'WINDOW',
  'CHANNEL',
  'LIVESTREAM',
  'PARTNER',
  'DISPATCH',
] as const satisfies readonly ApplicationSource[];

/** How an application came about, in the reader's language. */
export function sourceText(source: string, t: Translate): string {
  const match = known.find((each) => each === source);
  return match ? t(`applicants.source.${match}`) : t('applicants.sourceUnknown');
}
