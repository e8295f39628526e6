import { inBatches, mostAtOnce, statement, type Db } from '../database/index.ts';
import { withoutRest } from '../shared/index.ts';
import { dayNumber } from './day-number.ts';
import type { IndexedJob, JobToIndex } from './indexed-job.ts';
import { SharedTimes } from './job-times.ts';

const separator = '\u001f';

interface StoredJob extends Omit<
  IndexedJob,
  'startsOn' | 'endsOn' | 'latitude' | 'longitude' | 'wageMax' | 'wagePerDay' | 'times'
> {
  startsOn: string;
  endsOn: string;
  latitude: number | null;
  longitude: number | null;
  wageMax: string;
  wagePerDay: string;
  /** One text is read many times faster than an array. */
  tokens: string;
  shifts: string;
}

const millisecond = (at: string): string => `(extract(epoch from ${at}) * 1000)::bigint`;
/** When the shifts of a job begin and end, as `SharedTimes` reads it; an expression. */
export const shiftsText = `coalesce((select string_agg(${millisecond('s.starts_at')} || '/' || ${millisecond('s.ends_at')}, ' ' order by s.starts_at)
    from job_shifts s where s.market_id = jobs.market_id and s.job_id = jobs.id), '')`;

const columns = `jobs.id, lower(jobs.title) as title, jobs.employer_id as "employerId", jobs.occupation_code as "occupationCode",
  jobs.skill_ids as "skillIds", jobs.needed_languages as "neededLanguages", jobs.wage_unit as "wageUnit", jobs.wage_max as "wageMax", jobs.wage_per_day as "wagePerDay",
  jobs.settlement, jobs.division_code as "divisionCode", jobs.latitude, jobs.longitude, jobs.urgent,
  jobs.starts_on::text as "startsOn", coalesce(jobs.ends_on, jobs.starts_on)::text as "endsOn",
  extract(epoch from jobs.listed_at)::float8 * 1000 as "listedAt",
  extract(epoch from jobs.expires_at)::float8 * 1000 as "expiresAt", array_to_string(jobs.search_tokens, E'\\x1f') as tokens,
  ${shiftsText} as shifts`;
const isOnBoard = `jobs.status = 'OPEN' and jobs.published_at is not null`;

const times = new SharedTimes();

function toIndex({ tokens, shifts, ...stored }: StoredJob): JobToIndex {
  const { startsOn, endsOn, latitude, longitude, wageMax, wagePerDay, listedAt, expiresAt } = stored;
  const job: IndexedJob = {
    ...stored,
    startsOn: dayNumber(startsOn),
    endsOn: dayNumber(endsOn),
    latitude: latitude ?? NaN,
    longitude: longitude ?? NaN,
    wageMax: Number(wageMax),
    wagePerDay: Number(wagePerDay),
    listedAt: Math.round(listedAt),
    expiresAt: Math.round(expiresAt),
    times: times.of(startsOn, endsOn, shifts),
  };
  return { job, tokens: tokens.split(separator) };
}

const heads = statement(
  'jobIndex.heads',
  `select markets.id as "marketId", coalesce(head.change, 0)::float8 as change, coalesce(kept.open, 0) as open
   from markets left join open_job_heads head on head.market_id = markets.id
   left join open_job_counts kept on kept.market_id = markets.id order by 1`,
);

/** How far each market's changes have come, and about how many open jobs it has. */
export function marketHeads(db: Db): Promise<{ marketId: number; change: number; open: number }[]> {
  return db.rows(heads);
}

/** The number of the last change to a market's open jobs, as an expression. */
export const lastChangeOf = (market: string): string =>
  `coalesce((select head.change from open_job_heads head where head.market_id = ${market}), 0)`;

const head = statement(
  'jobIndex.head',
  `select change::float8 as change from open_job_heads where market_id = $1`,
);

/** How far a market's changes have come. */
export async function marketHead(db: Db, marketId: number): Promise<number> {
  return (await db.row<{ change: number }>(head, [marketId]))?.change ?? 0;
}

const chunk = statement(
  'jobIndex.chunk',
  `select ${columns} from jobs where market_id = $1 and ${isOnBoard} and (listed_at, id) > (to_timestamp($2::float8 / 1000), $3::uuid)
   order by listed_at, id limit $4`,
);

/** Open jobs as they were listed, the next after one. */
export async function openJobsAfter(
  db: Db,
  marketId: number,
  { listedAt, id }: Pick<IndexedJob, 'listedAt' | 'id'>,
  limit: number,
): Promise<JobToIndex[]> {
  return (await db.rows<StoredJob>(chunk, [marketId, listedAt, id, limit])).map(toIndex);
}

/** What has happened to open jobs since a change. */
export interface IndexNews {
  change: number;
  /** The list of changes does not reach back so far. */
  isTooLate: boolean;
  touched: { id: string; now: JobToIndex | null }[];
}

const since = statement(
  'jobIndex.since',
  `select head.change::float8 as change, head.forgotten > $2 as "isTooLate", touched.job_id as "touchedId", ${columns}
   from open_job_heads head
   left join lateral (select distinct job_id from open_job_changes where market_id = $1 and change > $2) touched on true
   left join jobs on jobs.market_id = $1 and jobs.id = touched.job_id and ${isOnBoard}
   where head.market_id = $1`,
);

/** All that has happened since, and how far that is: read in one statement, so that nothing falls between. */
export async function newsSince(db: Db, marketId: number, change: number): Promise<IndexNews> {
  type Row = StoredJob & { change: number; isTooLate: boolean; touchedId: string | null };
  const rows = await db.rows<Row>(since, [marketId, change]);
  const [first] = rows;
  const touched = rows.flatMap(({ change: _change, isTooLate: _late, touchedId, ...stored }) => {
    if (touchedId === null) return [];
    return [{ id: touchedId, now: (stored.id as string | null) === null ? null : toIndex(stored) }];
  });
  return { change: first?.change ?? change, isTooLate: first?.isTooLate ?? false, touched };
}

const moveOn = statement(
  'jobIndex.moveOn',
  'update open_job_heads set forgotten = change - $1 where forgotten < change - $1',
);
const forget = statement(
  'jobIndex.forget',
  `with passed as (
     select listed.id from open_job_heads head, lateral (
       select ctid as id from open_job_changes
       where market_id = head.market_id and change <= head.forgotten order by change limit ${mostAtOnce} for update skip locked
     ) listed limit ${mostAtOnce}
   ), forgotten as (
     delete from open_job_changes where ctid = any(array(select id from passed)) returning 1
   )
   select count(*)::int as count from forgotten`,
);

/** Lists no more changes than the last `kept` of each market. */
export async function forgetChanges(db: Db, kept: number, pace = withoutRest): Promise<void> {
  await db.rows(moveOn, [kept]);
  await inBatches(db, forget, [], pace);
}
