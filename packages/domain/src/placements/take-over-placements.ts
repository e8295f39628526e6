import { statement, type Db, type Transaction } from '../database/index.ts';
import { atTheSameTime, daysOfPlacement } from './placement-store.ts';

const both = statement(
  'placements.overlappingBetween',
  `select theirs.number from placements one
   join placements other on other.market_id = one.market_id and other.status in ('AGREED', 'ACTIVE')
   join jobs theirs on theirs.market_id = one.market_id and theirs.id = one.job_id
   where one.market_id = $1 and one.worker_id = $2 and other.worker_id = $3
     and one.status in ('AGREED', 'ACTIVE')
     and ${atTheSameTime(daysOfPlacement('one'), daysOfPlacement('other'))}
   order by theirs.number limit 1`,
);

/** The number of a job that one worker has agreed to, while the other has agreed to one at the same time. */
export async function overlappingBetween(
  db: Db,
  marketId: number,
  one: string,
  other: string,
): Promise<string | null> {
  return (await db.row<{ number: string }>(both, [marketId, one, other]))?.number ?? null;
}

const takeOver = statement(
  'placements.takeOver',
  'update placements set worker_id = $3 where market_id = $1 and worker_id = $2',
);

/** Two workers turn out to be one: what one has worked, the other did. Both are locked. */
export async function takeOverPlacements(
  tx: Transaction,
  marketId: number,
  from: string,
  into: string,
): Promise<void> {
  await tx.rows(takeOver, [marketId, from, into]);
}
