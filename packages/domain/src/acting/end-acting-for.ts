import { writeAuditEntry } from '../audit/index.ts';
import type { UseCaseContext } from '../context/index.ts';
import type { Transaction } from '../database/index.ts';
import { revokePrincipal } from '../identity/index.ts';
import { accessDenied, staffIdOf } from '../shared/index.ts';
import { endGrants, type EndedGrant } from './acting-store.ts';

/** Ends whatever the calling member of staff does for others. Returns how many there were. Throws AccessDenied. */
export async function endActingFor(context: UseCaseContext): Promise<number> {
  const { principal, market } = context;
  const staffId = staffIdOf(principal);
  if (staffId === null) throw accessDenied(principal);
  return context.db.transaction((tx) => endActing(tx, context, { marketId: market.id, staffId }));
}

/** The same in the caller's transaction. */
export async function endActing(
  tx: Transaction,
  context: UseCaseContext,
  { marketId, staffId }: { marketId: number; staffId: string },
): Promise<number> {
  const ended = await endGrants(tx, marketId, staffId, context.clock.now());
  for (const grant of ended) await end(tx, context, marketId, grant);
  return ended.length;
}

/** The token that was given with it is refused everywhere within seconds. */
async function end(
  tx: Transaction,
  context: UseCaseContext,
  marketId: number,
  { id, personId }: EndedGrant,
): Promise<void> {
  await revokePrincipal(tx, context, { kind: 'PERSON', id, marketId, endsSessions: false });
  await writeAuditEntry(tx, context, {
    action: 'person.actForEnded',
    subjectType: 'person',
    subjectId: personId,
    detail: { grantId: id },
  });
}
