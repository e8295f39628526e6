import { describe, expect, it, jest } from '@jest/globals';
import { buildSchema } from 'graphql';
import { QueryCompiler } from '../plan.ts';
import type { PageSource, ReadModels } from '../read-model.ts';
import type { Texts } from '../texts.ts';
import { answerWith, type Answered } from '../testing/answer-with.ts';

const schema = buildSchema(`
  type Query { shelf: [Book!]! }
  type Book { notes: [Note!]  owner: Owner  place: Place  copies: CopyConnection!  lent: LoanConnection! }
  type Note { text: String! }
  type Owner { name: String! }
  type Place { floor: Int!  sign: String }
  type CopyConnection { nodes: [Copy!]! totalCount: Int! }
  type Copy { place: String! }
  type LoanConnection { nodes: [Loan!]!  pageInfo: PageInfo! }
  type PageInfo { hasNextPage: Boolean!  endCursor: String }
  type Loan { day: String!  reader: Owner! }
`);

const text = { as: 'text' as const, sql: 'text' };
const shown = { needs: ['open'], value: ({ open }: { open: boolean }) => open };

/** The copies of one book, which only a statement of their own finds. */
const copiesOf = (id: string): PageSource => ({
  select: (parameters) => `select * from copies where book_id = ${parameters.add(id)}`,
  cut: (rows) => ({ rows, hasNextPage: false, hasPreviousPage: false, cursorOf: () => '' }),
  countSql: null,
  capped: (count) => ({ count, exact: true }),
  count: async () => ({ count: 7, exact: true }),
});

/** The loans of one book, the last first. */
const loans: PageSource = {
  ...copiesOf(''),
  select: () => 'select * from loans order by day desc',
  orderOf: (alias) => `${alias}.day desc`,
};

const models: ReadModels<null> = {
  rows: {
    Book: {
      type: 'Book',
      table: 'books',
      key: 'id',
      columns: { id: { as: 'code', sql: 'id' }, open: { as: 'boolean', sql: 'open' } },
      fields: {
        notes: {
          kind: 'list',
          model: 'Note',
          select: (book, parameters) =>
            `select * from notes where book_id = ${book}.id and at < ${parameters.add('noon')}`,
          shown,
        },
        owner: { kind: 'one', model: 'Owner', on: (alias, book) => `${alias}.id = ${book}.owner_id`, shown },
        place: { kind: 'one', model: 'Place', on: (alias, book) => `${alias}.id = ${book}.place_id` },
        copies: {
          kind: 'ownPage',
          model: 'Copy',
          needs: ['id'],
          page: ({ id }: { id: string }) => copiesOf(id),
        },
        lent: { kind: 'page', model: 'Loan', page: () => loans },
      },
    },
    Note: {
      type: 'Note',
      table: 'notes',
      key: 'text',
      columns: { text },
      fields: { text: { kind: 'column', column: 'text' } },
    },
    Owner: {
      type: 'Owner',
      table: 'owners',
      key: 'name',
      columns: { name: { as: 'text', sql: 'name' } },
      fields: { name: { kind: 'column', column: 'name' } },
    },
    Place: {
      type: 'Place',
      table: 'places',
      key: 'id',
      columns: {
        id: { as: 'code', sql: 'id', isAlways: true },
        floor: { as: 'integer', sql: 'floor', isAlways: true },
        sign: { as: 'text', sql: 'sign' },
      },
      fields: {
        floor: { kind: 'column', column: 'floor' },
        sign: { kind: 'column', column: 'sign' },
      },
    },
    Loan: {
      type: 'Loan',
      table: 'loans',
      key: 'day',
      columns: { day: { as: 'code', sql: 'day' } },
      fields: {
        day: { kind: 'column', column: 'day' },
        reader: { kind: 'one', model: 'Owner', on: (alias, loan) => `${alias}.id = ${loan}.reader_id` },
      },
    },
    Copy: {
      type: 'Copy',
      table: 'copies',
      key: 'place',
      columns: { place: { as: 'text', sql: 'place' } },
      fields: { place: { kind: 'column', column: 'place' } },
    },
  },
  plain: {},
  roots: {
    Query: {
      type: 'Query',
      fields: { shelf: { kind: 'rows', model: 'Book', rows: () => () => 'select * from books' } },
    },
  },
};

