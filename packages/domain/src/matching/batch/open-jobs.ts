import { workDaysOf } from '../../availability/index.ts';
import type { UseCaseContext } from '../../context/index.ts';
import { statement } from '../../database/index.ts';
import { dayIn } from '../../shared/index.ts';
import { freshnessValue } from '../values.ts';
import type { BatchJob, BatchTimes } from './batch-job.ts';
import { groupsOf, type JobGroup } from './job-group.ts';

interface Row extends Omit<BatchJob, 'times' | 'kind' | 'firstDay' | 'dayBit' | 'freshness' | 'endsOn'> {
  endsOn: string | null;
  listedAt: Date;
  starts: Date[];
  ends: Date[];
}

const page = statement(
  'matching.batchJobs',
  `select id, occupation_code as "occupationCode", employer_id as "employerId", skill_ids as "skillIds", latitude, longitude,
     wage_per_day::float8 as pays, starts_on as "startsOn", ends_on as "endsOn", listed_at as "listedAt",
     needed_languages as "neededLanguages",
     array(select starts_at from job_shifts s where s.market_id = $1 and s.job_id = jobs.id order by starts_at) as starts,
     array(select ends_at from job_shifts s where s.market_id = $1 and s.job_id = jobs.id order by starts_at) as ends
   from jobs where market_id = $1 and status = 'OPEN' and expires_at > $2 and coalesce(ends_on, starts_on) >= $3::date
     and placed_count < headcount and ($4::uuid is null or id > $4::uuid)
   order by id limit $5`,
);

const pageSize = 5_000;

/** The open jobs of the market by their trade, in groups. */
export async function openJobsByTrade(context: UseCaseContext): Promise<Map<string, JobGroup[]>> {
  const byTrade = await readByTrade(context);
  return new Map([...byTrade].map(([code, jobs]) => [code, groupsOf(jobs)]));
}

/** Read in pages. */
async function readByTrade(context: UseCaseContext): Promise<Map<string, BatchJob[]>> {
  const { db, market, clock } = context;
  const now = clock.now();
  const today = dayIn(market.timeZone, now);
  const times = new Map<string, BatchTimes>();
  const kinds = new Map<string, number>();
  const byTrade = new Map<string, BatchJob[]>();
  for (let after: string | null = null; ;) {
    const rows: Row[] = await db.rows<Row>(page, [market.id, now, today, after, pageSize]);
    for (const row of rows) {
      const job = held(row, timesOf(times, row, market.timeZone, today), kindOf(kinds, row), now);
      const ofTrade = byTrade.get(row.occupationCode);
      if (ofTrade) ofTrade.push(job);
      else byTrade.set(row.occupationCode, [job]);
    }
    if (rows.length < pageSize) return byTrade;
    after = rows.at(-1)!.id;
  }
}

const day = 86_400_000;

function held(row: Row, times: BatchTimes, kind: number, now: Date): BatchJob {
  const { starts: _, ends: __, listedAt, ...job } = row;
  const firstDay = times.days[0]!.day;
  const age = Math.max(0, Math.floor((now.getTime() - listedAt.getTime()) / day));
  const dayBit = 1 << ((new Date(`${firstDay}T00:00:00Z`).getUTCDay() + 6) % 7);
  const endsOn = job.endsOn ?? job.startsOn;
  return { ...job, endsOn, firstDay, dayBit, freshness: freshnessValue(age), times, kind };
}

function kindOf(known: Map<string, number>, { occupationCode, skillIds, neededLanguages }: Row): number {
  const key = `${occupationCode} ${skillIds.join(' ')} ${neededLanguages?.join(' ')}`;
  const kind = known.get(key) ?? known.size;
  known.set(key, kind);
  return kind;
}

/** Thousands of jobs begin and end alike: their days are worked out once. */
function timesOf(
  known: Map<string, BatchTimes>,
  { startsOn, endsOn, starts, ends }: Row,
  timeZone: string,
  today: string,
): BatchTimes {
  const instants = [...starts, ...ends].map((at) => at.getTime());
  const key = `${startsOn} ${endsOn} ${instants.join(' ')}`;
  const found = known.get(key);
  if (found) return found;
  const shifts = starts.map((startsAt, i) => ({ startsAt, endsAt: ends[i]! }));
  const times = { shifts, days: workDaysOf(timeZone, { startsOn, endsOn }, shifts, today) };
  known.set(key, times);
  return times;
}
