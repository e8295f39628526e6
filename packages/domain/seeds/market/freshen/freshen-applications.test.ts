import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { useDatabase } from '@yizhan/testing';
import { expireApplications } from '../../../src/applications/index.ts';
import { Database } from '../../../src/data-source/index.ts';
import { expireJobs } from '../../../src/jobs/index.ts';
import { advancePlacements } from '../../../src/placements/index.ts';
import { signedIn } from '../../../src/testing/index.ts';
import { demoContext, prepareDemo } from '../../testing/demo-database.ts';
import { demoWorkers } from '../demo/demo-people.ts';
import { freshenDemoMarket } from './freshen-demo-market.ts';

const morning = { now: () => new Date('2026-05-15T07:10:00+08:00') };
const today = '2026-05-15';
const waiting = `('SUBMITTED', 'SHORTLISTED', 'OFFERED')`;

describe('freshening what happened between workers and jobs', () => {
  const suite = useDatabase(prepareDemo, 'prepareDemo day');
  let database: Database;
  beforeEach(async () => {
    database = await Database.connect({ url: suite.url, poolSize: 2 });
  });
  afterEach(() => database.close());

  async function count(from: string): Promise<number> {
    const values = from.includes('$1') ? [morning.now()] : [];
    const { rows } = await database.pool.query<{ n: number }>(
      `select count(*)::int as n from ${from}`,
      values,
    );
    return rows[0]!.n;
  }

  it('brings back what the clock ended while nobody looked', async () => {
    await signedIn(await demoContext(database), demoWorkers.cleaner.phone);
    const [before, offers] = [
      await count(`applications where status in ${waiting}`),
      await count(`applications where status = 'OFFERED'`),
    ];
    const db = database.scoped();
    await expireJobs(db, morning.now());
    await expireApplications(db, morning.now());
    await advancePlacements(db, morning.now());
    expect(await count(`applications where status in ${waiting}`)).toBeLessThan(before);
    expect(await freshenDemoMarket(database, { clock: morning })).toBe(3);
    expect(await count(`applications where status in ${waiting}`)).toBeGreaterThanOrEqual(before);
    expect(await count(`applications where status = 'OFFERED'`)).toBeGreaterThanOrEqual(offers);
  });

  it.each([
    ['offers that ran out', `applications where status = 'OFFERED' and offer_ends_at <= $1`],
    [
      'times ahead of now, or before the posting',
      `applications a join jobs on jobs.id = a.job_id
        where a.changed_at > $1 or a.applied_at < jobs.published_at or a.changed_at < a.applied_at`,
    ],
    [
      'applications whose log does not end with them',
      `applications a where status <> (select status from application_steps s where s.application_id = a.id order by id desc limit 1)`,
    ],
    [
      'placements on other days than their job',
      'placements p join jobs on jobs.id = p.job_id where p.starts_on <> jobs.starts_on or p.ends_on is distinct from jobs.ends_on',
    ],
    [
      'placements in a state that their days do not allow',
      `placements where (status = 'AGREED') <> (starts_on > '${today}' and status <> 'CANCELLED')
        or (status = 'ACTIVE' and coalesce(ends_on, starts_on) < '${today}')
        or (status = 'FINISHED' and coalesce(ends_on, starts_on) >= '${today}')`,
    ],
    [
      'wages paid ahead of now',
      'placements where greatest(paid_at, employer_confirmed_at, worker_confirmed_at) > $1',
    ],
    [
      'people who said "today" of another day, but for who may say it themselves',
      `workers where available_on <> '${today}' and not exists (select from sessions s where s.person_id = workers.person_id)`,
    ],
    [
      'papers looked at on another day than it says',
      `employers e where verified_at is not null and not exists
        (select from employer_vettings v where v.employer_id = e.id and v.decided_at = e.verified_at)`,
    ],
  ])('leaves no %s', async (_, from) => {
    expect(await count(from)).toBe(0);
  });

  it('leaves who signed in to say for themselves whether they can today', async () => {
    expect(await count(`workers where available_on = '2026-05-12'`)).toBe(1);
    expect(await count(`workers where available_on = '${today}'`)).toBeGreaterThan(2);
  });
});
