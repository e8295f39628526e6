import { statement, type Transaction } from '../../database/index.ts';
import type { PersonPair } from './identity-taken.ts';
import type { ConflictDecision } from './person-conflict.entity.ts';

/** By whom and when something was settled. */
export interface Settlement {
  now: Date;
  /** Null when it settled itself: the person became the other one by themselves. */
  staffId: string | null;
}

const settleById = statement(
  'persons.settleConflict',
  `update person_conflicts set settled_at = $3, settled_by = $4, decision = $5
   where market_id = $1 and id = $2 and settled_at is null
   returning person_id as "personId", other_person_id as "otherPersonId"`,
);

/** Settles a conflict; null when it does not wait. */
export function settleConflict(
  tx: Transaction,
  { marketId, id }: { marketId: number; id: string },
  decision: ConflictDecision,
  { now, staffId }: Settlement,
): Promise<PersonPair | null> {
  return tx.row<PersonPair>(settleById, [marketId, id, now, staffId, decision]);
}

/** Of the pair itself, and of whom either of them meets besides, where the other met them too. */
const settleMerged = statement(
  'persons.settleMergedConflicts',
  `update person_conflicts mine set settled_at = $3, settled_by = $4, decision = 'MERGED'
   where settled_at is null and $1 in (person_id, other_person_id) and ($2 in (person_id, other_person_id)
     or exists (select from person_conflicts theirs where theirs.settled_at is null
       and theirs.market_id = mine.market_id and $2 in (theirs.person_id, theirs.other_person_id)
       and (case when mine.person_id = $1 then mine.other_person_id else mine.person_id end)
         in (theirs.person_id, theirs.other_person_id)))`,
);
const takeOver = statement(
  'persons.takeOverConflicts',
  `update person_conflicts set person_id = case when person_id = $1 then $2 else person_id end,
     other_person_id = case when other_person_id = $1 then $2 else other_person_id end
   where settled_at is null and $1 in (person_id, other_person_id)`,
);

/** One of two persons is gone: what waits about the two is settled, what waits about the gone one is about the other. */
export async function mergeConflicts(
  tx: Transaction,
  from: string,
  into: string,
  { now, staffId }: Settlement,
): Promise<void> {
  await tx.rows(settleMerged, [from, into, now, staffId]);
  await tx.rows(takeOver, [from, into]);
}
