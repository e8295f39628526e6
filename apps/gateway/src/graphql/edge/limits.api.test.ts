import { describe, expect, it } from '@jest/globals';
import { getIntrospectionQuery } from 'graphql';
import { useGateway } from '../../testing/index.ts';

const times = (count: number, make: (i: number) => string): string =>
  Array.from({ length: count }, (_, i) => make(i)).join(' ');
const nested = (depth: number): string =>
  `{ node(id: "x") ${'{ ... on Employer { jobs { nodes { employer '.repeat(depth)}{ id }${' } } } }'.repeat(depth)} }`;

/** What the limits are for: each is refused before anything runs. */
const refused: [name: string, code: string, limit: string | null, document: string][] = [
  [
    'more than 15 KB of text',
    'DOCUMENT_LIMIT_EXCEEDED',
    'bytes',
    `{ viewer { kind } } # ${'x'.repeat(15_000)}`,
  ],
  ['more than 1,500 tokens', 'DOCUMENT_LIMIT_EXCEEDED', 'tokens', `{ viewer { ${'kind '.repeat(1_500)} } }`],
  ['fields more than 12 deep', 'DOCUMENT_LIMIT_EXCEEDED', 'depth', nested(4)],
  [
    'depth hidden in fragments',
    'DOCUMENT_LIMIT_EXCEEDED',
    'depth',
    `{ node(id: "x") { ...F0 } } ${times(12, (i) => `fragment F${i} on Employer { jobs { nodes { employer { ...F${i + 1} } } } }`)}
     fragment F12 on Employer { id }`,
  ],
  [
    'more than 60 aliases',
    'DOCUMENT_LIMIT_EXCEEDED',
    'aliases',
    `{ viewer { ${times(61, (i) => `a${i}: kind`)} } }`,
  ],
  [
    'more than 15 of one root field',
    'DOCUMENT_LIMIT_EXCEEDED',
    'sameRootField',
    `{ ${times(16, (i) => `a${i}: viewer { kind }`)} }`,
  ],
  [
    'more than 15 of one root field through fragments',
    'DOCUMENT_LIMIT_EXCEEDED',
    'sameRootField',
    `{ ...A ...A } fragment A on Query { ${times(8, (i) => `a${i}: viewer { kind }`)} }`,
  ],
  [
    'more than 10 root fields',
    'DOCUMENT_LIMIT_EXCEEDED',
    'rootFields',
    `{ ${times(11, (i) => `field${i}`)} }`,
  ],
  [
    'more than 50 directives',
    'DOCUMENT_LIMIT_EXCEEDED',
    'directives',
    `{ viewer { kind ${'@skip(if: false) '.repeat(51)} } }`,
  ],
  [
    'introspection of the types of types',
    'GRAPHQL_VALIDATION_FAILED',
    null,
    '{ __schema { types { fields { type { fields { type { fields { name } } } } } } } }',
  ],
  [
    'introspection without end',
    'DOCUMENT_LIMIT_EXCEEDED',
    'introspectionDepth',
    `{ __type(name: "Job") { ${'ofType { '.repeat(16)} name ${'}'.repeat(16)} } }`,
  ],
  [
    'fragments that spread one another',
    'GRAPHQL_VALIDATION_FAILED',
    null,
    '{ viewer { ...A } } fragment A on Viewer { ...B } fragment B on Viewer { ...A }',
  ],
  [
    'fragments that double at every step',
    'COST_EXCEEDED',
    null,
    `{ node(id: "x") { ...F0 } } ${times(40, (i) => `fragment F${i} on Job { employer { id } ...F${i + 1} ...F${i + 1} }`)}
     fragment F40 on Job { id }`,
  ],
  [
    'lists in lists',
    'COST_EXCEEDED',
    null,
    '{ jobs(first: 100) { nodes { employer { jobs(first: 100) { nodes { employer { jobs(first: 100) { nodes { id } } } } } } } } }',
  ],
  [
    'fields that overlap in too many ways',
    'DOCUMENT_LIMIT_EXCEEDED',
    'sameName',
    `{ viewer { ${'staff { id id id id id id id id id id id id id id id } '.repeat(80)} } }`,
  ],
  ['a document that is none', 'GRAPHQL_PARSE_FAILED', null, '{ viewer { kind '],
  ['a field that does not exist', 'GRAPHQL_VALIDATION_FAILED', null, '{ wages }'],
];

