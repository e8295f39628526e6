import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Db } from '../../../database/index.ts';
import { addDays, BadArgument, dayIn } from '../../../shared/index.ts';
import { jobInput, openJob, smallMarket, useDomain } from '../../../testing/index.ts';
import { postJob } from '../../posting/post-job.ts';
import type { JobFilter } from '../job-filter.ts';
import { askedOf, jobCount } from '../search-jobs.ts';
import { jobFacets, type JobFacets } from './job-facets.ts';
import { countFacets } from './facet-store.ts';
import { suggestSearches } from './suggest-searches.ts';
import { widerSearches } from './wider-searches.ts';

const domain = useDomain();
const tomorrow = addDays(dayIn('Asia/Shanghai', new Date()), 1);
const here = { longitude: 106.81, latitude: 39.66 };

/** Six bricklayers' jobs at growing wage in two places, two cleaners' jobs by the week, one draft. */
beforeAll(async () => {
  const clerk = domain.as('CLERK');
  for (let i = 0; i < 6; i += 1) {
    const wage = String(160 + i * 40);
    await openJob(clerk, {
      title: `砌墙 ${i}号楼`,
      wage: { min: wage, max: wage, unit: 'DAY' },
      place: {
        address: '和平社区工地（示例）',
        divisionCode: i < 4 ? '150302001' : '150302002',
        location: { longitude: 106.81, latitude: 39.66 + i / 100 },
      },
    });
  }
  for (const title of ['办公楼打扫', '商场打扫']) {
    await openJob(clerk, {
      title,
      description: '擦玻璃、扫地，两层楼，工具自带。',
      employerId: smallMarket.otherEmployerId,
      occupationCode: smallMarket.cleaner,
      skillIds: [],
      settlement: 'WEEKLY',
      wage: { min: '20', max: '22', unit: 'HOUR' },
    });
  }
  await postJob(clerk, jobInput({ title: '砌墙草稿' }));
});

/** A stranger's context that writes down which statements are asked. */
function watched(): { context: ReturnType<typeof domain.as>; asked: string[] } {
  const context = domain.as(null);
  const asked: string[] = [];
  const db = Object.create(context.db) as Db;
  db.rows = (what, values) => {
    asked.push(what.name);
    return context.db.rows(what, values);
  };
  db.row = (what, values) => {
    asked.push(what.name);
    return context.db.row(what, values);
  };
  return { context: domain.as(null, { db }), asked };
}

const facetsOf = (filter: JobFilter, payUnit: 'DAY' | 'HOUR' | null = null): Promise<JobFacets> =>
  jobFacets(domain.as(null), { filter }, payUnit);

describe('jobFacets', () => {
  it('counts every choice of the whole board, in one statement', async () => {
    const { context, asked } = watched();
    expect(await jobFacets(context, { filter: {} }, 'DAY')).toEqual({
      trades: [
        { value: smallMarket.bricklayer, count: 6 },
        { value: smallMarket.cleaner, count: 2 },
      ],
      settlements: [
        { value: 'DAILY', count: 6 },
        { value: 'WEEKLY', count: 2 },
      ],
      pay: [
        { value: '150', count: 6 },
        { value: '200', count: 5 },
        { value: '250', count: 3 },
        { value: '300', count: 2 },
      ],
      divisions: [
        { value: '150302001', count: 6 },
        { value: '150302002', count: 2 },
      ],
      exact: true,
    });
    expect(asked).toHaveLength(1);
  });

  it.each<JobFilter>([
    { search: '砌墙' },
    { occupationCodes: [smallMarket.bricklayer] },
    { occupationCodes: [smallMarket.bricklayer], divisionCodes: ['150302002'] },
    { settlements: ['WEEKLY'], search: '保洁' },
    { wageAtLeast: '240', wageUnit: 'DAY', settlements: ['DAILY'] },
    { divisionCodes: ['150302'], wageAtLeast: '200' },
    { startsFrom: tomorrow, urgent: false, employerId: smallMarket.employerId },
  ])('says of each choice how many jobs it leaves beside %j', async (filter) => {
    const payUnit = filter.wageAtLeast && !filter.wageUnit ? null : 'DAY';
    const { trades, settlements, pay, divisions } = await facetsOf(filter, payUnit);
    const told: [JobFilter, number][] = [
      ...trades.map(({ value, count }): [JobFilter, number] => [{ occupationCodes: [value] }, count]),
      ...settlements.map(({ value, count }): [JobFilter, number] => [
        { settlements: [value as 'DAILY'] },
        count,
      ]),
      ...pay.map(({ value, count }): [JobFilter, number] => [
        { wageAtLeast: value, wageUnit: payUnit },
        count,
      ]),
      ...divisions.map(({ value, count }): [JobFilter, number] => [{ divisionCodes: [value] }, count]),
    ];
    expect(told.length).toBeGreaterThan(2);
    for (const [choice, count] of told) {
      const left = await jobCount(domain.as(null), { filter: { ...filter, ...choice } });
      expect({ choice, ...left }).toEqual({ choice, count, exact: true });
    }
  });

  it('counts beside a rare choice though the others are more than are counted', async () => {
    const question = {
      ...askedOf(domain.as(null), { filter: { occupationCodes: [smallMarket.cleaner] } }),
      ...{ payUnit: null, payFrom: [] },
    };
    const rows = await countFacets(domain.as(null).db, question, 2);
    expect(rows).toContainEqual({ kind: 'SETTLEMENT', value: 'WEEKLY', count: 2 });
  });

  it('counts what the caller may see: staff their drafts too', async () => {
    const filter: JobFilter = { statuses: ['DRAFT'] };
    expect((await facetsOf(filter)).trades).toEqual([]);
    const { trades } = await jobFacets(domain.as('CLERK'), { filter }, null);
    expect(trades).toEqual([{ value: smallMarket.bricklayer, count: 1 }]);
  });
});

