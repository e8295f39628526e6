import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { UseCaseContext } from '../../context/index.ts';
import { statement, type Db } from '../../database/index.ts';
import { forgetChanges, JobIndex } from '../../job-index/index.ts';
import { addDays, dayIn } from '../../shared/index.ts';
import { anyJob, openJob, smallMarket, useDomain } from '../../testing/index.ts';
import type { JobFilter } from './job-filter.ts';
import type { JobOrder } from './job-order.ts';
import { jobCount, searchJobs, type JobSearch } from './search-jobs.ts';

const domain = useDomain();
const today = dayIn('Asia/Shanghai', new Date());
const here = { longitude: 106.81, latitude: 39.66 };

/** Copies of the open jobs, each a little different. */
const copied = statement(
  'test.copyJobs',
  `insert into jobs select (jsonb_populate_record(job, jsonb_build_object(
     'id', gen_random_uuid(), 'number', 'C' || n || '-' || job.number, 'urgent', n % 7 = 0,
     'latitude', case when n % 11 <> 0 then 39.5 + (n * 37 % 100) / 200.0 end, 'longitude', 106.6 + (n * 53 % 100) / 200.0,
     'wage_max', 200 + n % 13 * 20, 'wage_min', 200, 'wage_per_day', 200 + n % 13 * 20,
     'starts_on', job.starts_on + n % 5, 'listed_at', job.listed_at - n % 17 * interval '1 minute',
     'settlement', (array['DAILY','WEEKLY'])[1 + n % 2], 'skill_ids', case when n % 3 = 0 then '[]'::jsonb else to_jsonb(job.skill_ids) end
   ))).* from jobs job, generate_series(1, 60) n where job.status = 'OPEN' order by n, job.number`,
);

let jobIndex: JobIndex;
let jobIndexDb: Db;
beforeAll(async () => {
  const clerk = domain.as('CLERK');
  await openJob(clerk, { title: '砌墙 三号楼', startsOn: addDays(today, 1) });
  await openJob(clerk, { title: '楼道打扫', occupationCode: smallMarket.cleaner, skillIds: [] });
  await openJob(clerk, { title: '外墙保洁和砌补', description: '高空作业，两天，工具自带。', urgent: true });
  await clerk.db.rows(copied);
  jobIndexDb = clerk.db;
  jobIndex = new JobIndex(jobIndexDb, 1_000);
  await jobIndex.load();
});
afterAll(() => jobIndex.stop());

const plain = (): UseCaseContext => domain.as(null);
const indexed = (over: Partial<UseCaseContext> = {}): UseCaseContext =>
  domain.as(null, { jobIndex, ...over });

function seeded(seed: number): <Item>(items: readonly Item[]) => Item {
  let state = seed;
  return (items) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return items[Math.floor((state / 2_147_483_648) * items.length)]!;
  };
}

function drawnSearch(one: ReturnType<typeof seeded>): JobSearch {
  const filter: JobFilter = {};
  const maybe = <Key extends keyof JobFilter>(key: Key, values: readonly JobFilter[Key][]): void => {
    if (one([true, false, false])) filter[key] = one(values);
  };
  maybe('search', [
    '保洁',
    '砌墙',
    '墙',
    '瓦工',
    'bj',
    '打扫 楼道',
    '高空',
    '作业 保洁',
    'xyz',
    '海勃湾区',
    '海北 保洁',
    'bj 150302001',
    'mason',
    'cleaner 海勃湾',
  ]);
  maybe('occupationCodes', [[smallMarket.cleaner], [smallMarket.bricklayer, smallMarket.cleaner]]);
  maybe('settlements', [['WEEKLY'], ['DAILY', 'WEEKLY']]);
  maybe('wageAtLeast', ['260', '333.33']);
  maybe('startsFrom', [addDays(today, 2)]);
  maybe('startsTo', [addDays(today, 4)]);
  maybe('urgent', [true, false]);
  maybe('divisionCodes', [['150302'], ['99']]);
  maybe('wageUnit', ['DAY', 'HOUR']);
  maybe('skillIds', [[], [1, 2, 3, 4, 5, 6, 7, 8, 9], [-1]]);
  maybe('withinMetres', [3_000, 12_000, 900_000]);
  maybe('statuses', [['OPEN']]);
  const orders: JobOrder[] = ['NEWEST', 'STARTS_SOONEST', 'WAGE_HIGHEST', 'RELEVANCE'];
  return { filter, near: here, orderBy: one(orders) };
}

