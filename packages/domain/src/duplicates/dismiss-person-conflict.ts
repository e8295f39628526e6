import { writeAuditEntry } from '../audit/index.ts';
import type { UseCaseContext } from '../context/index.ts';
import type { Transaction } from '../database/index.ts';
import { appendEvents } from '../outbox/index.ts';
import { settleConflict } from '../persons/index.ts';
import { assertMay, orRefused, Refused, type Refusal, type StaffPrincipal } from '../shared/index.ts';
import { refuseMerge } from './duplicate-refusals.ts';

export interface DismissPersonConflictInput {
  /** Null when the id given is none of a conflict. */
  conflictId: string | null;
}

/** How it ended: the conflict that waits no more, and what the caller can mend. */
export interface ConflictOutcome {
  conflictId: string | null;
  userErrors: Refusal[];
}

/** The two are different people: nothing changes but that nobody has to look again. Throws AccessDenied. */
export async function dismissPersonConflict(
  context: UseCaseContext,
  { conflictId }: DismissPersonConflictInput,
): Promise<ConflictOutcome> {
  const { principal, market, db } = context;
  assertMay(principal, 'person.merge', market.id);
  return orRefused({ conflictId: null }, async () => {
    await db.transaction((tx) => dismiss(tx, context, principal, conflictId));
    return { conflictId, userErrors: [] };
  });
}

async function dismiss(
  tx: Transaction,
  context: UseCaseContext,
  { staffId }: StaffPrincipal,
  id: string | null,
): Promise<void> {
  const { market, clock, language } = context;
  const key = { marketId: market.id, id: id ?? '' };
  const settlement = { now: clock.now(), staffId };
  const pair = id === null ? null : await settleConflict(tx, key, 'DIFFERENT', settlement);
  if (id === null || !pair)
    throw new Refused(refuseMerge(language, 'CONFLICT_NOT_FOUND', ['input', 'conflictId']));
  await writeAuditEntry(tx, context, {
    ...{ action: 'person.conflictDismissed', subjectType: 'personConflict', subjectId: id },
    detail: { ...pair },
  });
  await appendEvents(tx, [{ marketId: market.id, type: 'person.conflictSettled', subjectId: id }]);
}
