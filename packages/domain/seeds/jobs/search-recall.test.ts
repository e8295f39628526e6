import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { useDatabase } from '@yizhan/testing';
import type { UseCaseContext } from '../../src/context/index.ts';
import { Database } from '../../src/data-source/index.ts';
import { searchJobs } from '../../src/jobs/index.ts';
import { demoContext, noon, prepareDemo } from '../testing/demo-database.ts';

/** Jobs whose stored texts hold all these words, or whose trade, everyday names, skills, employer or place do: read row by row. */
const holding = `
  select j.id from jobs j
    join occupations o on o.code = j.occupation_code
    join employers e on e.market_id = j.market_id and e.id = j.employer_id
    join divisions d on d.code = j.division_code
  where j.status = 'OPEN' and j.expires_at > $2
    and (select bool_and(position(lower(word) in lower(concat_ws('|', j.title, j.description, j.address, j.number,
           o.name_zh, array_to_string(o.aliases, '|'), e.name, d.name_zh,
           (select string_agg(s.name_zh, '|') from skills s where s.id = any(j.skill_ids))))) > 0)
         from unnest($1::text[]) as word)`;

/** What people type and which words they mean by it. */
const judged: [typed: string, meant: string[]][] = [
  ['瓦工', ['瓦工']],
  ['砌墙', ['砌墙']],
  ['保洁', ['保洁']],
  ['打扫卫生', ['打扫卫生']],
  ['电焊', ['电焊']],
  ['力工', ['力工']],
  ['小工', ['小工']],
  ['服务员', ['服务员']],
  ['洗碗', ['洗碗']],
  ['厨师', ['厨师']],
  ['保安', ['保安']],
  ['装卸 搬运', ['装卸', '搬运']],
  ['凤凰岭', ['凤凰岭']],
  ['街道', ['街道']],
  ['工', ['工']],
  ['ＨＢ２６', ['hb26']],
];

/** Jobs of the trades that are called so. */
const called = `
  select j.id from jobs j join occupations o on o.code = j.occupation_code
  where j.status = 'OPEN' and j.expires_at > $2 and ($1 = o.name_zh or $1 = any(o.aliases))`;

const spelled: [typed: string, trade: string][] = [
  ['bj', '保洁'],
  ['baojie', '保洁'],
  ['dianhan', '电焊'],
  ['fu wu yuan', '服务员'],
];

describe('search on the demo board', () => {
  const suite = useDatabase(prepareDemo);
  let database: Database;
  let context: UseCaseContext;
  beforeAll(async () => {
    database = await Database.connect({ url: suite.url, poolSize: 2 });
    context = await demoContext(database);
  });
  afterAll(() => database.close());

  async function found(search: string): Promise<Set<string>> {
    const ids = new Set<string>();
    let after: string | null = null;
    do {
      const page = await searchJobs(
        context,
        { filter: { search }, orderBy: 'NEWEST' },
        { first: 100, after },
      );
      for (const { id } of page.rows) ids.add(id);
      after = page.hasNextPage ? page.cursorOf(page.rows.at(-1)!) : null;
    } while (after !== null);
    return ids;
  }

  it.each(judged)('finds every job that somebody who types %s means', async (typed, meant) => {
    const { rows } = await database.pool.query<{ id: string }>(holding, [meant, noon]);
    const ids = await found(typed);
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.filter(({ id }) => !ids.has(id))).toEqual([]);
  });

  it.each(spelled)('finds for %s every job of the trade called %s', async (typed, trade) => {
    const { rows } = await database.pool.query<{ id: string }>(called, [trade, noon]);
    const ids = await found(typed);
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.filter(({ id }) => !ids.has(id))).toEqual([]);
  });

  it.each([
    ['a letter', 'b'],
    ['500 characters', '砌墙保洁电焊'.repeat(84).slice(0, 500)],
    ['500 different ones', String.fromCodePoint(...Array.from({ length: 500 }, (_, i) => 0x4e00 + i * 7))],
    ['500 letters', 'x'.repeat(500)],
    ['only signs', '？！……，。()'],
    ['emoji', '👷🏽‍♂️🎉'],
    ['signs of LIKE', '%_\\'],
    ['signs of SQL', `' or 1=1; drop table jobs; --`],
    ['signs of regular expressions', '^.*(砌|[a-z]+)+$'],
    ['mixed scripts', '砌q\u182E\u180Bя墙5'],
    ['a lone surrogate', '\uD83D'],
    ['a null character', '\0'],
  ])('answers %s with fewer jobs than there are', async (_, search) => {
    expect((await found(search)).size).toBeLessThan(300);
  });
});