describe('the limits of documents', () => {
  const api = useGateway();

  it.each(refused)('refuse %s', async (_name, code, limit, document) => {
    const { status, errors, data, statements } = await api.query(document);
    expect({ status, data, statements }).toEqual({ status: 400, data: undefined, statements: null });
    expect(errors?.[0]?.extensions).toMatchObject({ code, ...(limit && { limit }) });
  });

  it.each([
    ['first', '{ jobs(first: 101) { totalCount } }', {}],
    ['last', 'query ($n: Int) { jobs(last: $n) { totalCount } }', { n: 1_000_000 }],
    ['first', '{ employers(first: 1) { nodes { jobs(first: 101) { totalCount } } } }', {}],
  ])('refuse pages of more than 100 rows by %s', async (argument, document, variables) => {
    const { status, errors, statements } = await api.query(document, variables);
    expect({ status, statements, ...errors?.[0]?.extensions }).toEqual({
      ...{ status: 400, statements: null, code: 'BAD_USER_INPUT', argument },
    });
  });

  it.each(refused)('need less than 100 ms of our time for %s', async (_name, _code, _limit, document) => {
    const before = process.cpuUsage();
    await api.query(document);
    const { user, system } = process.cpuUsage(before);
    expect((user + system) / 1000).toBeLessThan(100);
  });

  it('let the standard introspection query pass', async () => {
    const { status, errors } = await api.query(
      getIntrospectionQuery({ inputValueDeprecation: true, schemaDescription: true }),
    );
    expect({ status, errors }).toEqual({ status: 200, errors: undefined });
  });

  it('tell the cost of what passes', async () => {
    const { extensions } = await api.query('{ jobs(first: 30) { nodes { employer { name } } } }');
    expect(extensions).toEqual({ cost: expect.objectContaining({ requested: 61, limit: 20_000 }) });
  });

  it('tell cost and limit of what does not', async () => {
    const { errors } = await api.query(
      '{ jobs(first: 100) { nodes { employer { jobs(first: 100) { nodes { skills { id } } } } } } }',
    );
    expect(errors).toEqual([
      {
        message:
          'The operation costs 110301 points, the limit is 20000. Ask for smaller pages or fewer nested lists.',
        extensions: { code: 'COST_EXCEEDED', cost: 110_301, limit: 20_000 },
      },
    ]);
  });

  it('are told in Chinese', async () => {
    const { errors } = await api.query('{ viewer { kind } } '.padEnd(15_001), {}, { language: 'zh-CN' });
    expect(errors?.[0]?.message).toBe('查询超出限制 bytes（最多 15000），请拆成较小的查询。');
  });

  it.each([
    ['NUL in a variable', { id: 'a\0b' }],
    ['half a surrogate pair', { id: '\ud83d' }],
  ])('refuse %s', async (_name, variables) => {
    const { status, errors } = await api.query('query ($id: ID!) { job(id: $id) { id } }', variables);
    expect({ status, ...errors?.[0]?.extensions }).toEqual({
      status: 400,
      code: 'BAD_USER_INPUT',
      argument: 'id',
    });
  });

  it('refuse NUL in the document', async () => {
    const { status, errors } = await api.query('{ job(id: "a\\u0000b") { id } }');
    expect({ status, code: errors?.[0]?.extensions['code'] }).toEqual({
      status: 400,
      code: 'BAD_USER_INPUT',
    });
  });

  it('refuse variables that are nested without end', async () => {
    const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
    const { status, errors } = await api.post(
      `{"query":"query ($f: JobFilter) { jobs(filter: $f) { totalCount } }","variables":{"f":${deep}}}`,
    );
    expect({ status, code: errors?.[0]?.extensions['code'] }).toEqual({
      status: 400,
      code: 'BAD_USER_INPUT',
    });
  });

  it.each([2_147_483_648, 1e400, -1e300, 1.5])('refuse %p for a whole number', async (first) => {
    const { status, errors } = await api.post(
      `{"query":"query ($n: Int) { jobs(first: $n) { totalCount } }","variables":{"n":${first === Infinity ? '1e400' : first}}}`,
    );
    expect({ status, ...errors?.[0]?.extensions }).toEqual({
      status: 400,
      code: 'BAD_USER_INPUT',
      argument: 'n',
    });
  });
});
