import { describe, expect, it } from '@jest/globals';
import { buildSchema } from 'graphql';
import { QueryCompiler } from './plan.ts';
import type { ReadModels } from './read-model.ts';
import { NotCompiled, PlanMissed } from './refusal.ts';
import type { Texts } from './run.ts';
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

  it('leaves out what its directives leave out, for each set of their variables', async () => {
    const text = 'query ($more: Boolean!) { book(id: "b") { id title @include(if: $more) } }';
    expect((await answer(text, [['b']], { more: false })).data).toBe('{"book":{"id":"b"}}');
    expect((await answer(text, [['b', 'War']], { more: true })).data).toBe(
      '{"book":{"id":"b","title":"War"}}',
    );
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

  it('stops at null where the schema promises a value', async () => {
    await expect(answer('{ book(id: "b") { title } }', [[null]])).rejects.toThrow(PlanMissed);
  });
});