const compiler = new QueryCompiler(schema, models);
const answer = (query: string, rows: (sql: string) => Texts[]): Promise<Answered> =>
  answerWith(compiler, query, rows);

describe('what only some are shown', () => {
  it('is a list for them and null for others', async () => {
    const rows = [
      ['[["old"]]', 't'],
      ['[["torn"]]', 'f'],
    ];
    const { data, statements } = await answer('{ shelf { notes { text } } }', () => rows);
    expect(data).toBe('{"shelf":[{"notes":[{"text":"old"}]},{"notes":null}]}');
    expect(statements[0]!.text).toContain('where book_id = t0.id and at < $1');
    expect(statements[0]!.values).toEqual(['noon']);
  });

  it('is a row for them and null for others', async () => {
    const rows = [
      ['Mu', 't'],
      ['Mu', 'f'],
    ];
    const { data } = await answer('{ shelf { owner { name } } }', () => rows);
    expect(data).toBe('{"shelf":[{"owner":{"name":"Mu"}},{"owner":null}]}');
  });
});

describe('a row that another points to', () => {
  it('is known to be there by what is read of it anyhow', async () => {
    const asked = async (fields: string) =>
      (await answer(`{ shelf { place { ${fields} } } }`, () => [['2']])).statements[0]!.text;
    expect(await asked('floor')).toMatch(/^select t1\.floor from/);
    expect(await asked('sign')).toMatch(/^select t1\.sign, t1\.id from/);
  });
});

describe('a page by a statement of its own', () => {
  it('is read for each row, with its count where that is asked for', async () => {
    const { data, statements } = await answer('{ shelf { copies { nodes { place } totalCount } } }', (sql) =>
      sql.includes('copies') ? [['hall']] : [['a'], ['b']],
    );
    const copies = '{"copies":{"nodes":[{"place":"hall"}],"totalCount":7}}';
    expect(data).toBe(`{"shelf":[${copies},${copies}]}`);
    expect(statements.map(({ values }) => values)).toEqual([[], ['a'], ['b']]);
  });
});

describe('a page inside the statement of its row', () => {
  it('is put in its own order after a join, without numbers for its rows', async () => {
    const page = JSON.stringify([
      ['2026-05-02', 'Mu', 'Mu'],
      ['2026-05-01', 'Li', 'Li'],
    ]);
    const { statements } = await answer('{ shelf { lent { nodes { day reader { name } } } } }', () => [
      [page],
    ]);
    expect(statements[0]!.text).toMatch(
      /order by t1\.day desc\)\) from \(select \* from loans order by day desc\) t1 left join owners/,
    );
  });

  it('keeps the order it was read in where nothing is joined', async () => {
    const { statements } = await answer('{ shelf { lent { nodes { day } } } }', () => [['[]']]);
    expect(statements[0]!.text).toContain(
      '(select array_to_json(array_agg(array[(t1.day)::text])) from (select * from loans',
    );
  });

  it.each([
    ['its rows', 'nodes { day }', { cursors: false, further: false }],
    ['a cursor', 'pageInfo { endCursor }', { cursors: true, further: false }],
    ['what is beyond it', 'pageInfo { hasNextPage }', { cursors: false, further: true }],
  ])('is read for %s and no more', async (_, asked, needs) => {
    loans.select = jest.fn(() => 'select * from loans');
    await answer(`{ shelf { lent { ${asked} } } }`, () => [['[]']]);
    expect(loans.select).toHaveBeenCalledWith(expect.anything(), needs);
  });
});
