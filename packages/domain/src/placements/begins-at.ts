import { rowLoader, statement, wantedKeys, type Db, type RowLoader } from '../database/index.ts';

/**
 * When the work of a placement under an alias begins: the first shift that was not over when it was agreed; where no shifts are
 * told, its first day in the market's time zone.
 */
export const beginsAtOf = (placement: string): string => `coalesce(
  (select min(starts_at) from job_shifts where market_id = ${placement}.market_id and job_id = ${placement}.job_id
    and ends_at > ${placement}.created_at),
  ${placement}.starts_on::timestamp at time zone (select time_zone from markets where id = ${placement}.market_id))`;

interface Beginning {
  marketId: number;
  id: string;
  beginsAt: Date;
}

const byKeys = statement(
  'placements.beginsAt',
  `select m as "marketId", i as id, ${beginsAtOf('placements')} as "beginsAt" from ${wantedKeys}
   join placements on placements.market_id = m and placements.id = i`,
);

/** When the work of placements begins, of rows that the caller may see. */
export const placementBeginningLoader = (db: Db): RowLoader<Beginning | null> =>
  rowLoader((marketIds, ids) => db.rows<Beginning>(byKeys, [marketIds, ids]));
