import type { VettingEvidence } from '../gql/graphql.ts';
import type { Translate } from '../i18n/use-text.ts';

/** What can be checked of an employer, in the order of the papers. A newer gateway may know more. */
export const evidences = [
  'BUSINESS_LICENCE',
  'ID_CARD',
  'SITE_VISIT',
  'CONTRACT',
  'PHONE_CALL',
] as const satisfies readonly VettingEvidence[];

export type KnownEvidence = (typeof evidences)[number];

/** "营业执照、打过电话" in the reader's language. */
export function evidenceText(evidence: readonly string[], t: Translate): string {
  const words = evidence.map((each) => {
    const known = evidences.find((name) => name === each);
    return known ? t(`employers.evidence.${known}`) : t('employers.evidenceUnknown');
  });
  return words.join('、');
}
