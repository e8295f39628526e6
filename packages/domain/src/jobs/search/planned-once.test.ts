import { beforeAll, describe, expect, it } from '@jest/globals';
import { Database } from '../../data-source/index.ts';
import { Parameters, statement } from '../../database/index.ts';
import type { PageArguments } from '../../shared/index.ts';
import { openJob, signedIn, useDomain } from '../../testing/index.ts';
import type { JobFilter } from './job-filter.ts';
import type { JobOrder } from './job-order.ts';
import { wholeJobs } from '../job-row.ts';
import { jobPageSource, searchJobs } from './search-jobs.ts';

const domain = useDomain();

const copied = statement(
  'test.copyJobs',
  `insert into jobs select (jsonb_populate_record(job, jsonb_build_object('id', gen_random_uuid(), 'number', 'C' || n,
     'listed_at', job.listed_at - n * interval '1 minute', 'starts_on', job.starts_on + n % 20))).*
   from jobs job, generate_series(1, 3000) n where job.status = 'OPEN'`,
);
const employers = statement(
  'test.copyEmployers',
  `insert into employers select (jsonb_populate_record(employer, jsonb_build_object('id', gen_random_uuid(), 'number', 'C' || n,
     'credit_code', null, 'licence_number', null))).* from employers employer, generate_series(1, 1000) n
   where employer.id = (select employer_id from jobs limit 1)`,
);

beforeAll(async () => {
  const clerk = domain.as('CLERK');
  await openJob(clerk);
  await clerk.db.rows(copied);
  await clerk.db.rows(employers);
  await domain.database.pool.query('analyze jobs, employers');
});

/** A page with its employers, run as often as PostgreSQL needs to make up its mind; then how it goes about it. */
async function planOf(orderBy: JobOrder, page: PageArguments): Promise<{ counts: unknown; plan: string }> {
  const parameters = new Parameters();
  const select = jobPageSource(domain.as(null), { filter: {}, orderBy }, page).select(parameters, {
    cursors: true,
    further: true,
  });
  const { values } = parameters;
  const text = `select t0.title, t1.name from (${select}) t0
    left join employers t1 on t1.market_id = t0.market_id and t1.id = t0.employer_id`;
  const client = await domain.database.pool.connect();
  try {
    for (let i = 0; i < 10; i += 1) await client.query({ name: 'page', text, values });
    const { rows } = await client.query<object>(
      `select generic_plans as generic, custom_plans as custom from pg_prepared_statements where name = 'page'`,
    );
    const given = values.map((value) =>
      client.escapeLiteral(value instanceof Date ? value.toISOString() : String(value)),
    );
    const explained = await client.query<{ 'QUERY PLAN': string }>(
      `explain execute page (${given.join(', ')})`,
    );
    return { counts: rows[0], plan: explained.rows.map((row) => row['QUERY PLAN']).join('\n') };
  } finally {
    client.release(true);
  }
}

/** The cursor of the fortieth job. */
async function fortieth(orderBy: JobOrder): Promise<string> {
  const page = await searchJobs(domain.as(null), { filter: {}, orderBy }, { first: 40 });
  return page.cursorOf(page.rows.at(-1)!);
}

describe.each(['NEWEST', 'STARTS_SOONEST'] as const)('a page of the board by %s', (orderBy) => {
  it.each([
    ['first', async (): Promise<PageArguments> => ({ first: 20 })],
    ['largest', async (): Promise<PageArguments> => ({ first: 100 })],
    ['next', async (): Promise<PageArguments> => ({ first: 20, after: await fortieth(orderBy) })],
    ['previous', async (): Promise<PageArguments> => ({ last: 20, before: await fortieth(orderBy) })],
  ])('is planned once, and reads what it shows: the %s one', async (_, page) => {
    const { counts, plan } = await planOf(orderBy, await page());
    expect(counts).toEqual({ generic: '5', custom: '5' });
    expect(plan).toContain('Limit');
    expect(plan).not.toMatch(/Sort|Seq Scan|Hash|jobs_expiry/);
  });
});

describe('the statement of a list', () => {
  const textFor = async (filter: JobFilter): Promise<string> => {
    const parameters = new Parameters();
    const person = domain.with(await signedIn(domain.as('CLERK')));
    return jobPageSource(person, { filter }, {}).select(parameters, { cursors: false, further: true });
  };

  it.each([[{}], [{ statuses: ['OPEN' as const, 'FILLED' as const] }], [{ search: '墙' }]])(
    'asks nothing of the caller where all see the same: %j',
    async (filter) => {
      expect(await textFor(filter)).not.toContain('employer_members');
    },
  );

  it.each([[{ statuses: ['OPEN' as const, 'CLOSED' as const] }], [{ statuses: ['DRAFT' as const] }]])(
    'asks whose jobs they are in states that come without publication: %j',
    async (filter) => {
      expect(await textFor(filter)).toContain('employer_members');
    },
  );
});

it('keeps the plans of lists that resolvers read, and of searches whose names PostgreSQL would cut', async () => {
  const single = await Database.connect({ url: domain.database.url, poolSize: 1, connectionTimeout: 20_000 });
  try {
    const db = single.scoped();
    const context = domain.as(null, { db });
    const filter: JobFilter = {
      ...{
        search: '砌墙 工地 木工 电工 焊工 保洁',
        occupationCodes: ['none'],
        skillIds: [1],
        wageUnit: 'DAY',
      },
      ...{ wageAtLeast: '1.00', startsFrom: '2020-01-01', startsTo: '2090-01-01', urgent: false },
      ...{ settlements: ['DAILY'], divisionCodes: ['15'] },
    };
    for (let i = 0; i < 8; i += 1) {
      const read = { ...wholeJobs, withEmployer: true };
      const board = { filter: {}, orderBy: 'NEWEST', read } as const;
      const { rows } = await searchJobs(context, board, { first: 20 });
      expect(rows.filter(({ employer }) => employer?.name)).toHaveLength(20);
      expect((await searchJobs(context, board, { first: 3 })).rows).toEqual(rows.slice(0, 3));
      await searchJobs(context, { filter, orderBy: 'STARTS_SOONEST', read }, { first: 20 });
    }
    const { rows } = await single.pool.query<{ name: string; kept: number }>(
      `select name, generic_plans::int as kept from pg_prepared_statements where name like 'jobs.%' order by name`,
    );
    expect(rows.slice(0, 2)).toEqual([
      { name: 'jobs.NEWEST.on.public.b.11.cut.e', kept: 3 },
      { name: 'jobs.NEWEST.on.public.b.21.e', kept: 3 },
    ]);
    expect(rows[2]?.name).toMatch(/^jobs\.[\w-]{22}$|\.e$/);
  } finally {
    await single.close();
  }
});
