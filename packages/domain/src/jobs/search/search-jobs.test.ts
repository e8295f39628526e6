import { beforeAll, describe, expect, it, jest } from '@jest/globals';
import { statement } from '../../database/index.ts';
import { OccupationDirectory } from '../../occupations/index.ts';
import { BadArgument, addDays, dayIn } from '../../shared/index.ts';
import { jobInput, openJob, smallMarket, useDomain } from '../../testing/index.ts';
import { postJob } from '../posting/post-job.ts';
import type { JobFilter } from './job-filter.ts';
import type { JobOrder } from './job-order.ts';
import { jobCount, searchJobs, type JobSearch } from './search-jobs.ts';

const domain = useDomain();
const nameInMongolian = statement(
  'test.nameInMongolian',
  'update occupations set name_mn = $1 where code = $2',
);
const tomorrow = addDays(dayIn('Asia/Shanghai', new Date()), 1);
const here = { longitude: 106.81, latitude: 39.66 };

/** 12 bricklayers' jobs at growing distance and wage, one cleaner's job without coordinates, one draft. */
beforeAll(async () => {
  const clerk = domain.as('CLERK');
  for (let i = 0; i < 12; i += 1) {
    const location = { longitude: 106.81, latitude: 39.66 + i / 100 };
    await openJob(clerk, {
      title: `砌墙 ${i}号楼`,
      startsOn: addDays(tomorrow, i % 3),
      wage: { min: String(300 + i), max: String(300 + i), unit: 'DAY' },
      place: { ...jobInput().place, location },
      urgent: i === 5,
    });
  }
  await openJob(clerk, {
    title: '办公楼打扫',
    description: '擦玻璃、扫地，两层楼。',
    occupationCode: smallMarket.cleaner,
    skillIds: [],
    settlement: 'WEEKLY',
  });
  await postJob(clerk, jobInput({ title: '草稿岗位' }));
});

const titles = async (search: Partial<JobSearch>, page = {}) =>
  (await searchJobs(domain.as(null), { filter: {}, ...search }, { first: 100, ...page })).rows.map(
    ({ title }) => title,
  );

