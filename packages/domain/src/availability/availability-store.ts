import { statement, wantedKeys, type Db, type Transaction } from '../database/index.ts';
import type { AvailabilityException } from './availability-exception.entity.ts';
import type { AvailabilityHours } from './availability-hours.entity.ts';

const hours = statement(
  'availability.hours',
  `select h.market_id as "marketId", worker_id as "workerId", weekday, from_minute as "fromMinute", to_minute as "toMinute"
   from ${wantedKeys}
   join availability_hours h on h.market_id = m and worker_id = i order by weekday, from_minute`,
);

/** The hours of these workers' weeks, in order. */
export const hoursByWorkerKeys = (db: Db, marketIds: number[], ids: string[]): Promise<AvailabilityHours[]> =>
  db.rows<AvailabilityHours>(hours, [marketIds, ids]);

const exceptions = statement(
  'availability.exceptions',
  `select e.market_id as "marketId", worker_id as "workerId", day, kind, from_minute as "fromMinute",
     to_minute as "toMinute"
   from ${wantedKeys}
   join availability_exceptions e on e.market_id = m and worker_id = i order by day`,
);

/** The dates that are otherwise for these workers, in order, those that have passed included. */
export const exceptionsByWorkerKeys = (
  db: Db,
  marketIds: number[],
  ids: string[],
): Promise<AvailabilityException[]> => db.rows<AvailabilityException>(exceptions, [marketIds, ids]);

const replaceHours = statement(
  'availability.replaceHours',
  `with gone as (
     delete from availability_hours where market_id = $1 and worker_id = $2
       and (weekday, from_minute) not in (select * from unnest($3::smallint[], $4::smallint[]))
   )
   insert into availability_hours as kept (market_id, worker_id, weekday, from_minute, to_minute)
   select $1, $2, w, f, t from unnest($3::smallint[], $4::smallint[], $5::smallint[]) as said(w, f, t)
   on conflict (market_id, worker_id, weekday, from_minute) do update set to_minute = excluded.to_minute`,
);

/** Puts these hours in the place of those before. */
export async function writeHours(
  tx: Transaction,
  { marketId, id }: { marketId: number; id: string },
  rows: readonly Pick<AvailabilityHours, 'weekday' | 'fromMinute' | 'toMinute'>[],
): Promise<void> {
  const values = [rows.map((r) => r.weekday), rows.map((r) => r.fromMinute), rows.map((r) => r.toMinute)];
  await tx.rows(replaceHours, [marketId, id, ...values]);
}

const replaceExceptions = statement(
  'availability.replaceExceptions',
  `with gone as (
     delete from availability_exceptions where market_id = $1 and worker_id = $2 and day <> all($3::date[])
   )
   insert into availability_exceptions as kept (market_id, worker_id, day, kind, from_minute, to_minute)
   select $1, $2, d, k, f, t from unnest($3::date[], $4::text[], $5::smallint[], $6::smallint[]) as said(d, k, f, t)
   on conflict (market_id, worker_id, day) do update
     set kind = excluded.kind, from_minute = excluded.from_minute, to_minute = excluded.to_minute`,
);

/** Puts these dates in the place of those before. */
export async function writeExceptions(
  tx: Transaction,
  { marketId, id }: { marketId: number; id: string },
  rows: readonly Omit<AvailabilityException, 'marketId' | 'workerId'>[],
): Promise<void> {
  const minutes = [rows.map((r) => r.fromMinute), rows.map((r) => r.toMinute)];
  const values = [rows.map((r) => r.day), rows.map((r) => r.kind), ...minutes];
  await tx.rows(replaceExceptions, [marketId, id, ...values]);
}
