import { say, type Language } from '../shared/index.ts';
import { ruleSeverities, type RuleHit, type RuleSeverity, type StoredRuleHit } from './posting.ts';
import { rules } from './rules.ts';

type Weighed = Pick<StoredRuleHit, 'severity'>;

/** For sorting: the gravest first. */
export const weight = ({ severity }: Weighed): number => ruleSeverities.indexOf(severity);

/** True when a hit keeps the posting from being published. */
export function hasBlock(hits: readonly Weighed[]): boolean {
  return hits.some(({ severity }) => severity === 'BLOCK');
}

/** The gravest severity among hits, null without hits. */
export function worstSeverity(hits: readonly Weighed[]): RuleSeverity | null {
  return ruleSeverities.find((severity) => hits.some((hit) => hit.severity === severity)) ?? null;
}

/** Kept hits with their advice in the caller's language; no advice for a rule that has been withdrawn since. */
export function wordedHits(hits: readonly StoredRuleHit[], language: Language): RuleHit[] {
  return hits.map((hit) => {
    const rule = rules.get(hit.rule);
    return { ...hit, advice: rule ? say(language, rule.advice, hit.values ?? {}) : '' };
  });
}
