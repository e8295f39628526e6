import type { UseCaseContext } from '../../context/index.ts';
import { statement } from '../../database/index.ts';
import { dayNumber, SharedTimes, shiftsText, type WeighedJob } from '../../job-index/index.ts';

/** An open job of the market, and how far it is from being filled. */
export interface BatchJob extends WeighedJob {
  /** Left of its headcount. */
  places: number;
  /** Who has applied and is still waiting. */
  applicants: number;
}

interface Row extends Omit<BatchJob, 'latitude' | 'longitude' | 'startsOn' | 'endsOn' | 'times'> {
  latitude: number | null;
  longitude: number | null;
  startsOn: string;
  endsOn: string;
  shifts: string;
}

/** Of jobs: open, with places left. */
export const stillOpen = `status = 'OPEN' and placed_count < headcount`;

const page = statement(
  'matching.batchJobs',
  `select id, occupation_code as "occupationCode", employer_id as "employerId", skill_ids as "skillIds",
     needed_languages as "neededLanguages", wage_per_day::float8 as "wagePerDay", latitude, longitude,
     starts_on::text as "startsOn", coalesce(ends_on, starts_on)::text as "endsOn",
     extract(epoch from listed_at)::float8 * 1000 as "listedAt", extract(epoch from expires_at)::float8 * 1000 as "expiresAt",
     headcount - placed_count as places, (select count(*)::int from applications a where a.market_id = jobs.market_id
       and a.job_id = jobs.id and a.status in ('SUBMITTED', 'WAITLISTED', 'SHORTLISTED', 'OFFERED')) as applicants,
     ${shiftsText} as shifts
   from jobs where market_id = $1 and ${stillOpen} and expires_at > $2 and coalesce(ends_on, starts_on) >= $3::date
     and ($4::uuid is null or id > $4::uuid)
   order by id limit $5`,
);

const pageSize = 5_000;

/** The open jobs of the market that have places left, read in pages. */
export async function openJobs(
  { db, market }: Pick<UseCaseContext, 'db' | 'market'>,
  now: Date,
  today: string,
): Promise<BatchJob[]> {
  const jobs: BatchJob[] = [];
  const times = new SharedTimes();
  for (let after: string | null = null; ;) {
    const rows: Row[] = await db.rows<Row>(page, [market.id, now, today, after, pageSize]);
    for (const row of rows) jobs.push(weighedJob(row, times));
    if (rows.length < pageSize) return jobs;
    after = rows.at(-1)!.id;
  }
}

function weighedJob({ shifts, ...row }: Row, times: SharedTimes): BatchJob {
  const { startsOn, endsOn, latitude, longitude } = row;
  return {
    ...row,
    ...{ latitude: latitude ?? NaN, longitude: longitude ?? NaN },
    ...{ startsOn: dayNumber(startsOn), endsOn: dayNumber(endsOn) },
    ...{ listedAt: Math.round(row.listedAt), expiresAt: Math.round(row.expiresAt) },
    times: times.of(startsOn, endsOn, shifts),
  };
}