/** Ids of all pages, forwards or backwards. */
async function walked(context: UseCaseContext, search: JobSearch, backwards: boolean): Promise<string[][]> {
  const pages: string[][] = [];
  let cursor: string | null = null;
  do {
    const range = backwards ? { last: 40, before: cursor } : { first: 40, after: cursor };
    const page = await searchJobs(context, search, range);
    pages.push(page.rows.map(({ id }) => id));
    const edge = backwards ? page.rows[0] : page.rows.at(-1);
    cursor = edge && (backwards ? page.hasPreviousPage : page.hasNextPage) ? page.cursorOf(edge) : null;
  } while (cursor !== null);
  return pages;
}

const bricks: JobSearch = { filter: { search: '砌墙' }, orderBy: 'NEWEST' };
const titlesOf = async (context: UseCaseContext, search = bricks): Promise<string[]> =>
  (await searchJobs(context, search, { first: 100 })).rows.map(({ title }) => title);
const numberOf = (context: UseCaseContext): Promise<number> =>
  context.db.row<{ count: number }>(countOpen).then((row) => row!.count);
const countOpen = statement(
  'test.countOpen',
  "select count(*)::int as count from jobs where status = 'OPEN'",
);
const rename = statement('test.rename', "update jobs set title = $1, search_tokens = '{砌墙}' where id = $2");

