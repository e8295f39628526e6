import { beforeAll, describe, expect, it } from '@jest/globals';
import { addDays, dayIn } from '@yizhan/domain';
import { contextsOf, openJob, smallMarket } from '@yizhan/domain/testing';
import { globalId } from '../graphql/global-id.ts';
import { useGateway } from '../testing/index.ts';

const api = useGateway();
const today = dayIn('Asia/Shanghai', new Date());
const here = { longitude: 106.81, latitude: 39.66 };

beforeAll(async () => {
  const contextOf = await contextsOf(api.gateway.services.database);
  const clerk = contextOf('CLERK');
  for (let i = 0; i < 3; i += 1) {
    await openJob(clerk, {
      title: `砌墙 ${i}`,
      place: { address: '和平社区工地（示例）', divisionCode: smallMarket.subdistrict, location: here },
    });
  }
  const description = '擦玻璃、扫地，两层楼，工具自带。';
  await openJob(clerk, {
    title: 'ᠠᠵᠢᠯ 打扫',
    description,
    occupationCode: smallMarket.cleaner,
    skillIds: [],
  });
});

const document = `query Jobs($filter: JobFilter, $near: GeoPointInput, $orderBy: JobOrder, $first: Int, $after: String, $last: Int, $before: String) {
  jobs(filter: $filter, near: $near, orderBy: $orderBy, first: $first, after: $after, last: $last, before: $before) {
    nodes { title } totalCount totalCountIsExact pageInfo { endCursor }
  }
}`;

interface Jobs {
  jobs: { nodes: { title: string }[]; totalCount: number; pageInfo: { endCursor: string | null } };
}

/** How many jobs were listed; the count must say the same, in few statements: one more where jobs changed since they were found. */
async function listed(variables: Record<string, unknown>): Promise<number> {
  const { data, errors, statements } = await api.query<Jobs>(document, variables);
  expect(errors).toBeUndefined();
  expect(statements).toBeLessThanOrEqual(3);
  expect(data!.jobs.totalCount).toBe(data!.jobs.nodes.length);
  return data!.jobs.nodes.length;
}

const han = (length: number): string =>
  String.fromCodePoint(...Array.from({ length }, (_, i) => 0x4e00 + i * 7));

describe('words that nobody expects', () => {
  it.each([
    ['one character', '墙', 3],
    ['500 characters', '砌墙'.repeat(250), 0],
    ['500 different characters', han(500), 0],
    ['500 letters', 'bj'.repeat(250), 0],
    ['250 words', 'bj '.repeat(166), 1],
    ['a space', ' ', 4],
    ['nothing', '', 4],
    ['signs', '？！……，。()', 0],
    ['an emoji between words', '砌👷🏽‍♂️墙', 3],
    ['emoji', '👷🏽‍♂️🎉', 0],
    ['signs of LIKE', '%_\\', 0],
    ['a sign of LIKE beside a word', '砌墙%', 3],
    ['signs of SQL', `' or 1=1; drop table jobs; --`, 0],
    ['signs of regular expressions', '^.*([a-z]+)+$', 0],
    ['full-width letters', 'ＢＪ', 1],
    ['mixed scripts', '砌墙 bj ᠠᠵᠢᠯ', 0],
    ['Mongolian with invisible characters', 'ᠠ\u180Bᠵᠢ\u180Eᠯ\u200D', 1],
    ['Han with zero-width characters', '砌\u200B墙\uFEFF', 3],
    ['words turned round by a control', '\u202E砌墙', 3],
  ])('answers %s', async (_, search, found) => {
    expect(await listed({ filter: { search } })).toBe(found);
  });

  it.each([
    ['501 characters', han(501), 'filter.search'],
    ['10,000 characters', '保洁'.repeat(5_000), 'filter.search'],
  ])('refuses %s by name', async (_, search, argument) => {
    const { errors, statements } = await api.query(document, { filter: { search } });
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', argument } }]);
    expect(statements).toBe(0);
  });
});

describe('places and distances', () => {
  it.each([
    ['the north pole', { latitude: 90, longitude: 0 }, 2_000_000, 0],
    ['the north pole, far enough', { latitude: 90, longitude: -180 }, 6_000_000, 3],
    ['the south pole', { latitude: -90, longitude: 180 }, 1_000, 0],
    ['the line of 180 degrees', { latitude: 39.66, longitude: -180 }, 6_500_000, 3],
    ['the other side of the earth', { latitude: -39.66, longitude: -73.19 }, 2_147_483_647, 3],
    ['a radius of 0 from elsewhere', { latitude: 39.7, longitude: 106.9 }, 0, 0],
    ['a radius of 0 on the spot', here, 0, 3],
  ])('measures from %s', async (_, near, withinMetres, found) => {
    expect(await listed({ near, filter: { withinMetres } })).toBe(found);
    expect(await listed({ near, filter: { withinMetres }, orderBy: 'NEAREST' })).toBe(found);
  });

  it.each([
    ['a radius below 0', { near: here, filter: { withinMetres: -1 } }, 'filter.withinMetres'],
    ['a latitude of 91', { near: { latitude: 91, longitude: 0 } }, 'near'],
    ['a longitude of -181', { near: { latitude: 0, longitude: -181 } }, 'near'],
    ['an order by distance from nowhere', { orderBy: 'NEAREST' }, 'near'],
  ])('refuses %s in the language of the caller', async (_, variables, argument) => {
    const zh = await api.query(document, variables, { language: 'zh-CN' });
    expect(zh.errors).toMatchObject([
      { message: expect.stringMatching(/\p{Script=Han}/u), extensions: { code: 'BAD_USER_INPUT', argument } },
    ]);
    const en = await api.query(document, variables, { language: 'en' });
    expect(en.errors![0]!.message).toMatch(/^[ -~]+$/);
  });
});

