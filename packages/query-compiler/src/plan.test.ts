import { describe, expect, it, jest } from '@jest/globals';
import { buildSchema, parse, type OperationDefinitionNode } from 'graphql';
import { OperationCompiler } from './operation-compiler.ts';
import { QueryCompiler } from './plan.ts';
import type { ReadModels } from './read-model.ts';
import { NotCompiled, PlanMissed } from './refusal.ts';
import type { Texts } from './texts.ts';
import { answerWith, type Answered } from './testing/answer-with.ts';

const schema = buildSchema(`
  type Query { book(id: ID!): Book  shelf: String! }
  type Book { id: ID!  title: String!  pages: Int  author: Author!  price: Price  secret: String }
  type Author { name: String! }
  type Price { amount: String! }
`);

const models: ReadModels<null> = {
  rows: {
    Book: {
      type: 'Book',
      table: 'books',
      key: 'id',
      columns: {
        id: { as: 'code', sql: 'id' },
        title: { as: 'text', sql: 'title' },
        pages: { as: 'integer', sql: 'page_count' },
        cents: { as: 'integer', sql: 'cents' },
      },
      fields: {
        id: { kind: 'column', column: 'id' },
        title: { kind: 'column', column: 'title' },
        pages: { kind: 'column', column: 'pages' },
        price: {
          kind: 'derived',
          needs: ['cents'],
          value: ({ cents }: { cents: number | null }) =>
            cents === null ? null : { amount: (cents / 100).toFixed(2) },
        },
        author: { kind: 'one', model: 'Author', on: (alias, parent) => `${alias}.id = ${parent}.author_id` },
      },
    },
    Author: {
      type: 'Author',
      table: 'authors',
      key: 'name',
      columns: { name: { as: 'text', sql: 'name' } },
      fields: { name: { kind: 'column', column: 'name' } },
    },
  },
  plain: { Price: { type: 'Price', properties: ['amount'], fields: {} } },
  roots: {
    Query: {
      type: 'Query',
      fields: {
        book: {
          kind: 'row',
          model: 'Book',
          row:
            ({ id }: { id: string }) =>
            (parameters) =>
              `select * from books where id = ${parameters.add(id)}`,
        },
        shelf: { kind: 'value', value: () => 'A' },
      },
    },
  },
};

const compiler = new QueryCompiler(schema, models);

const answer = (text: string, rows: Texts[], variables?: Record<string, unknown>): Promise<Answered> =>
  answerWith(compiler, text, () => rows, variables);

describe('a compiled query', () => {
  it('is one statement with what was asked for, and its answer in the order asked for', async () => {
    const { data, statements } = await answer('{ book(id: "b") { pages title: title id } }', [
      ['300', 'War', 'b'],
    ]);
    expect(data).toBe('{"book":{"pages":300,"title":"War","id":"b"}}');
    expect(statements).toEqual([
      {
        text: 'select t0.page_count, t0.title, t0.id from (select * from books where id = $1) t0',
        values: ['b'],
      },
    ]);
  });

  it('joins the row that another points to', async () => {
    const { data, statements } = await answer('{ book(id: "b") { author { name } } }', [['Lu Xun']]);
    expect(data).toBe('{"book":{"author":{"name":"Lu Xun"}}}');
    expect(statements[0]!.text).toContain('left join authors t1 on t1.id = t0.author_id');
  });

  it('reads a column once, however often it is asked for', async () => {
    const { statements } = await answer('{ book(id: "b") { id other: id ...F } } fragment F on Book { id }', [
      ['b'],
    ]);
    expect(statements[0]!.text).toMatch(/^select t0\.id from/);
  });

  it('goes through a fragment once for each object, as those that double at every step would never end', async () => {
    const doubling = (i: number): string => `fragment F${i} on Book { ...F${i + 1} ...F${i + 1} }`;
    const text = `{ book(id: "b") { ...F0 author { name } ...F0 } }
      ${Array.from({ length: 16 }, (_, i) => doubling(i)).join(' ')} fragment F16 on Book { id author { name } }`;
    const asked = jest.spyOn(OperationCompiler.prototype, 'field');
    expect((await answer(text, [['b', 'Lu Xun']])).data).toBe(
      '{"book":{"id":"b","author":{"name":"Lu Xun"}}}',
    );
    expect(asked.mock.calls.map(([, nodes]) => nodes.length)).toEqual([1, 1, 2, 2]);
    asked.mockRestore();
  });

  it('leaves out what its directives leave out, for each set of their variables', async () => {
    const text = 'query ($more: Boolean!) { book(id: "b") { id title @include(if: $more) } }';
    expect((await answer(text, [['b']], { more: false })).data).toBe('{"book":{"id":"b"}}');
    expect((await answer(text, [['b', 'War']], { more: true })).data).toBe(
      '{"book":{"id":"b","title":"War"}}',
    );
  });

  it('is left to resolvers where a directive asks null, which they refuse', async () => {
    const text = 'query ($more: Boolean = true) { book(id: "b") { id title @include(if: $more) } }';
    await expect(answer(text, [['b']], { more: null })).rejects.toThrow(PlanMissed);
  });

  it('keeps an end of plans, however many ways its variables are set', async () => {
    const flags = Array.from({ length: 8 }, (_, i) => `f${i}`);
    const text = `query (${flags.map((flag) => `$${flag}: Boolean!`).join(' ')}) {
      book(id: "b") { ${flags.map((flag) => `${flag}: title @include(if: $${flag})`).join(' ')} id } }`;
    const document = parse(text);
    const compiled = jest.spyOn(OperationCompiler.prototype, 'rowModel');
    const ask = (n: number): string | null => {
      const variables = Object.fromEntries(flags.map((flag, i) => [flag, ((n >> i) & 1) === 1]));
      return compiler.missed(document, document.definitions[0] as OperationDefinitionNode, variables);
    };
    const compilations = (numbers: readonly number[]): number => {
      compiled.mockClear();
      for (const n of numbers) expect(ask(n)).toBeNull();
      return compiled.mock.calls.length;
    };
    const all = Array.from({ length: 256 }, (_, n) => n);
    expect(compilations(all)).toBe(256);
    expect(compilations(all.slice(-64))).toBe(0);
    expect(compilations(all.slice(0, 1))).toBe(1);
  });

  it('works out what is derived, and null where there is nothing', async () => {
    expect((await answer('{ book(id: "b") { price { amount } } }', [['1250']])).data).toBe(
      '{"book":{"price":{"amount":"12.50"}}}',
    );
    expect((await answer('{ book(id: "b") { price { amount } } }', [[null]])).data).toBe(
      '{"book":{"price":null}}',
    );
    expect((await answer('{ book(id: "b") { id } shelf }', [])).data).toBe('{"book":null,"shelf":"A"}');
  });

  it('is refused by the first field that no model answers', async () => {
    await expect(answer('{ book(id: "b") { secret } }', [])).rejects.toEqual(new NotCompiled('Book.secret'));
  });

  it('is refused where it reads more tables than are planned at once', async () => {
    const books = (count: number): string =>
      `{ ${Array.from({ length: count }, (_, i) => `b${i}: book(id: "b") { author { name } }`).join(' ')} }`;
    expect((await answer(books(50), [['Lu Xun']])).statements).toHaveLength(50);
    await expect(answer(books(51), [['Lu Xun']])).rejects.toEqual(new NotCompiled('too many tables'));
  });

  it('stops at null where the schema promises a value', async () => {
    await expect(answer('{ book(id: "b") { title } }', [[null]])).rejects.toThrow(PlanMissed);
  });
});
