import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { useDatabase } from '@yizhan/testing';
import { Database } from '../../../src/data-source/index.ts';
import { jobsOnBoard, noon, prepareDemo, testVault } from '../../testing/demo-database.ts';
import { seedDemoMarket } from './seed-demo-market.ts';

const today = '2026-05-12';

describe('the demo market', () => {
  const suite = useDatabase(prepareDemo);
  let database: Database;
  beforeAll(async () => {
    database = await Database.connect({ url: suite.url, poolSize: 4 });
  });
  afterAll(() => database.close());

  async function rows<Row extends object>(sql: string, values: unknown[] = []): Promise<Row[]> {
    return (await database.pool.query<Row>(sql, values)).rows;
  }

  /** How many rows a condition is true for. */
  async function count(from: string, values: unknown[] = []): Promise<number> {
    return (await rows<{ count: number }>(`select count(*)::int as count from ${from}`, values))[0]!.count;
  }

  it('is Haibowan’s, in its time zone, and says that it is a demo', async () => {
    expect(
      await rows('select code, name_zh, division_code, number_prefix, time_zone, demo from markets'),
    ).toEqual([
      {
        code: 'HBW',
        name_zh: '海勃湾区零工市场',
        division_code: '150302',
        number_prefix: 'HB',
        time_zone: 'Asia/Shanghai',
        demo: true,
      },
    ]);
  });

  it('has the board asked for, a quarter as much of a past, and a review queue', async () => {
    const found = await rows<{ status: string; n: number }>(
      'select status, count(*)::int as n from jobs group by status',
    );
    const by = Object.fromEntries(found.map(({ status, n }) => [status, n]));
    expect(by['OPEN']).toBe(jobsOnBoard);
    expect(by['FILLED']! + by['EXPIRED']! + by['CLOSED']!).toBe(jobsOnBoard / 4);
    expect(by).toMatchObject({ IN_REVIEW: 25, DRAFT: 12, REJECTED: 5 });
  });

  it('keeps the count of open jobs', async () => {
    expect(await rows('select open from open_job_counts')).toEqual([{ open: jobsOnBoard }]);
  });

  it.each([
    ['begins today or later', `starts_on >= '${today}'`],
    [
      'is on the board until its first day ends',
      `expires_at = (starts_on + 1)::timestamp at time zone 'Asia/Shanghai'`,
    ],
    [
      'was published before now',
      'published_at <= $1 and listed_at = published_at and created_at < published_at',
    ],
    ['has places left', 'placed_count < headcount and application_count >= placed_count'],
    [
      'is of an employer whose papers count',
      `exists (select from employers where id = employer_id and verified_until > $1)`,
    ],
    ['says that its address is an example', `address like '%（示例）'`],
    ['lies in the district', 'longitude between 106.7 and 107.0 and latitude between 39.6 and 39.9'],
    [
      'has shifts from its first day on',
      `(select min(starts_at at time zone 'Asia/Shanghai')::date from job_shifts where job_id = jobs.id) = starts_on`,
    ],
    [
      'was published before its first shift',
      `published_at < (select min(starts_at) from job_shifts where job_id = jobs.id)`,
    ],
    ['is found by its number', `search_tokens @> array[lower(number)]`],
    ['has skills', 'cardinality(skill_ids) between 1 and 3'],
  ])('has no open job of which it is not true that it %s', async (_, truth) => {
    const values = truth.includes('$1') ? [noon] : [];
    expect(await count(`jobs where status = 'OPEN' and not coalesce(${truth}, false)`, values)).toBe(0);
  });

  it('has a past that is coherent', async () => {
    expect(await count(`jobs where status = 'FILLED' and placed_count <> headcount`)).toBe(0);
    expect(
      await count(`jobs where status = 'EXPIRED' and (expires_at > $1 or placed_count >= headcount)`, [noon]),
    ).toBe(0);
    expect(
      await count(
        `jobs where status = 'CLOSED' and (closed_at is null or closed_at < published_at or close_reason is null)`,
      ),
    ).toBe(0);
    expect(
      await count('jobs where greatest(created_at, submitted_at, published_at, closed_at) > $1', [noon]),
    ).toBe(0);
  });

  it('numbers jobs by year in the order in which they were made', async () => {
    const found = await rows<{ number: string }>('select number from jobs order by created_at, number');
    const ofThisYear = found.map(({ number }) => number).filter((number) => number.startsWith('HB26'));
    expect(ofThisYear[0]).toBe('HB260001');
    expect(ofThisYear).toEqual(ofThisYear.toSorted());
    const series = await rows(`select last from number_series where series = 'HB26'`);
    expect(series).toEqual([{ last: ofThisYear.length }]);
  });

  it('has its rush at dawn and most of its work today and tomorrow', async () => {
    const dawn = `extract(hour from published_at at time zone 'Asia/Shanghai') between 5 and 8`;
    expect(await count(`jobs where status = 'OPEN' and ${dawn}`)).toBeGreaterThan(jobsOnBoard * 0.4);
    expect(await count(`jobs where status = 'OPEN' and starts_on <= '${today}'::date + 1`)).toBeGreaterThan(
      jobsOnBoard * 0.4,
    );
  });

  it('has many trades in every sub-district', async () => {
    const spread = await rows(`select count(distinct occupation_code)::int >= 40 as trades,
      count(distinct division_code)::int as divisions from jobs where status = 'OPEN'`);
    expect(spread).toEqual([{ trades: true, divisions: 8 }]);
  });

  it('keeps postings that wait for a decision of today, all but a few with what the rules found', async () => {
    const waiting = `jobs where status = 'IN_REVIEW'`;
    expect(
      await count(
        `${waiting} and submitted_at > $1::timestamptz - interval '10 hours' and submitted_at <= $1`,
        [noon],
      ),
    ).toBe(25);
    expect(await count(`${waiting} and jsonb_array_length(rule_hits) > 0`)).toBeGreaterThanOrEqual(19);
    expect(
      await count(`${waiting} and rule_hits @> '[{"severity": "BLOCK"}]' and override_reason is null`),
    ).toBe(0);
    expect(await count(`${waiting} and submitted_by is null`)).toBe(0);
  });

  it('keeps a few open jobs that need a language, as a reviewer accepted, and one where that waits', async () => {
    const accepted = await count(`jobs where status = 'OPEN' and needed_languages = '{mn}'
      and language_needs @> '[{"state": "ACCEPTED"}]' and language_needs -> 0 ->> 'decidedBy' is not null`);
    expect(accepted).toBeGreaterThan(0);
    expect(accepted).toBeLessThanOrEqual(8);
    expect(
      await count(`jobs where status = 'IN_REVIEW' and language_needs @> '[{"state": "WAITING"}]'`),
    ).toBe(1);
  });

  it('keeps what a rule blocks among the drafts, and tells why postings were refused', async () => {
    expect(
      await count(`jobs where status = 'DRAFT' and rule_hits @> '[{"severity": "BLOCK"}]'`),
    ).toBeGreaterThanOrEqual(8);
    expect(
      await count(
        `jobs where status = 'REJECTED' and not exists (select from job_reviews where job_id = jobs.id and decision = 'REJECT' and note <> '')`,
      ),
    ).toBe(0);
  });

  it('has one member of staff for every role, and ten slogans without invented Mongolian', async () => {
    const staff = await rows<{ username: string }>('select username from staff_members order by username');
    const names = ['admin', 'auditor', 'clerk', 'editor', 'legal', 'manager', 'reviewer', 'trainer'];
    expect(staff.map(({ username }) => username)).toEqual(names);
    expect(await count('slogans where text_mn is null')).toBe(10);
  });

  it('is left alone when it has jobs', async () => {
    expect(await seedDemoMarket(database, { jobs: 10, vault: testVault })).toBeNull();
    expect(await count(`jobs where status = 'OPEN'`)).toBe(jobsOnBoard);
  });
});