it('measures no distance from a point that is not on the earth', async () => {
  const query = '{ jobs(first: 1) { nodes { distance(from: { longitude: 999, latitude: 0 }) } } }';
  const { errors } = await api.query(query);
  expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', argument: 'from' } }]);
});

describe('other lists', () => {
  const lists = {
    employers: '($words: String) { list: employers(filter: { search: $words }) { totalCount } }',
    workers: '($words: String) { list: workers(filter: { search: $words }) { totalCount } }',
    occupations: '($words: String) { list: occupations(search: $words) { totalCount } }',
  };

  it.each(Object.entries(lists))('refuse words that are a text: %s', async (_, query) => {
    const argument = expect.stringMatching(/search$/);
    const asked = await api.query(`query ${query}`, { words: han(501) }, { as: 'CLERK' });
    expect(asked.errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', argument } }]);
    expect(asked.statements).toBe(0);
  });

  it.each(['employers', 'workers'] as const)('find nothing for signs: %s', async (name) => {
    for (const words of ['%_\\', '🎉', '？！']) {
      const { data } = await api.query<{ list: { totalCount: number } }>(
        `query ${lists[name]}`,
        { words },
        { as: 'CLERK' },
      );
      expect(data!.list.totalCount).toBe(0);
    }
  });

  it('refuse a point that is not on the earth: workers', async () => {
    const query = '{ workers(near: { longitude: 0, latitude: 91 }, orderBy: NEAREST) { nodes { id } } }';
    const { errors } = await api.query(query, {}, { as: 'CLERK' });
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', argument: 'near' } }]);
  });
});

describe('filters', () => {
  it.each([
    ['from after to', { startsFrom: addDays(today, 9), startsTo: today }],
    ['days far away', { startsFrom: '9999-12-31' }],
    ['wages that nobody pays', { wageAtLeast: '99999999.99' }],
    ['a trade and words of another one', { occupationCodes: [smallMarket.cleaner], search: '砌墙' }],
    ['an unknown trade', { occupationCodes: [`' or 1=1`] }],
    ['no trade', { occupationCodes: [] }],
    ['no status', { statuses: [] }],
    ['a place that is none', { divisionCodes: ['%'] }],
  ])('find nothing for %s', async (_, filter) => {
    expect(await listed({ filter })).toBe(0);
  });

  it.each([
    ['a wage below 0', { wageAtLeast: '-5' }],
    ['a long past', { startsFrom: '0001-01-01' }],
    ['all there is, twice', { settlements: ['DAILY', 'DAILY'], statuses: ['OPEN', 'OPEN'] }],
  ])('find everything for %s', async (_, filter) => {
    expect(await listed({ filter })).toBe(4);
  });

  it.each([
    ['a year before the first', { startsFrom: '0000-01-01' }],
    ['a day that is none', { startsTo: '2026-02-30' }],
    ['a skill that is no number', { skillIds: [globalId('Skill', 0, '1.5')] }],
    ['a skill beyond all numbers', { skillIds: [globalId('Skill', 0, '99999999999')] }],
    ['201 trades', { occupationCodes: Array.from({ length: 201 }, (_, i) => String(i)) }],
  ])('refuse %s by name', async (_, filter) => {
    const { errors } = await api.query(document, { filter });
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
  });
});

describe('pages', () => {
  const cursorOf = async (variables: Record<string, unknown>): Promise<string> =>
    (await api.query<Jobs>(document, { first: 1, ...variables })).data!.jobs.pageInfo.endCursor!;

  it.each([
    ['of another order', async () => cursorOf({ orderBy: 'NEWEST' })],
    ['of another search', async () => cursorOf({ orderBy: 'WAGE_HIGHEST', filter: { search: '墙' } })],
    ['of another place', async () => cursorOf({ orderBy: 'WAGE_HIGHEST', near: here })],
    ['that is empty', async () => ''],
    ['that is forged', async () => 'bm90aGluZw'],
    ['of other values', async () => forged(await cursorOf({ orderBy: 'WAGE_HIGHEST' }), 1, sql)],
    ['of a day that is none', async () => forged(await cursorOf({ orderBy: 'WAGE_HIGHEST' }), 2, february)],
    ['of 100,000 characters', async () => 'A'.repeat(100_000)],
  ])('refuse a cursor %s', async (_, make) => {
    const after = await make();
    const { errors, statements } = await api.query(document, { orderBy: 'WAGE_HIGHEST', after });
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', argument: 'after' } }]);
    expect(statements).toBe(0);
  });

  it.each([
    [{ first: 0 }, 'first'],
    [{ first: -1 }, 'first'],
    [{ last: 0 }, 'last'],
    [{ first: 1, last: 1 }, 'last'],
    [{ first: 1, before: 'x' }, 'before'],
  ])('refuse %j', async (page, argument) => {
    const { errors } = await api.query(document, page);
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', argument } }]);
  });
});

const sql = `1'::numeric or true --`;
const february = '2026-02-30T00:00:00.000Z';

/** The cursor with another value in one place. */
function forged(cursor: string, place: number, value: string): string {
  const values = JSON.parse(Buffer.from(cursor, 'base64url').toString()) as string[];
  return Buffer.from(JSON.stringify(values.with(place, value))).toString('base64url');
}
