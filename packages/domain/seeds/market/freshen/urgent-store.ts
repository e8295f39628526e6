import { statement, type Db } from '../../../src/database/index.ts';

const manager = statement(
  'seeds.demoManager',
  `select id from staff_members where market_id = $1 and 'MANAGER' = any(roles) order by created_at, id limit 1`,
);

/** Whose hand begins the waves; null where nobody manages the market. */
export async function demoManager(db: Db, marketId: number): Promise<string | null> {
  return (await db.row<{ id: string }>(manager, [marketId]))?.id ?? null;
}

const called = statement(
  'seeds.calledNow',
  `select w.id as "workerId", (select count(*)::int from instant_offers o where o.market_id = $1 and o.worker_id = w.id
     and o.status = 'OFFERED' and o.ends_at > now() + interval '2 minutes') as offers
   from workers w join persons p on p.id = w.person_id where w.market_id = $1 and p.phone_token = $2`,
);

/** Somebody by their phone, and how many urgent jobs they are asked for now; null where they are not of the market. */
export const calledNow = (
  db: Db,
  marketId: number,
  phone: string,
): Promise<{ workerId: string; offers: number } | null> => db.row(called, [marketId, phone]);

const running = statement(
  'seeds.runningCalls',
  `select count(*)::int as count from instant_hires where market_id = $1 and status = 'RUNNING'`,
);

export async function runningCalls(db: Db, marketId: number): Promise<number> {
  return (await db.row<{ count: number }>(running, [marketId]))!.count;
}

const notCalled = statement(
  'seeds.notCalled',
  `select jobs.id from jobs join employers on employers.market_id = jobs.market_id and employers.id = employer_id
   where jobs.market_id = $1 and jobs.status = 'OPEN' and jobs.created_by is null and partner_id is null
     and expires_at > now() and headcount - placed_count between 2 and 6
     and ($2::uuid[] is null or jobs.id = any($2))
     and exists (select from job_shifts s where s.market_id = $1 and s.job_id = jobs.id having min(starts_at) > now())
     and not exists (select from instant_hires h where h.market_id = $1 and h.job_id = jobs.id)
   order by array_position($2, jobs.id), employers.name = $3 desc, urgent desc, starts_on, jobs.id limit 20`,
);

/** Generated jobs with some places left that nobody is called for yet and that have not begun: of these ones in their order, or
 * those of an employer before others. */
export async function callable(
  db: Db,
  marketId: number,
  { among = null, first = '' }: { among?: readonly string[] | null; first?: string },
): Promise<string[]> {
  const rows = await db.rows<{ id: string }>(notCalled, [marketId, among, first]);
  return rows.map(({ id }) => id);
}

const urgent = statement(
  'seeds.makeUrgent',
  'update jobs set urgent = true where market_id = $1 and id = $2 and not urgent',
);

export async function makeUrgent(db: Db, marketId: number, jobId: string): Promise<void> {
  await db.rows(urgent, [marketId, jobId]);
}
