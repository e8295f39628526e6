import { statement, type Db, type Transaction } from '../database/index.ts';

const failures = statement(
  'acting.failures',
  `select count(*)::int as count from acting_grants
   where market_id = $1 and staff_id = $2 and not proved and started_at > $3`,
);

/** How many proofs of a member of staff were wrong since an instant. */
export async function wrongProofs(db: Db, marketId: number, staffId: string, since: Date): Promise<number> {
  return (await db.row<{ count: number }>(failures, [marketId, staffId, since]))!.count;
}

const end = statement(
  'acting.end',
  `update acting_grants set ended_at = $3
   where market_id = $1 and staff_id = $2 and proved and ended_at is null and ends_at > $3
   returning id, person_id as "personId"`,
);

export interface EndedGrant {
  id: string;
  personId: string;
}

/** Ends whatever a member of staff still does for others. */
export function endGrants(
  tx: Transaction,
  marketId: number,
  staffId: string,
  now: Date,
): Promise<EndedGrant[]> {
  return tx.rows<EndedGrant>(end, [marketId, staffId, now]);
}
