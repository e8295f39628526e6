import type { UseCaseContext } from '../../context/index.ts';
import type { Transaction } from '../../database/index.ts';
import { revokePrincipal, revokeSessions } from '../revocation/revoke.ts';
import { sessionsToEnd } from './own-session-store.ts';

/** Ends the sessions of a person, all or all but one, and the tokens that stand on them. */
export async function endSessionsOf(
  tx: Transaction,
  context: UseCaseContext,
  personId: string,
  keeping: string | null,
): Promise<void> {
  const marketId = context.market.id;
  if (keeping === null)
    return revokePrincipal(tx, context, { kind: 'PERSON', id: personId, marketId, endsSessions: true });
  const person = { marketId, staffId: null, personId };
  const ended = await sessionsToEnd(tx, person, context.clock.now(), { keeping });
  for (const [market, some] of Map.groupBy(ended, (session) => session.marketId)) {
    const ids = some.map(({ id }) => id);
    await revokeSessions(tx, context, market, ids);
  }
}
