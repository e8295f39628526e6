import { describe, expect, it } from '@jest/globals';
import { buildSchema } from 'graphql';
import { QueryCompiler } from '../plan.ts';
import type { ReadModels, RowKey } from '../read-model.ts';
import { PlanMissed } from '../refusal.ts';
import type { Texts } from '../texts.ts';
import { answerWith, type Answered } from '../testing/answer-with.ts';

const schema = buildSchema(`
  type Query { loans: [Loan!]!  gift: Loan }
  type Loan { book: Book!  before: Book  note: String!  reader: Reader }
  type Book { title: String!  reader: Reader }
  type Reader { name: String! }
`);

const loans = [
  { book: key('a'), before: null, reader: Promise.resolve({ name: 'Mu' }), note: () => 'fine' },
  { book: key('b'), before: key('a'), reader: Promise.resolve(null), note: () => 'worn' },
];

function key(id: string): RowKey {
  return { marketId: 1, id };
}

const byKeys = (keys: readonly RowKey[]) => (parameters: { add(value: unknown): string }) =>
  `select * from books where id = any(${parameters.add(keys.map(({ id }) => id))})`;

const models: ReadModels<null> = {
  rows: {
    Book: {
      type: 'Book',
      table: 'books',
      key: 'id',
      columns: {
        marketId: { as: 'integer', sql: 'market_id' },
        id: { as: 'code', sql: 'id' },
        title: { as: 'text', sql: 'title' },
      },
      fields: {
        title: { kind: 'column', column: 'title' },
        reader: {
          kind: 'derived',
          needs: ['title'],
          value: async ({ title }: { title: string }) => ({ name: `who reads ${title}` }),
        },
      },
    },
  },
  plain: {
    Loan: {
      type: 'Loan',
      properties: ['note', 'reader'],
      fields: {},
      rows: {
        book: { model: 'Book', key: ({ book }: { book: RowKey }) => book, select: byKeys },
        before: {
          model: 'Book',
          key: ({ before }: { before: RowKey | null }) => Promise.resolve(before),
          select: byKeys,
        },
      },
    },
    Reader: { type: 'Reader', properties: ['name'], fields: {} },
  },
  roots: {
    Query: {
      type: 'Query',
      fields: {
        loans: { kind: 'value', value: () => Promise.resolve(loans) },
        gift: { kind: 'value', value: () => null },
      },
    },
  },
};

const compiler = new QueryCompiler(schema, models);
const books: Texts[] = [
  ['1', 'b', 'Peace'],
  ['1', 'a', 'War'],
];
const answer = (text: string, rows = books): Promise<Answered> => answerWith(compiler, text, () => rows);

describe('rows that values point to', () => {
  it('are read by one statement, however many there are', async () => {
    const { data, statements } = await answer('{ loans { book { title } note } }');
    expect(data).toBe(
      '{"loans":[{"book":{"title":"War"},"note":"fine"},{"book":{"title":"Peace"},"note":"worn"}]}',
    );
    expect(statements).toEqual([
      {
        text: 'select t0.market_id, t0.id, t0.title from (select * from books where id = any($1)) t0',
        values: [['a', 'b']],
      },
    ]);
  });

  it('are null where nothing is pointed to, also when that is known later', async () => {
    expect((await answer('{ loans { before { title } } gift { note } }')).data).toBe(
      '{"loans":[{"before":null},{"before":{"title":"War"}}],"gift":null}',
    );
  });

  it('stop the plan where one that the schema promises is gone', async () => {
    await expect(answer('{ loans { book { title } } }', [books[0]!])).rejects.toThrow(PlanMissed);
  });
});

describe('what is there later', () => {
  it('is written in its place, also below what came later', async () => {
    expect((await answer('{ loans { reader { name } book { reader { name } } } }')).data).toBe(
      '{"loans":[{"reader":{"name":"Mu"},"book":{"reader":{"name":"who reads War"}}},' +
        '{"reader":null,"book":{"reader":{"name":"who reads Peace"}}}]}',
    );
  });
});
