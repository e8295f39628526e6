import type { Clock, Language } from '../shared/index.ts';
import { weight, wordedHits } from './hits.ts';
import { mandatoryFindings } from './checks/mandatory-items.ts';
import { placeFindings } from './checks/place-check.ts';
import type { Finding, Posting, RuleHit, StoredRuleHit } from './posting.ts';
import { ruleOf } from './rules.ts';
import { textFindings } from './checks/text-rules.ts';
import { minimumWageFindings, settlementFindings, type MinimumWages } from './checks/wage-checks.ts';
import { certificateFindings, nightStartFindings } from './checks/work-checks.ts';

/** What the check needs to know besides the posting; a use case's context fits. */
export interface PostingCheckContext {
  readonly market: MinimumWages & { readonly timeZone: string };
  readonly clock: Clock;
}

/**
 * Everything the posting rules find in a posting, worst first, as it is kept with the job. Pure: the same posting at the
 * same moment gives the same hits. The rules flag, a person decides.
 */
export function findRuleHits(posting: Posting, { market, clock }: PostingCheckContext): StoredRuleHit[] {
  const findings = [
    ...mandatoryFindings(posting, clock.now()),
    ...placeFindings(posting),
    ...textFindings(posting),
    ...certificateFindings(posting),
    ...nightStartFindings(posting, market.timeZone),
    ...minimumWageFindings(posting, market),
    ...settlementFindings(posting),
  ];
  return findings.map(toHit).toSorted((a, b) => weight(a) - weight(b));
}

/** `findRuleHits` with the advice in the caller's language. */
export function checkPosting(
  posting: Posting,
  context: PostingCheckContext & { readonly language: Language },
): RuleHit[] {
  return wordedHits(findRuleHits(posting, context), context.language);
}

function toHit(finding: Finding): StoredRuleHit {
  const { severity, articles } = ruleOf(finding.rule);
  const nothing = { item: null, words: '', start: null, end: null, suggestion: null, values: null };
  return { ...nothing, ...finding, severity, articles: [...articles] };
}
