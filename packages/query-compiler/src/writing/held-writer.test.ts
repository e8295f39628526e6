import { expect, it } from '@jest/globals';
import { buildSchema } from 'graphql';
import { HeldRows } from '../held-rows.ts';
import { QueryCompiler } from '../plan.ts';
import type { ReadModels, RowModel } from '../read-model.ts';
import { answerWith } from '../testing/answer-with.ts';

const schema = buildSchema(`
  type Query { shelf: [Book!]! }
  type Book { title: String!  owner: Owner  keeper: Owner! }
  type Owner { name: String!  town: String  books: [Book!]! }
`);

const owners = new Map([
  ['a', ['1', 'a', 'Mu', 'Wuhai']],
  ['b', ['1', 'b', 'Sarna', null]],
]);

const bookModel: RowModel<null> = {
  ...{ type: 'Book', table: 'books', key: 'id' },
  columns: {
    marketId: { as: 'integer', sql: 'market_id' },
    title: { as: 'text', sql: 'title' },
    ownerId: { as: 'code', sql: 'owner_id' },
  },
  fields: {
    title: { kind: 'column', column: 'title' },
    owner: { kind: 'held', model: 'Owner', key: 'ownerId' },
    keeper: { kind: 'held', model: 'Owner', key: 'ownerId' },
  },
};

const ownerModel = (held: HeldRows): RowModel<null> => ({
  ...{ type: 'Owner', table: 'owners', key: 'id' },
  columns: {
    marketId: { as: 'integer', sql: 'market_id' },
    id: { as: 'code', sql: 'id' },
    name: { as: 'text', sql: 'name' },
    town: { as: 'text', sql: 'town' },
  },
  fields: {
    name: { kind: 'column', column: 'name' },
    town: { kind: 'column', column: 'town' },
    books: { kind: 'list', model: 'Book', select: () => 'select * from books' },
  },
  held: {
    changes: '(select number from owner_changes)',
    rows: () => held,
    select: (keys) => (parameters) => `select * from owners where id = any(${parameters.add(keys)})`,
  },
});

/** A shelf of books by the ids of their owners, and what is asked of it. */
function library(most = 10) {
  const held = new HeldRows(most);
  const models: ReadModels<null> = {
    rows: { Book: bookModel, Owner: ownerModel(held) },
    plain: {},
    roots: {
      Query: {
        type: 'Query',
        fields: { shelf: { kind: 'rows', model: 'Book', rows: () => () => 'select * from books' } },
      },
    },
  };
  const compiler = new QueryCompiler(schema, models);
  const ask = (changes: string, ids: (string | null)[], fields = 'owner { name }', meanwhile = () => {}) =>
    answerWith(compiler, `{ shelf { ${fields} } }`, (sql) => {
      if (!sql.includes('from owners')) return ids.map((id) => ['1', id, changes, 'War']);
      const rows = ids.flatMap((id) => (id !== null && owners.has(id) ? [owners.get(id)!] : []));
      meanwhile();
      return rows;
    });
  return { ask, held };
}

const namesOf = ({ data }: { data: string }) =>
  (JSON.parse(data) as { shelf: { owner: { name: string } | null }[] }).shelf.map(
    ({ owner }) => owner && owner.name,
  );

it('reads rows that are not held by one statement, and none that are', async () => {
  const { ask } = library();
  const first = await ask('0', ['a', null, 'b', 'a']);
  expect(namesOf(first)).toEqual(['Mu', null, 'Sarna', 'Mu']);
  expect(first.statements).toHaveLength(2);
  expect(first.statements[0]!.text).toContain('(select number from owner_changes)');
  const second = await ask('0', ['b', 'a']);
  expect([namesOf(second), second.statements.length]).toEqual([['Sarna', 'Mu'], 1]);
});

it('holds whole rows, for whatever is asked of them next', async () => {
  const { ask } = library();
  await ask('0', ['a', 'b']);
  const { data, statements } = await ask('0', ['a', 'b'], 'owner { town } title');
  expect(data).toBe(
    '{"shelf":[{"owner":{"town":"Wuhai"},"title":"War"},{"owner":{"town":null},"title":"War"}]}',
  );
  expect(statements).toHaveLength(1);
});

it('reads anew what was held before a change', async () => {
  const { ask } = library();
  await ask('9', ['a']);
  expect((await ask('10', ['a'])).statements).toHaveLength(2);
  expect((await ask('10', ['a'])).statements).toHaveLength(1);
  // A statement that began before the change: what was read since is no older than it.
  expect((await ask('9', ['a'])).statements).toHaveLength(1);
});

it('does not hold what was read while something changed', async () => {
  const { ask, held } = library();
  await ask('1', ['a'], 'owner { name }', () => held.at('2', ''));
  expect((await ask('2', ['a'])).statements).toHaveLength(2);
});

it('holds so many rows and no more', async () => {
  const { ask } = library(1);
  await ask('0', ['a', 'b']);
  expect((await ask('0', ['b'])).statements).toHaveLength(1);
  expect((await ask('0', ['a'])).statements).toHaveLength(2);
});

it('leaves to resolvers a row that has to be there and is not, and what belongs to held rows', async () => {
  const { ask } = library();
  await expect(ask('0', ['c'], 'keeper { name }')).rejects.toThrow('null for keeper');
  await expect(ask('0', ['a'], 'owner { books { title } }')).rejects.toThrow(
    'Owner is held without what belongs to it',
  );
});
