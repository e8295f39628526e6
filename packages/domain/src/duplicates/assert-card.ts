import { writeAuditEntry } from '../audit/index.ts';
import type { UseCaseContext } from '../context/index.ts';
import { hold, statement, type Transaction } from '../database/index.ts';
import { hasIdNumber, idNumberToken } from '../persons/index.ts';
import { newId, Refused, type StaffPrincipal } from '../shared/index.ts';
import type { WorkerRow } from '../workers/index.ts';
import { refuseMerge } from './duplicate-refusals.ts';
import { WrongCard } from './wrong-card.entity.ts';

const minutes = 15;
const allowedFailures = 5;

const failures = statement(
  'duplicates.wrongCards',
  'select count(*)::int as count from wrong_cards where market_id = $1 and staff_id = $2 and at > $3',
);

/**
 * Whether the number on the card that was seen is the worker's; a wrong one is kept as such with an audit entry. Throws
 * Refused after five wrong ones of the caller in a quarter of an hour.
 */
export async function isCardOf(
  tx: Transaction,
  context: UseCaseContext,
  { marketId, staffId }: StaffPrincipal,
  worker: WorkerRow,
  idNumber: string,
): Promise<boolean> {
  const now = context.clock.now();
  await hold(tx, `wrong_cards:${staffId}`);
  const since = new Date(now.getTime() - minutes * 60_000);
  const { count } = (await tx.row<{ count: number }>(failures, [marketId, staffId, since]))!;
  const path = ['input', 'idNumber'];
  if (count >= allowedFailures)
    throw new Refused(refuseMerge(context.language, 'CARD_TRIES_EXHAUSTED', path, { minutes }));
  if (await hasIdNumber(tx, worker.personId, idNumberToken(context.vault, idNumber))) return true;
  await tx.manager.insert(WrongCard, { marketId, id: newId(), staffId, workerId: worker.id, at: now });
  await writeAuditEntry(tx, context, {
    ...{ action: 'person.mergeRefused', subjectType: 'worker', subjectId: worker.id },
  });
  return false;
}