describe('searchJobs', () => {
  it('shows everybody the open jobs only', async () => {
    expect(await titles({})).toHaveLength(13);
    expect(await titles({ filter: { statuses: ['DRAFT', 'IN_REVIEW'] } })).toEqual([]);
  });

  it("shows staff their market's drafts when asked for", async () => {
    const { rows } = await searchJobs(domain.as('CLERK'), { filter: { statuses: ['DRAFT'] } }, {});
    expect(rows.map(({ title }) => title)).toEqual(['草稿岗位']);
  });

  it('finds a trade by an everyday name that the posting does not say', async () => {
    expect(await titles({ filter: { search: '瓦工' } })).toHaveLength(12);
    expect(await titles({ filter: { search: '保洁' } })).toEqual(['办公楼打扫']);
  });

  it.each(['bj', 'baojie', 'BaoJie', 'bao jie', 'ｂｊ', 'bjy', 'dasao', 'cleaner', 'Clean'])(
    'finds a trade by its name in Latin letters: %s',
    async (search) => {
      expect(await titles({ filter: { search } })).toEqual(['办公楼打扫']);
    },
  );

  it.each(['cleaner', 'Cleaner', 'ＣＬＥＡＮＥＲ', 'cleaner 玻璃'])(
    'finds a trade by its English name, which the posting does not say: %s',
    async (search) => {
      expect(await titles({ filter: { search } })).toEqual(['办公楼打扫']);
    },
  );

  it('wants each of several trades that are named, and the place', async () => {
    expect(await titles({ filter: { search: 'bricklayer 海勃湾' } })).toHaveLength(12);
    expect(await titles({ filter: { search: 'bricklayer cleaner' } })).toEqual([]);
  });

  it('finds a trade by its Mongolian name, whatever invisible stands in it', async () => {
    const { db } = domain.as(null);
    await db.rows(nameInMongolian, ['ᠴᠡᠪᠡᠷ ᠠᠵᠢᠯᠴᠢᠨ', smallMarket.cleaner]);
    const occupations = new OccupationDirectory(db);
    await occupations.load();
    for (const search of ['ᠴᠡᠪᠡᠷ ᠠᠵᠢᠯᠴᠢᠨ', 'ᠴᠡ\u180Bᠪᠡᠷ', 'ᠠᠵᠢᠯᠴᠢᠨ\u200D 玻璃']) {
      const { rows } = await searchJobs(domain.as(null, { occupations }), { filter: { search } }, {});
      expect(rows.map(({ title }) => title)).toEqual(['办公楼打扫']);
    }
  });

  it('wants the other words beside a spelled trade', async () => {
    expect(await titles({ filter: { search: 'bj 玻璃' } })).toEqual(['办公楼打扫']);
    expect(await titles({ filter: { search: 'bj 砌墙' } })).toEqual([]);
    expect(await jobCount(domain.as(null), { filter: { search: 'wagong' } })).toEqual({
      count: 12,
      exact: true,
    });
  });

  it.each(['乌海市', '乌海', '海勃湾区', '海勃湾', '150302', '１５０３０２', '150300', '凤凰岭'])(
    'finds the jobs of all places below a region that is typed: %s',
    async (search) => {
      expect(await titles({ filter: { search } })).toHaveLength(13);
    },
  );

  it('wants the other words beside a place, and only jobs that lie there', async () => {
    expect(await titles({ filter: { search: '海勃湾区 保洁' } })).toEqual(['办公楼打扫']);
    expect(await titles({ filter: { search: '保洁 海北' } })).toEqual([]);
    expect(await titles({ filter: { search: '150302 bj' } })).toEqual(['办公楼打扫']);
  });

  it('combines a place with every filter there is', async () => {
    const filter: JobFilter = {
      search: '海勃湾区 砌墙',
      occupationCodes: [smallMarket.bricklayer],
      skillIds: [1],
      employerId: smallMarket.employerId,
      statuses: ['OPEN'],
      settlements: ['DAILY'],
      wageAtLeast: '305',
      wageUnit: 'DAY',
      withinMetres: 6_000,
      startsFrom: tomorrow,
      startsTo: addDays(tomorrow, 2),
      urgent: true,
      divisionCodes: ['150302'],
    };
    expect(await titles({ filter, near: here })).toEqual(['砌墙 5号楼']);
    const others: Partial<JobFilter>[] = [
      { search: '海北 砌墙' },
      { occupationCodes: [smallMarket.cleaner] },
      { skillIds: [2] },
      { employerId: smallMarket.otherEmployerId },
      { statuses: ['FILLED'] },
      { settlements: ['WEEKLY'] },
      { wageAtLeast: '306' },
      { wageUnit: 'HOUR' },
      { withinMetres: 5_000 },
      { startsFrom: addDays(tomorrow, 3) },
      { startsTo: addDays(tomorrow, 1) },
      { urgent: false },
      { divisionCodes: ['150302002'] },
    ];
    for (const other of others) {
      expect({ other, found: await titles({ filter: { ...filter, ...other }, near: here }) }).toEqual({
        other,
        found: [],
      });
    }
  });

  it.each(['！！', '🎉', '%', "'; drop table jobs; --"])('finds nothing for %s', async (search) => {
    expect(await titles({ filter: { search } })).toEqual([]);
  });

  it('measures distances and leaves out what is farther or nowhere', async () => {
    const found = await titles({ filter: { withinMetres: 2_300 }, near: here, orderBy: 'NEAREST' });
    expect(found).toEqual(['砌墙 0号楼', '砌墙 1号楼', '砌墙 2号楼']);
  });

  it('combines filters', async () => {
    const filter = { search: '砌墙', wageAtLeast: '308', startsTo: tomorrow, divisionCodes: ['150302'] };
    expect(await titles({ filter, orderBy: 'WAGE_HIGHEST' })).toEqual(['砌墙 9号楼']);
    expect(await titles({ filter: { urgent: true } })).toEqual(['砌墙 5号楼']);
    expect(await titles({ filter: { settlements: ['WEEKLY'] } })).toEqual(['办公楼打扫']);
    expect(await titles({ filter: { divisionCodes: ['150302002'] } })).toEqual([]);
  });

  it.each<JobOrder>(['NEWEST', 'RELEVANCE', 'NEAREST', 'WAGE_HIGHEST', 'STARTS_SOONEST'])(
    'walks every row once in order %s, forwards and backwards',
    async (orderBy) => {
      const search: JobSearch = {
        filter: { search: orderBy === 'RELEVANCE' ? '砌墙' : null },
        near: here,
        orderBy,
      };
      const whole = await titles(search);
      const forwards: string[] = [];
      let after: string | null = null;
      do {
        const page = await searchJobs(domain.as(null), search, { first: 4, after });
        forwards.push(...page.rows.map(({ title }) => title));
        after = page.hasNextPage ? page.cursorOf(page.rows.at(-1)!) : null;
      } while (after !== null);
      expect(forwards).toEqual(whole);
      const last = await searchJobs(domain.as(null), search, { last: 4 });
      expect(last.rows.map(({ title }) => title)).toEqual(whole.slice(-4));
      const before = await searchJobs(domain.as(null), search, {
        last: 4,
        before: last.cursorOf(last.rows[0]!),
      });
      expect(before.rows.map(({ title }) => title)).toEqual(whole.slice(-8, -4));
      expect(before.hasNextPage).toBe(true);
    },
  );

  it('keeps its place while jobs are inserted before it', async () => {
    const first = await searchJobs(domain.as(null), { filter: {}, orderBy: 'NEWEST' }, { first: 5 });
    await openJob(domain.as('CLERK'), {
      title: '新来的岗位',
      occupationCode: smallMarket.cleaner,
      skillIds: [],
    });
    const after = first.cursorOf(first.rows.at(-1)!);
    const second = await searchJobs(
      domain.as(null),
      { filter: {}, orderBy: 'NEWEST' },
      { first: 100, after },
    );
    const seen = [...first.rows, ...second.rows].map(({ title }) => title);
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen).toHaveLength(13);
  });

  it.each([
    ['forged', { after: 'bm90aGluZw' }],
    ['of another order', async () => ({ after: (await firstOf('WAGE_HIGHEST')) ?? '' })],
    ['with no number of rows', { first: 0 }],
    ['with too many rows', { first: 101 }],
    ['both ways at once', { first: 1, last: 1 }],
  ])('refuses a page %s', async (_, page) => {
    const arguments_ = typeof page === 'function' ? await page() : page;
    await expect(searchJobs(domain.as(null), { filter: {}, orderBy: 'NEWEST' }, arguments_)).rejects.toThrow(
      BadArgument,
    );
  });

  it.each([[['150300']], [['150000']], [['150302', '%']]])('lists what lies in %j', async (divisionCodes) => {
    expect(await titles({ filter: { search: '玻璃', divisionCodes } })).toEqual(['办公楼打扫']);
  });

  it.each([[['%']], [['_50302001']], [['']], [[]]])('lists nothing in %j', async (divisionCodes) => {
    expect(await titles({ filter: { divisionCodes } })).toEqual([]);
  });

  it('refuses distances without a point', async () => {
    await expect(searchJobs(domain.as(null), { filter: { withinMetres: 100 } }, {})).rejects.toThrow(
      BadArgument,
    );
    await expect(searchJobs(domain.as(null), { filter: {}, orderBy: 'NEAREST' }, {})).rejects.toThrow(
      BadArgument,
    );
  });

  it('does not show a job past its time, even before the clock has marked it', async () => {
    const clock = { now: () => new Date(Date.now() + 30 * 86_400_000) };
    expect((await searchJobs(domain.as(null, { clock }), { filter: {} }, {})).rows).toEqual([]);
  });
});

const firstOf = async (orderBy: JobOrder) => {
  const page = await searchJobs(domain.as(null), { filter: {}, orderBy }, { first: 1 });
  return page.cursorOf(page.rows[0]!);
};

describe('jobCount', () => {
  it('takes the kept count for the whole board and counts what is filtered', async () => {
    const whole = await titles({});
    expect(await jobCount(domain.as(null), { filter: {} })).toEqual({ count: whole.length, exact: true });
    const { db } = domain.as(null);
    const asked = jest.spyOn(db, 'row');
    expect(await jobCount(domain.as(null, { db }), { filter: { search: ' ' } })).toEqual({
      count: whole.length,
      exact: true,
    });
    expect(asked.mock.calls.map(([{ name }]) => name)).toEqual(['jobs.openCount']);
    expect(await jobCount(domain.as(null), { filter: { search: '打扫' } })).toMatchObject({ exact: true });
  });
});
