import { statement, type Transaction } from '../database/index.ts';
import { appendEvents } from '../outbox/index.ts';

const firstMarket = statement('keys.firstMarket', 'select min(id) as id from markets');

/** Tells every gateway of a change of keys. Events belong to markets: these go with the first, and there is nobody to tell before it. */
export async function announceKeys(
  tx: Transaction,
  type: 'keys.rootChanged' | 'keys.rotated',
  subjectId: string,
  data: Record<string, unknown>,
): Promise<void> {
  const market = await tx.row<{ id: number | null }>(firstMarket);
  if (market?.id != null) await appendEvents(tx, [{ marketId: market.id, type, subjectId, data }]);
}
