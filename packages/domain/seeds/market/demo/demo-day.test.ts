import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { useDatabase } from '@yizhan/testing';
import { verifyCounters } from '../../../src/counters/index.ts';
import { Database } from '../../../src/data-source/index.ts';
import { noon, prepareDemo } from '../../testing/demo-database.ts';
import { placementsFor, workersFor } from '../amounts.ts';

const today = '2026-05-12';
const jobs = 300;

describe('the day at the demo’s hall', () => {
  const suite = useDatabase(prepareDemo);
  let database: Database;
  beforeAll(async () => {
    database = await Database.connect({ url: suite.url, poolSize: 4 });
  });
  afterAll(() => database.close());

  async function rows<Row extends object>(sql: string, values: unknown[] = []): Promise<Row[]> {
    return (await database.pool.query<Row>(sql, values)).rows;
  }

  /** How many rows there are; `$1` in the text is the suite's now. */
  async function count(from: string): Promise<number> {
    const values = from.includes('$1') ? [noon] : [];
    return (await rows<{ count: number }>(`select count(*)::int as count from ${from}`, values))[0]!.count;
  }

  it('keeps every number right', async () => {
    expect(await verifyCounters(database.scoped())).toEqual([]);
  });

  it('has as many workers and placements for its jobs as the hall', async () => {
    expect(await count('workers')).toBe(workersFor(jobs));
    expect(await count('placements')).toBe(placementsFor(jobs, workersFor(jobs)));
  });

  it.each([
    [
      'jobs whose places are not those of their placements',
      `jobs where placed_count <> (select count(*) from placements p where p.job_id = jobs.id and p.status <> 'CANCELLED')`,
    ],
    [
      'jobs whose applications are not counted',
      'jobs where application_count <> (select count(*) from applications a where a.job_id = jobs.id)',
    ],
    [
      'workers whose applications are not counted',
      'workers where application_count <> (select count(*) from applications a where a.worker_id = workers.id)',
    ],
    [
      'workers whose placements are not counted',
      `workers where placement_count <> (select count(*) from placements p where p.worker_id = workers.id and p.status <> 'CANCELLED')
        or no_show_count <> (select count(*) from placements p where p.worker_id = workers.id and p.status = 'NO_SHOW')`,
    ],
    ['filled jobs with room', `jobs where status = 'FILLED' and placed_count <> headcount`],
    ['full jobs on the board', `jobs where status = 'OPEN' and placed_count >= headcount`],
    [
      'workers with two agreed pieces of work on one day',
      `placements a join placements b on a.worker_id = b.worker_id and a.id < b.id
        and a.status <> 'CANCELLED' and b.status <> 'CANCELLED'
        and a.starts_on <= coalesce(b.ends_on, b.starts_on) and coalesce(a.ends_on, a.starts_on) >= b.starts_on`,
    ],
    [
      'placements that are not of an accepted or withdrawn application',
      `placements p join applications a on a.id = p.application_id
        where a.status <> case p.status when 'CANCELLED' then 'WITHDRAWN' else 'ACCEPTED' end
        or (a.job_id, a.worker_id, a.employer_id) <> (p.job_id, p.worker_id, p.employer_id)`,
    ],
    [
      'accepted applications without a placement',
      `applications a where status = 'ACCEPTED' and not exists (select from placements p where p.application_id = a.id)`,
    ],
    [
      'applications of another employer than the job’s',
      'applications a join jobs on jobs.id = a.job_id where a.employer_id <> jobs.employer_id',
    ],
    [
      'applications before the posting, before the worker was known, or ahead of now',
      `applications a join jobs on jobs.id = a.job_id join workers w on w.id = a.worker_id
        where a.applied_at < jobs.published_at or a.applied_at < w.registered_at or a.changed_at > $1 or a.changed_at < a.applied_at`,
    ],
    [
      'applications that wait for a job that ended',
      `applications a join jobs on jobs.id = a.job_id
        where jobs.status in ('CLOSED', 'EXPIRED', 'REJECTED', 'DRAFT', 'IN_REVIEW')
        and a.status in ('SUBMITTED', 'SHORTLISTED', 'OFFERED', 'WAITLISTED')`,
    ],
    [
      'waiting lists of jobs with room, or pending ones of full jobs',
      `applications a join jobs on jobs.id = a.job_id
        where (a.status = 'WAITLISTED' and jobs.status <> 'FILLED')
        or (a.status in ('SUBMITTED', 'SHORTLISTED', 'OFFERED') and jobs.status <> 'OPEN')`,
    ],
    [
      'offers that ran out',
      `applications where status = 'OFFERED' and (offer_ends_at is null or offer_ends_at <= $1)`,
    ],
    [
      'refusals and withdrawals without a reason',
      `applications where (reason is null) = (status in ('REFUSED', 'WITHDRAWN'))`,
    ],
    [
      'self-made applications of people without a phone',
      `applications a join workers w on w.id = a.worker_id join persons on persons.id = w.person_id
        where phone_token is null and source not in ('WINDOW', 'DISPATCH')`,
    ],
    [
      'placements of other days or for less than the posting said',
      `placements p join jobs on jobs.id = p.job_id where p.starts_on <> jobs.starts_on
        or p.ends_on is distinct from jobs.ends_on or p.wage_amount < jobs.wage_min or p.wage_unit <> jobs.wage_unit`,
    ],
    [
      'placements in a state that their days do not allow',
      `placements where (status = 'AGREED') <> (starts_on > '${today}' and status <> 'CANCELLED')
        or (status = 'ACTIVE' and coalesce(ends_on, starts_on) < '${today}')
        or (status = 'FINISHED' and coalesce(ends_on, starts_on) >= '${today}')`,
    ],
    [
      'wages paid ahead of now, before the work was done, or not said to be received',
      `placements where paid_at > $1
        or (coalesce(paid_at, employer_confirmed_at) at time zone 'Asia/Shanghai')::date < coalesce(ends_on, starts_on)
        or (paid_at is null) <> (worker_confirmed_at is null)
        or (paid_at is not null and paid_amount is null) or (paid_at is not null and status not in ('ACTIVE', 'FINISHED'))`,
    ],
    [
      'young people in dangerous work',
      `applications a join workers w on w.id = a.worker_id join jobs on jobs.id = a.job_id
        join occupations o on o.code = jobs.occupation_code
        where w.adult_on > jobs.starts_on and (certificate_hint like 'special%' or category = 'mining')`,
    ],
    [
      'verified employers without evidence',
      `employers e where verified_at is not null and (verified_evidence = '{}' or not exists
        (select from employer_vettings v where v.employer_id = e.id and v.decided_at = e.verified_at and v.evidence = e.verified_evidence))`,
    ],
    [
      'employers without a number to call',
      'employers e where not exists (select from employer_contacts c where c.market_id = e.market_id and c.employer_id = e.id)',
    ],
  ])('has no %s', async (_, from) => {
    expect(await count(from)).toBe(0);
  });

  it('logs every state of an application in order, the last one being its state', async () => {
    const odd = await rows(
      `select a.id from applications a, lateral (
         select array_agg(status order by id) as states, array_agg(at order by id) as times,
           (array_agg(status order by id desc))[1] as last
         from application_steps s where s.application_id = a.id) log
       where log.last is distinct from a.status or log.times[1] <> a.applied_at
         or log.times[cardinality(log.times)] <> a.changed_at
         or log.times <> (select array_agg(t order by t) from unnest(log.times) t)
         or log.states[1] not in ('SUBMITTED', 'WAITLISTED')`,
    );
    expect(odd).toEqual([]);
    expect(await count('application_steps')).toBeGreaterThan(await count('applications'));
  });

  it('has applications waiting, offers open, waiting lists and a past', async () => {
    const found = await rows<{ status: string; n: number }>(
      'select status, count(*)::int as n from applications group by status',
    );
    const by = Object.fromEntries(found.map(({ status, n }) => [status, n]));
    expect(by['SUBMITTED']).toBeGreaterThan(20);
    for (const status of ['SHORTLISTED', 'OFFERED', 'ACCEPTED', 'REFUSED', 'WITHDRAWN', 'EXPIRED'])
      expect([status, by[status] ?? 0]).not.toEqual([status, 0]);
  });

  it('pays for all days of the work', async () => {
    const short = await count(
      `placements where wage_unit = 'DAY' and paid_amount is not null
        and paid_amount <> wage_amount * (coalesce(ends_on, starts_on) - starts_on + 1)`,
    );
    expect(short).toBe(0);
  });

  it('pays most wages on the last day of the work at the latest', async () => {
    const [paid] = await rows<{ due: number; onTime: number }>(
      `select count(*)::int as due, (count(*) filter (where (paid_at at time zone 'Asia/Shanghai')::date <= coalesce(ends_on, starts_on)))::int as "onTime"
       from placements where status = 'FINISHED' and pay_by < '${today}'`,
    );
    expect(paid!.onTime / paid!.due).toBeGreaterThan(0.75);
  });
});
