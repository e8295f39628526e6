import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { useDatabase } from '@yizhan/testing';
import { Database } from '../../../src/data-source/index.ts';
import { expireJobs } from '../../../src/jobs/index.ts';
import { jobsOnBoard, noon, prepareDemo } from '../../testing/demo-database.ts';
import { freshenDemoMarket } from './freshen-demo-market.ts';

const hours = 3_600_000;
const at = (day: string, time: string): { now: () => Date } => {
  const instant = new Date(`${day}T${time}:00+08:00`);
  return { now: () => instant };
};

interface Board {
  open: number;
  first: string;
  newest: string;
  ahead: number;
}

describe('freshenDemoMarket', () => {
  const suite = useDatabase(prepareDemo);
  let database: Database;
  beforeEach(async () => {
    database = await Database.connect({ url: suite.url, poolSize: 2 });
  });
  afterEach(() => database.close());

  async function rows<Row extends object>(sql: string, values: unknown[] = []): Promise<Row[]> {
    return (await database.pool.query<Row>(sql, values)).rows;
  }

  async function board(now: Date): Promise<Board> {
    const [found] = await rows<Board>(
      `select (count(*) filter (where status = 'OPEN'))::int as open,
         (min(starts_on) filter (where status = 'OPEN'))::text as first,
         (max(listed_at) at time zone 'Asia/Shanghai')::date::text as newest,
         (count(*) filter (where greatest(created_at, submitted_at, published_at, listed_at, updated_at, closed_at) > $1))::int as ahead
       from jobs`,
      [now],
    );
    return found!;
  }

  it('does nothing on the same day', async () => {
    expect(
      await freshenDemoMarket(database, { clock: { now: () => new Date(noon.getTime() + 11 * hours) } }),
    ).toBe(0);
  });

  it('brings back a board that ran out, days later and early in the morning', async () => {
    const clock = at('2026-05-15', '07:10');
    expect(await expireJobs(database.scoped(), clock.now())).toBeGreaterThan(50);
    expect(await freshenDemoMarket(database, { clock })).toBe(3);
    expect(await board(clock.now())).toEqual({
      open: jobsOnBoard,
      first: '2026-05-15',
      newest: '2026-05-15',
      ahead: 0,
    });
    expect(await rows('select open from open_job_counts')).toEqual([{ open: jobsOnBoard }]);
  });

  it('does not move twice on one day, even right after midnight', async () => {
    const midnight = at('2026-05-20', '00:00');
    expect(await freshenDemoMarket(database, { clock: midnight })).toBe(5);
    expect(await freshenDemoMarket(database, { clock: at('2026-05-20', '09:30') })).toBe(0);
    expect((await board(midnight.now())).ahead).toBe(0);
  });

  it('moves shifts and papers along', async () => {
    const clock = at('2026-05-21', '12:00');
    await freshenDemoMarket(database, { clock });
    const stray = await rows(`select number from jobs where status = 'OPEN' and starts_on <>
      (select min(starts_at at time zone 'Asia/Shanghai')::date from job_shifts where job_id = jobs.id)`);
    const lapsed = await rows(
      `select number from jobs where status = 'OPEN' and not exists
         (select from employers where id = employer_id and verified_until > $1)`,
      [clock.now()],
    );
    expect({ stray, lapsed }).toEqual({ stray: [], lapsed: [] });
  });

  it('leaves what people typed in where it is', async () => {
    const typed = await rows<{ id: string; starts_on: string; listed_at: Date }>(
      `update jobs set created_by = gen_random_uuid() where id = (select id from jobs where status = 'OPEN' limit 1)
       returning id, starts_on::text, listed_at`,
    );
    await freshenDemoMarket(database, { clock: at('2026-05-29', '12:00') });
    const after = await rows('select id, starts_on::text, listed_at from jobs where id = $1', [typed[0]!.id]);
    expect(after).toEqual(typed);
  });

  it('never touches a market that is not a demo', async () => {
    await database.pool.query('update markets set demo = false');
    expect(await freshenDemoMarket(database, { clock: at('2026-07-01', '12:00') })).toBe(0);
  });
});
