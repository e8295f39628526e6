import { writeAuditEntry } from '../../audit/index.ts';
import type { UseCaseContext } from '../../context/index.ts';
import { statement } from '../../database/index.ts';
import { appendEvents } from '../../outbox/index.ts';
import { newId } from '../../shared/index.ts';
import { IdentityTaken } from './identity-taken.ts';
import type { ConflictPath } from './person-conflict.entity.ts';

const insert = statement(
  'persons.recordConflict',
  `insert into person_conflicts (market_id, id, person_id, other_person_id, path, found_at)
   values ($1, $2, $3, $4, $5, $6) on conflict do nothing returning id`,
);

/**
 * Keeps for staff what a refused registration told of two accounts: in a transaction of its own, since the refusal has
 * ended the registration's. A pair that waits already waits once. Other errors are none of its business.
 */
export async function recordConflict(
  context: UseCaseContext,
  error: unknown,
  path: ConflictPath,
): Promise<void> {
  if (!(error instanceof IdentityTaken)) return;
  const { personId, otherPersonId } = error.pair;
  const { market, clock, db, principal } = context;
  const where = principal.kind === 'STAFF' && path !== 'CORRECTION' ? 'WINDOW' : path;
  await db.transaction(async (tx) => {
    const values = [market.id, newId(), personId, otherPersonId, where, clock.now()];
    const added = await tx.row<{ id: string }>(insert, values);
    if (!added) return;
    const detail = { personId, otherPersonId, path: where };
    await writeAuditEntry(tx, context, {
      ...{ action: 'person.conflict', subjectType: 'personConflict', subjectId: added.id, detail },
    });
    await appendEvents(tx, [{ marketId: market.id, type: 'person.conflictFound', subjectId: added.id }]);
  });
}
