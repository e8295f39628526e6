import {
  areFew,
  Parameters,
  statement,
  wantedKeys,
  wantedKeysAt,
  type Db,
  type Transaction,
  type Wanted,
} from '../database/index.ts';
import type { Principal } from '../shared/index.ts';
import { partyVisibilityName, visibleToParties } from '../parties/index.ts';
import { beginsAtOf } from './begins-at.ts';
import { placementColumns, placementColumnsOf, type PlacementRow } from './placement-row.ts';

/** The placements with these keys that the principal may see, in no order. */
export function visiblePlacementsByKeys(
  db: Db,
  principal: Principal,
  marketIds: number[],
  ids: string[],
  properties: Wanted = null,
): Promise<PlacementRow[]> {
  const { sql, mark } = placementColumnsOf(properties);
  const parameters = new Parameters();
  const wanted = wantedKeysAt(parameters.add(marketIds), parameters.add(ids));
  const text = `select ${sql} from ${wanted}
    join placements on placements.market_id = m and placements.id = i
    where ${visibleToParties('placements', principal, parameters)}`;
  const name = `placements.byKeys.${partyVisibilityName(principal)}${mark}`;
  return db.rows<PlacementRow>(statement(name, text), parameters.values, areFew(ids));
}

/** The placements of these applications, which the caller was found to be allowed to see. */
export function placementsByApplicationKeys(
  db: Db,
  marketIds: number[],
  ids: string[],
  properties: Wanted = null,
): Promise<PlacementRow[]> {
  const { sql, mark } = placementColumnsOf(properties);
  const text = `select ${sql} from ${wantedKeys}
   join placements on placements.market_id = m and application_id = i`;
  const named = statement(`placements.ofApplications${mark}`, text);
  return db.rows<PlacementRow>(named, [marketIds, ids], areFew(ids));
}

/** The condition that a shift of one job of the market `$1` and one of another are at the same time. */
export const shiftsMeet = (one: string, other: string): string => `exists (
         select from job_shifts a join job_shifts b on b.market_id = $1 and b.job_id = ${other}
         where a.market_id = $1 and a.job_id = ${one} and a.starts_at < b.ends_at and b.starts_at < a.ends_at)`;

/** One placement and a job, or another: by its first and last day. */
interface Days {
  jobId: string;
  from: string;
  to: string;
}

/**
 * The condition that two of the market `$1` are at the same time: by shifts where both say theirs, so that a night meets the
 * morning after its last day; else by days.
 */
export const atTheSameTime = (one: Days, other: Days): string => `(
       ${one.from} <= ${other.to} + 1 and ${one.to} >= ${other.from} - 1 and (
         ${shiftsMeet(one.jobId, other.jobId)}
         or ${one.from} <= ${other.to} and ${one.to} >= ${other.from} and (
           not exists (select from job_shifts where market_id = $1 and job_id = ${one.jobId})
           or not exists (select from job_shifts where market_id = $1 and job_id = ${other.jobId}))))`;

/** The days of a placement under an alias. */
export const daysOfPlacement = (alias: string): Days => ({
  jobId: `${alias}.job_id`,
  from: `${alias}.starts_on`,
  to: `coalesce(${alias}.ends_on, ${alias}.starts_on)`,
});

const overlapping = statement(
  'placements.overlapping',
  `select theirs.number from placements
   join jobs theirs on theirs.market_id = placements.market_id and theirs.id = placements.job_id
   where placements.market_id = $1 and placements.worker_id = $2 and placements.status in ('AGREED', 'ACTIVE')
     and placements.job_id <> $3
     and ${atTheSameTime(daysOfPlacement('placements'), { jobId: '$3', from: '$4::date', to: '$5::date' })}
   limit 1`,
);

/** The number of a job that the worker has agreed to at the same time: by shifts where both jobs say theirs, else by days. */
export async function overlappingJobNumber(
  db: Db,
  marketId: number,
  workerId: string,
  job: { id: string; startsOn: string; endsOn: string | null },
): Promise<string | null> {
  const values = [marketId, workerId, job.id, job.startsOn, job.endsOn ?? job.startsOn];
  return (await db.row<{ number: string }>(overlapping, values))?.number ?? null;
}

const countOnWorker = statement(
  'placements.countOnWorker',
  `update workers set placement_count = placement_count + $3, available_on =
     case when $3 > 0 and available_on between $4::date and $5::date then null else available_on end
   where market_id = $1 and id = $2`,
);

/** Keeps the worker's count of placements. Who agrees to work on a day is not looking for work on it any more. */
export async function countPlacement(
  tx: Transaction,
  {
    marketId,
    workerId,
    startsOn,
    endsOn,
  }: Pick<PlacementRow, 'marketId' | 'workerId' | 'startsOn' | 'endsOn'>,
  change: 1 | -1,
): Promise<void> {
  await tx.rows(countOnWorker, [marketId, workerId, change, startsOn, endsOn ?? startsOn]);
}

const cancel = statement(
  'placements.cancel',
  `update placements set status = 'CANCELLED', changed_at = $3
   where market_id = $1 and application_id = $2 and status = 'AGREED' returning ${placementColumns}`,
);

/** Cancels a placement that has not begun; null when there is none. */
export function cancelPlacement(
  tx: Transaction,
  marketId: number,
  applicationId: string,
  now: Date,
): Promise<PlacementRow | null> {
  return tx.row<PlacementRow>(cancel, [marketId, applicationId, now]);
}

const lock = statement(
  'placements.lock',
  `select ${placementColumns}, ${beginsAtOf('placements')} as "beginsAt" from placements
   where market_id = $1 and id = $2 for no key update`,
);

/** A placement, and when its work begins. */
export type LockedPlacement = PlacementRow & { beginsAt: Date };

export function lockPlacement(
  tx: Transaction,
  marketId: number,
  id: string,
): Promise<LockedPlacement | null> {
  return tx.row<LockedPlacement>(lock, [marketId, id]);
}
