import type { ReviewDecision } from '../gql/graphql.ts';
import type { Translate } from '../i18n/use-text.ts';

const names = {
  APPROVE: ['forbidden', 'care', 'custom', 'context'],
  RETURN: ['words', 'wage', 'place', 'work', 'time', 'heads'],
  REJECT: ['fraud', 'fee', 'discrimination', 'illegal', 'duplicate', 'identity'],
} as const;

/** The reasons that come up every day for a decision, in the reader's language. */
export function cannedReasons(decision: ReviewDecision, t: Translate): string[] {
  if (decision === 'APPROVE') return names.APPROVE.map((name) => t(`review.canned.APPROVE.${name}`));
  if (decision === 'RETURN') return names.RETURN.map((name) => t(`review.canned.RETURN.${name}`));
  return names.REJECT.map((name) => t(`review.canned.REJECT.${name}`));
}
