import type { UseCaseContext } from '../../context/index.ts';
import { employersByKeys } from '../../employers/index.ts';
import { checkPosting, type Posting, type RuleHit } from '../../posting-rules/index.ts';
import { assertMayOwn } from '../../shared/index.ts';
import { draftLimits } from './job-draft.ts';

/** A posting as far as it is typed. */
export interface PostingSoFar extends Omit<Posting, 'employer' | 'certificateHint'> {
  employerId: string | null;
}

/** What the rules would say of a posting that is still being typed; stores nothing. Throws AccessDenied. */
export async function checkPostingText(
  context: UseCaseContext,
  { employerId, ...typed }: PostingSoFar,
): Promise<RuleHit[]> {
  assertMayOwn(context.principal, 'posting.check', context.market.id);
  const employer =
    employerId === null ? null : (await employersByKeys(context.db, [context.market.id], [employerId]))[0];
  const code = typed.occupationCode ?? '';
  const certificateHint = context.occupations.occupation(code)?.certificateHint ?? null;
  const title = typed.title?.slice(0, draftLimits.title) ?? null;
  const description = typed.description?.slice(0, draftLimits.description) ?? null;
  const languageNeeds = typed.languageNeeds?.slice(0, draftLimits.languageNeeds).map(shortened);
  const cut = { title, description, languageNeeds };
  return checkPosting({ ...typed, ...cut, certificateHint, employer: employer ?? null }, context);
}

const shortened = ({ reason }: { reason: string }) => ({
  reason: reason.slice(0, draftLimits.needReason.max),
});
