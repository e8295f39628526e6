import type { Database } from '../../../src/data-source/index.ts';
import { statement, type Transaction } from '../../../src/database/index.ts';
import { dayIn, instantIn, systemClock, type Clock } from '../../../src/shared/index.ts';
import { prepareForBulk, tidyTables } from '../bulk/bulk-session.ts';
import { demoCode } from '../demo/demo-market.ts';
import { marketByCode, type SeededMarket } from '../seed-store.ts';
import { freshenApplications } from './freshen-applications.ts';

/** Rows the generator made: nobody typed them in. What people post in the demo keeps its own dates. */
const generated = 'created_by is null and partner_id is null';

const newest = statement(
  'seeds.newestListing',
  `select listed_at as "listedAt" from jobs where market_id = $1 and ${generated} order by listed_at desc, id desc limit 1`,
);

/** Times of shifts are part of their key: all are taken out before the first is put back. */
const moveShifts = statement(
  'seeds.moveShifts',
  `with taken as (
     delete from job_shifts using jobs
     where job_shifts.market_id = $1 and jobs.market_id = $1 and jobs.id = job_id and ${generated}
     returning job_shifts.job_id, job_shifts.starts_at, job_shifts.ends_at
   )
   insert into job_shifts (market_id, job_id, starts_at, ends_at)
   select $1, job_id, starts_at + make_interval(days => $2), ends_at + make_interval(days => $2)
   from taken order by job_id, starts_at`,
);

/** What would then lie ahead came at the same time of the day before; what ran out meanwhile is on the board again. */
const moveJobs = statement(
  'seeds.moveJobs',
  `update jobs set
     starts_on = starts_on + $2, ends_on = ends_on + $2, expires_at = expires_at + make_interval(days => $2),
     created_at = created_at + passed, submitted_at = submitted_at + passed, published_at = published_at + passed,
     listed_at = listed_at + passed, updated_at = least(updated_at + passed, $3), closed_at = least(closed_at + passed, $3),
     status = case when status = 'EXPIRED' and placed_count < headcount and expires_at + make_interval(days => $2) > $3
       then 'OPEN' else status end
   from (
     select id as moved, make_interval(days => case
       when greatest(listed_at, submitted_at) + make_interval(days => $2) > $3 then $2 - 1 else $2 end) as passed
     from jobs where market_id = $1 and ${generated}
   ) as steps
   where market_id = $1 and id = moved`,
);

const moveReviews = statement(
  'seeds.moveReviews',
  `update job_reviews set decided_at = least(decided_at + make_interval(days => $2), $3)
   from jobs where job_reviews.market_id = $1 and jobs.market_id = $1 and jobs.id = job_id and ${generated}`,
);

const moveEmployers = statement(
  'seeds.moveEmployers',
  `update employers set verified_at = verified_at + make_interval(days => $2), verified_until = verified_until + make_interval(days => $2)
   where market_id = $1 and verified_at is not null`,
);

const moveVettings = statement(
  'seeds.moveVettings',
  `update employer_vettings set decided_at = decided_at + make_interval(days => $2) where market_id = $1`,
);

/** One posting came in just now: the board is never without one of today. */
const listNewest = statement(
  'seeds.listNewest',
  `update jobs set listed_at = $3, published_at = $3, updated_at = $3 where market_id = $1 and id = (
     select id from jobs where market_id = $1 and status = 'OPEN' and ${generated} and starts_on > $2
     order by listed_at desc, id desc limit 1)`,
);

const day = 24 * 3_600_000;

/** Moves the demo's dates on by whole days when its newest posting is not of today. Returns by how many. */
export async function freshenDemoMarket(
  database: Database,
  options: { clock?: Clock } = {},
): Promise<number> {
  const now = (options.clock ?? systemClock).now();
  const days = await database.scoped().transaction(async (tx) => {
    const market = await marketByCode(tx, demoCode);
    if (!market?.demo) return 0;
    const behind = await daysBehind(tx, market, now);
    if (behind > 0) await moveOn(tx, market, behind, now);
    return behind;
  });
  if (days > 0) await tidyTables(database);
  return days;
}

async function daysBehind(tx: Transaction, { id, timeZone }: SeededMarket, now: Date): Promise<number> {
  const row = await tx.row<{ listedAt: Date }>(newest, [id]);
  if (!row) return 0;
  const [today, then] = [now, row.listedAt].map((instant) => Date.parse(dayIn(timeZone, instant)));
  return Math.max(0, (today! - then!) / day);
}

async function moveOn(
  tx: Transaction,
  { id, timeZone }: SeededMarket,
  days: number,
  now: Date,
): Promise<void> {
  await prepareForBulk(tx);
  await tx.rows(moveShifts, [id, days]);
  await tx.rows(moveJobs, [id, days, now]);
  await tx.rows(moveReviews, [id, days, now]);
  await tx.rows(moveEmployers, [id, days]);
  await tx.rows(moveVettings, [id, days]);
  const today = dayIn(timeZone, now);
  await freshenApplications(tx, id, { days, now, today });
  const midnight = instantIn(timeZone, today, '00:00').getTime();
  await tx.rows(listNewest, [id, today, new Date(Math.max(midnight, now.getTime() - 90_000))]);
}
