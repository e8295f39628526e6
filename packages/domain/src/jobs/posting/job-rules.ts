import type { UseCaseContext } from '../../context/index.ts';
import type { EmployerRow } from '../../employers/index.ts';
import { findRuleHits, type StoredRuleHit } from '../../posting-rules/index.ts';
import { expiryOf } from './check-draft.ts';
import type { JobDraft } from './job-draft.ts';

/** What the posting rules find in a draft. */
export function findInDraft(
  context: UseCaseContext,
  draft: JobDraft,
  employer: EmployerRow,
): StoredRuleHit[] {
  const { place, ...rest } = draft;
  const certificateHint = context.occupations.occupation(draft.occupationCode)?.certificateHint ?? null;
  const posting = {
    ...rest,
    address: place.address,
    certificateHint,
    expiresAt: expiryOf(context, draft),
    employer,
  };
  return findRuleHits(posting, context);
}

/** The ids of the rules that keep a posting from being published, each once. */
export function blockingRules(hits: readonly StoredRuleHit[]): string[] {
  return [...new Set(hits.filter((hit) => hit.severity === 'BLOCK').map((hit) => hit.rule))];
}
