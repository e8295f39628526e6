import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Database } from '../data-source/index.ts';
import { useDomain } from '../testing/index.ts';
import type { Db } from './db.ts';
import { plannedEachTime, statement } from './statement.ts';

const domain = useDomain();
let single: Database;
let db: Db;

beforeAll(async () => {
  single = await Database.connect({ url: domain.database.url, poolSize: 1, connectionTimeout: 20_000 });
  db = single.scoped();
});
afterAll(() => single.close());

const begun = statement('test.begun', `select $1::int as n, transaction_timestamp()::text as begun`);
const wrong = statement('test.wrong', `select 1 / $1::int as n, transaction_timestamp()::text as begun`);
const entered = statement('test.entered', `select current_setting('yizhan.market', true) as market`);
const enters = statement('test.enters', `select set_config('yizhan.market', $1, true) as market`);

interface Begun {
  n: number;
  begun: string;
}

const ask = (n: number): Promise<Begun[]> => db.rows<Begun>(begun, [n]);

describe('statements that are asked for at once', () => {
  it('are one transaction, each with its own rows, and counted one by one', async () => {
    const before = db.statements;
    const answers = (await Promise.all([ask(1), ask(2), ask(3)])).flat();
    expect(answers.map(({ n }) => n)).toEqual([1, 2, 3]);
    expect(new Set(answers.map((answer) => answer.begun)).size).toBe(1);
    expect(db.statements - before).toBe(3);
  });

  it('are not one with what is asked when they were answered', async () => {
    const [[first], [second]] = [await ask(1), await ask(2)];
    expect(first!.begun).not.toBe(second!.begun);
  });

  it('do not fail with one of them, whichever that is', async () => {
    for (const at of [0, 1, 2]) {
      const asked = [0, 1, 2].map((i) => (i === at ? db.rows<Begun>(wrong, [0]) : ask(i)));
      const settled = await Promise.allSettled(asked);
      for (const [i, answer] of settled.entries()) {
        if (i === at) expect(answer).toMatchObject({ status: 'rejected', reason: { code: '22012' } });
        else expect(answer).toMatchObject({ status: 'fulfilled', value: [{ n: i }] });
      }
    }
  });

  it('know nothing of the market that one of them enters', async () => {
    for (let again = 0; again < 3; again += 1) {
      const asked = [db.row(entered), db.row(enters, ['7']), db.row(entered)];
      const [before, inside, after] = await Promise.all(asked);
      expect(inside).toEqual({ market: '7' });
      expect([before, after]).not.toContainEqual({ market: '7' });
    }
  });

  it('write what is to be written, though another of them fails', async () => {
    await single.pool.query('create table test_kept (n int)');
    const insert = statement('test.insert', 'insert into test_kept values ($1) returning n');
    const asked = [db.rows(wrong, [0]), db.rows(insert, [1]), db.rows(wrong, [0])];
    const settled = await Promise.allSettled(asked);
    expect(settled.map(({ status }) => status)).toEqual(['rejected', 'fulfilled', 'rejected']);
    expect((await single.pool.query('select n from test_kept')).rows).toEqual([{ n: 1 }]);
  });
});