describe('suggestSearches', () => {
  it.each([
    ['瓦', 'TRADE', '砌筑工', '瓦工', 6],
    ['baoj', 'TRADE', '保洁员', null, 2],
    ['brick', 'TRADE', '砌筑工', null, 6],
    ['海北', 'PLACE', '海北街道', null, 2],
    ['海勃', 'PLACE', '海勃湾区', null, 8],
    ['沙枣', 'EMPLOYER', '沙枣花家政（示例）', null, 2],
  ])('suggests for %s a %s called %s, in one statement', async (typed, kind, name, alias, count) => {
    const { context, asked } = watched();
    const chinese = domain.as(null, { db: context.db, language: 'zh-CN' });
    const found = await suggestSearches(chinese, typed);
    expect(found).toContainEqual({ kind, name, alias, count, value: expect.any(String) });
    expect(asked).toEqual(['jobs.suggestions']);
  });

  it.each(['', '  ', '？！', '🎉'])('asks nothing of the database for %j', async (typed) => {
    const { context, asked } = watched();
    expect(await suggestSearches(context, typed)).toEqual([]);
    expect(asked).toEqual([]);
  });

  it('suggests nothing that has no open jobs, and refuses whole texts', async () => {
    expect(await suggestSearches(domain.as(null), '别处')).toEqual([]);
    await expect(suggestSearches(domain.as(null), '砌'.repeat(51))).rejects.toThrow(BadArgument);
  });
});

describe('widerSearches', () => {
  it.each<[string, JobFilter, string]>([
    [
      'a trade and the settlement of another',
      { occupationCodes: [smallMarket.cleaner], settlements: ['DAILY'] },
      'SIBLING_TRADES',
    ],
    [
      'a trade and the words of another',
      { occupationCodes: [smallMarket.cleaner], search: '砌墙' },
      'WITHOUT_SEARCH',
    ],
    [
      'a wage that nobody pays there',
      { search: '砌墙', wageAtLeast: '900', wageUnit: 'DAY' },
      'WITHOUT_WAGE',
    ],
    ['a small circle', { withinMetres: 400 }, 'WIDER_RADIUS'],
    ['a sub-district without any', { divisionCodes: ['150302002'], search: '打扫' }, 'WIDER_PLACE'],
    ['two words that no job has', { search: '打扫 潜' }, 'FEWER_WORDS'],
    ['a sentence that names a trade', { search: '想找保洁的活' }, 'FEWER_WORDS'],
    ['words that nobody uses', { search: '潜水' }, 'WITHOUT_SEARCH'],
    ['three filters that fit nothing', { search: '潜水', wageAtLeast: '9000', urgent: true }, 'WHOLE_BOARD'],
  ])('offers something that finds for %s, in one statement', async (_, filter, widening) => {
    const { context, asked } = watched();
    const near = { longitude: 106.81, latitude: 39.651 };
    const found = await widerSearches(context, { filter, near });
    expect(asked).toHaveLength(1);
    expect(found.map((one) => one.widening)).toContain(widening);
    for (const { filter: wider, count, exact } of found) {
      expect(count).toBeGreaterThan(0);
      expect(await jobCount(domain.as(null), { filter: wider, near })).toEqual({ count, exact });
    }
  });

  it('takes every filter at once', async () => {
    const filter: JobFilter = {
      ...{ search: '潜水 打扫 bj 海北', occupationCodes: [smallMarket.cleaner], skillIds: [1], urgent: true },
      ...{
        employerId: smallMarket.employerId,
        settlements: ['MONTHLY'],
        wageAtLeast: '9000',
        wageUnit: 'MONTH',
      },
      ...{ withinMetres: 100, startsFrom: tomorrow, startsTo: tomorrow, divisionCodes: ['150302002'] },
    };
    for (const context of [domain.as(null), domain.as('CLERK')]) {
      const found = await widerSearches(context, { filter, near: here });
      expect(found.map(({ widening }) => widening)).toEqual(['WHOLE_BOARD']);
      const facets = await jobFacets(context, { filter, near: here }, 'MONTH');
      expect(facets).toMatchObject({ trades: [], pay: [], exact: true });
    }
  });

  it.each([
    ['all words but one', '打扫 潜水 保洁', ['打扫 保洁', '打扫']],
    ['both words, alone', '打扫 砌墙', ['砌墙', '打扫']],
    ['a trade named in a sentence', '想找保洁的活', ['保洁']],
    ['the longest of many', '凤凰岭街道 潜 水 下 的 活', ['凤凰岭街道']],
    ['no part of a single word', '潜水', []],
  ])('offers %s', async (_, search, texts) => {
    const found = await widerSearches(domain.as(null), { filter: { search } });
    const fewer = found.filter(({ widening }) => widening === 'FEWER_WORDS');
    expect(fewer.map(({ filter }) => filter.search).sort()).toEqual(texts.sort());
  });

  it('has nothing to offer for the whole board', async () => {
    const { context, asked } = watched();
    expect(await widerSearches(context, { filter: {}, near: here })).toEqual([]);
    expect(asked).toEqual([]);
  });
});