describe('a search of open jobs in memory', () => {
  it('finds what the database finds, page by page, in either direction, and counts as many', async () => {
    const one = seeded(20_261_126);
    for (let n = 0; n < 150; n += 1) {
      const search = drawnSearch(one);
      const backwards = one([true, false, false]);
      const [there, here] = [plain(), indexed()];
      expect({ search, pages: await walked(here, search, backwards) }).toEqual({
        search,
        pages: await walked(there, search, backwards),
      });
      expect({ search, count: await jobCount(here, search) }).toEqual({
        search,
        count: await jobCount(there, search),
      });
    }
  }, 120_000);

  /** The names of the statements of a search. */
  async function statementsOf(search: JobSearch): Promise<{ rows: number; asked: string[] }> {
    const context = indexed();
    const asked: string[] = [];
    const db = Object.create(context.db) as typeof context.db;
    db.rows = (what, values) => {
      asked.push(what.name);
      return context.db.rows(what, values);
    };
    const page = await searchJobs(indexed({ db }), search, { first: 20 });
    return { rows: page.rows.length, asked };
  }

  it('reads the page by its keys, in one statement', async () => {
    expect(await statementsOf(bricks)).toEqual({ rows: 20, asked: ['jobs.NEWEST.on.public.found'] });
  });

  it('knows in one statement that nothing is found', async () => {
    const nothing = { ...bricks, filter: { search: 'xyz' } };
    expect(await statementsOf(nothing)).toEqual({ rows: 0, asked: ['jobs.NEWEST.on.public.bq.nothing'] });
  });

  const byKeys = 'jobs.NEWEST.on.public.found';
  const bySql = 'jobs.NEWEST.on.public.bq.21';
  async function changeOne(): Promise<void> {
    const [job] = (await searchJobs(plain(), bricks, { first: 1 })).rows;
    await plain().db.rows(rename, [`${job!.title}。`, job!.id]);
  }

  it('catches up and reads by keys again when open jobs have changed since, also for many at once', async () => {
    await changeOne();
    const catchingUp = jest.spyOn(jobIndexDb, 'rows');
    const many = await Promise.all(Array.from({ length: 64 }, () => statementsOf(bricks)));
    expect(catchingUp.mock.calls.length).toBeLessThanOrEqual(8);
    catchingUp.mockRestore();
    for (const { rows, asked } of many) {
      expect(rows).toBe(20);
      expect(asked.slice(0, 2)).toEqual(asked.length > 1 ? [byKeys, byKeys] : [byKeys]);
      expect(asked).not.toContain(bySql);
    }
    expect(many.some(({ asked }) => asked.length === 2)).toBe(true);
    expect(await statementsOf(bricks)).toEqual({ rows: 20, asked: [byKeys] });
  });

  it('is left to the database where the memory does not get on, or jobs change each time', async () => {
    await changeOne();
    const stuck = jest.spyOn(jobIndex, 'catchUp').mockResolvedValue();
    expect(await statementsOf(bricks)).toEqual({ rows: 20, asked: [byKeys, bySql] });
    stuck.mockRestore();
    const real = jobIndex.catchUp.bind(jobIndex);
    const overtaken = jest.spyOn(jobIndex, 'catchUp').mockImplementation(() => real().then(changeOne));
    expect(await statementsOf(bricks)).toEqual({ rows: 20, asked: [byKeys, byKeys, byKeys, bySql] });
    overtaken.mockRestore();
    await jobIndex.catchUp();
  });

  it('never shows what has changed since, and is up to date again after catching up', async () => {
    const { rows } = await searchJobs(indexed(), bricks, { first: 1 });
    await plain().db.rows(rename, ['砌墙改了名字', rows[0]!.id]);
    expect((await titlesOf(indexed()))[0]).toBe('砌墙改了名字');
    await jobIndex.catchUp();
    expect((await titlesOf(indexed()))[0]).toBe('砌墙改了名字');
    const found = jobIndex.find(1, anyJob(Date.now()), {
      order: { by: 'NEWEST' },
      start: [],
      backwards: false,
      rows: 1_000,
    });
    expect(found?.result).toHaveLength(await numberOf(plain()));
  });

  it('asks for the changes of the market that is searched only, and once for however many events', async () => {
    const asked = jest.spyOn(jobIndexDb, 'rows');
    const markets = (): unknown[] => asked.mock.calls.map(([, values]) => values?.[0]);
    await jobIndex.catchUp();
    expect(markets()).toEqual([1, 2]);
    asked.mockClear();
    await jobIndex.catchUp([1, 1]);
    await changeOne();
    await statementsOf(bricks);
    expect(markets()).toEqual([1, 1]);
    asked.mockRestore();
  });

  it('shows a transaction its own changes, and nobody else what is not committed', async () => {
    const { rows } = await searchJobs(plain(), bricks, { first: 1 });
    await plain()
      .db.transaction(async (tx) => {
        await tx.rows(rename, ['还没有提交', rows[0]!.id]);
        expect(await titlesOf(indexed({ db: tx }))).toContain('还没有提交');
        expect(await titlesOf(indexed())).not.toContain('还没有提交');
        throw new Error('undone');
      })
      .catch(() => undefined);
    expect(await titlesOf(indexed())).not.toContain('还没有提交');
  });

  it('finds a job that was opened a moment ago', async () => {
    await openJob(domain.as('CLERK'), { title: '锯木头三天' });
    const sawing: JobSearch = { filter: { search: '锯木头' } };
    expect(await titlesOf(indexed(), sawing)).toEqual(['锯木头三天']);
    await jobIndex.catchUp();
    expect(await titlesOf(indexed(), sawing)).toEqual(['锯木头三天']);
  });

  it('loads anew when the list of changes does not reach back so far', async () => {
    const { rows } = await searchJobs(plain(), bricks, { first: 1 });
    for (const title of ['甲', '乙', '丙']) await plain().db.rows(rename, [`砌墙${title}`, rows[0]!.id]);
    await forgetChanges(plain().db, 1);
    await jobIndex.catchUp();
    expect((await titlesOf(indexed()))[0]).toBe('砌墙丙');
  });

  it('leaves a market to the database that has more open jobs than there is room for', async () => {
    const small = new JobIndex(plain().db, 10);
    expect(small.isLoaded).toBe(false);
    await small.load();
    expect(small.isLoaded).toBe(true);
    expect((await titlesOf(indexed({ jobIndex: small })))[0]).toBe((await titlesOf(plain()))[0]);
    await small.stop();
  });
});