describe('short statements of several requests', () => {
  const other = () => single.scoped();
  const short = (n: number): Promise<(string | null)[][]> => other().texts(begun, [n], true);
  const transactions = (answers: readonly (string | null)[][]): number =>
    new Set(answers.map(([, at]) => at)).size;

  it('are one transaction, each with its own rows and its own tally', async () => {
    const own = other();
    const answers = (await Promise.all([own.texts(begun, [1], true), short(2), short(3)])).flat();
    expect(answers.map(([n]) => n)).toEqual(['1', '2', '3']);
    expect([transactions(answers), own.statements]).toEqual([1, 1]);
  });

  it('go four at a time', async () => {
    const numbers = Array.from({ length: 20 }, (_, n) => n);
    const answers = (await Promise.all(numbers.map(short))).flat();
    expect(answers.map(([n]) => Number(n))).toEqual(numbers);
    expect(transactions(answers)).toBe(5);
  });

  it('go eight at a time beside four fours that are under way', async () => {
    const answers = (await Promise.all(Array.from({ length: 40 }, (_, n) => short(n)))).flat();
    const together = Map.groupBy(answers, ([, at]) => at);
    expect([...together.values()].map((group) => group.length)).toEqual([4, 4, 4, 4, 8, 8, 8]);
    expect(transactions((await Promise.all(Array.from({ length: 8 }, (_, n) => short(n)))).flat())).toBe(2);
  });

  it('go without what nobody calls short, and without what enters a market', async () => {
    const [first, long, wall, last] = await Promise.all([
      short(1),
      other().texts(begun, [2]),
      other().texts(enters, ['7'], true),
      other().texts(entered, [], true),
    ]);
    expect(transactions([...first, ...long])).toBe(2);
    expect([wall, last]).toEqual([[['7']], [[expect.not.stringContaining('7')]]]);
  });

  it('are rows and texts alike', async () => {
    const row = (n: number, isShort: boolean) => other().rows<Begun>(begun, [n], isShort);
    const [texts, shortRows, [long]] = await Promise.all([short(1), row(2, true), row(3, false)]);
    expect([shortRows[0]!.n, long!.n]).toEqual([2, 3]);
    expect(shortRows[0]!.begun).toBe(texts[0]![1]);
    expect(long!.begun).not.toBe(texts[0]![1]);
  });

  it('do not fail with one of them', async () => {
    const asked = [short(1), other().texts(wrong, [0], true), short(2)];
    const settled = await Promise.allSettled(asked);
    expect(settled.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  });

  it('give the texts that the pool would give', async () => {
    const values = `select 1::int, 2.50::numeric, true, '2026-01-02 03:04:05.6+00'::timestamptz, array['a', 'b,"c'], null::text, ''`;
    const expected = [['1', '2.50', 't', '2026-01-02 03:04:05.6+00', '{a,"b,\\"c"}', null, '']];
    for (const name of ['test.texts', undefined])
      for (let again = 0; again < 2; again += 1) {
        const both = [other().texts({ name, text: values }), other().texts({ name, text: values }, [], true)];
        expect(await Promise.all(both)).toEqual([expected, expected]);
      }
  });
});

describe('rows', () => {
  const values = `select 1::int as int, 2.50::numeric as numeric, true as bool, '2026-01-02'::date as date,
    '2026-01-02 03:04:05.678+00'::timestamptz as at, array['a', 'b,"c'] as texts, '{"a": [1]}'::jsonb as json, null as nothing`;

  it.each([
    ['prepared', statement('test.values', values)],
    ['planned each time', plannedEachTime('test.each', values)],
  ])('are read as the pool reads them, the first time and later: %s', async (_, read) => {
    const expected = (await single.pool.query<object>(values)).rows;
    for (let again = 0; again < 3; again += 1)
      expect(await Promise.all([db.rows(read), db.rows(read)])).toEqual([expected, expected]);
  });

  it('are none where there are none', async () => {
    const nothing = statement('test.nothing', 'select 1 as n where $1::int = 0');
    for (let again = 0; again < 2; again += 1)
      expect(await Promise.all([db.rows(nothing, [1]), ask(1), db.rows(nothing, [0])])).toEqual([
        [],
        [expect.objectContaining({ n: 1 })],
        [{ n: 1 }],
      ]);
  });

  it('are refused where a name has two texts', async () => {
    await db.rows(statement('test.twice', 'select 1 as n'));
    await expect(db.rows(statement('test.twice', 'select 2 as n'))).rejects.toThrow('test.twice');
    expect(await ask(1)).toEqual([expect.objectContaining({ n: 1 })]);
  });
});

/** Last, as no other statement is prepared in this process then. */
describe('statements of very many shapes', () => {
  it('are prepared up to a number, and answered as ever beyond it', async () => {
    const shape = (n: number) => statement(`test.shape${n}`, `select $1::int + ${n} as n`);
    const sums = Array.from({ length: 1_600 }, (_, n) => db.rows<{ n: number }>(shape(n), [1]));
    expect((await Promise.all(sums)).map(([row]) => row!.n)).toEqual(sums.map((_, n) => n + 1));
    const { rows } = await single.pool.query<{ count: number }>(
      'select count(*)::int as count from pg_prepared_statements',
    );
    expect(rows[0]!.count).toBeGreaterThan(1_000);
    expect(rows[0]!.count).toBeLessThanOrEqual(1_500);
    expect(await db.rows(shape(1_599), [2])).toEqual([{ n: 1_601 }]);
  });
});
