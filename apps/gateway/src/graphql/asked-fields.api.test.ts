import { beforeAll, expect, it } from '@jest/globals';
import { getNamedType, isLeafType, isRequiredArgument, type GraphQLObjectType } from 'graphql';
import { acceptOffer, updateWorker, type SignedInPrincipal } from '@yizhan/domain';
import {
  appliedTo,
  contextsOf,
  offeredTo,
  openJob,
  registeredWorker,
  type TestWorker,
} from '@yizhan/domain/testing';
import { useGateway } from '../testing/index.ts';
import { globalId } from './global-id.ts';
import { buildSchema } from './schema.ts';

const api = useGateway({ fastLane: false });
const many = 12;
let worker: TestWorker;
let jobId: string;

beforeAll(async () => {
  const contextOf = await contextsOf(api.gateway.services.database);
  worker = await registeredWorker(contextOf(null));
  await updateWorker(contextOf(null, { principal: worker.principal }), {
    skills: [{ skillId: 1, level: 3 }],
  });
  for (let i = 0; i < many; i += 1) {
    jobId = await openJob(contextOf('CLERK'), {});
    await appliedTo(contextOf(null), worker, jobId);
  }
  const offer = await offeredTo(contextOf(null), worker, await openJob(contextOf('CLERK'), {}));
  const input = { applicationId: offer, idempotencyKey: null };
  await acceptOffer(contextOf(null, { principal: worker.principal }), input);
}, 60_000);

const page = (job: string): string =>
  `{ viewer { worker { number skills { level skill { name } } applications(first: 10) { nodes { status ${job} } } } } }`;
const board = (job: string): string => `{ jobs(first: 10, orderBy: NEWEST) { nodes { title ${job} } } }`;
const one = (job: string): string =>
  `{ job(id: "${globalId('Job', 1, jobId)}") { title skills { name } ${job} } }`;

/** What resolvers ask the database, where each relation used to be a statement after the other. */
it.each([
  ["a worker's page with jobs and employers", () => page('job { number employer { name kind } }'), 2, 10],
  ["a worker's page with jobs", () => page('job { number }'), 2, 10],
  ["a worker's page with applications", () => page(''), 2, 0],
  ['a list of jobs with employers', () => board('employer { name kind }'), 1, 10],
  ['a list of jobs', () => board(''), 1, 0],
  ['a list of jobs with shifts', () => board('shifts { startsAt }'), 1, 0],
  ['a job with its employer', () => one('employer { name kind }'), 1, 1],
  [
    'a job behind a fragment',
    () => `${one('...More')} fragment More on Job { employer { name kind } }`,
    1,
    1,
  ],
])('%s: as many statements as there are lists', async (_what, query, statements, related) => {
  const answer = await api.query(query(), {}, { principal: worker.principal });
  expect({ errors: answer.errors, statements: answer.statements }).toEqual({ errors: undefined, statements });
  const found = JSON.stringify(answer.data).match(/"employer":\{"name":"[^"]+","kind"|"job":\{"number":"/g);
  expect(found?.length ?? 0).toBeGreaterThanOrEqual(related);
});

it('keeps the order of a list with employers beside its rows', async () => {
  const numbers = async (job: string): Promise<string> => {
    const { data } = await api.query<{ jobs: { nodes: { number: string }[] } }>(board(`number ${job}`));
    return data!.jobs.nodes.map(({ number }) => number).join();
  };
  const [alone, beside] = [await numbers(''), await numbers('employer { name }')];
  expect(alone.split(',')).toHaveLength(10);
  expect(beside).toBe(alone);
});

it.each(['first: 3', 'last: 3', 'first: 100'])(
  'gives the same rows of a list inside a row, whatever is told beside them: %s',
  async (size) => {
    const rows = async (more: string): Promise<unknown> => {
      const list = `applications(${size}) { nodes { id } ${more} }`;
      const { data, errors } = await api.query<{
        viewer: { worker: { applications: { nodes: unknown[] } } };
      }>(`{ viewer { worker { ${list} } } }`, {}, { principal: worker.principal });
      expect(errors).toBeUndefined();
      return data!.viewer.worker.applications.nodes;
    };
    const whole = (await rows('pageInfo { hasNextPage endCursor } edges { cursor }')) as unknown[];
    expect(whole).toHaveLength(size.endsWith('100') ? many + 1 : 3);
    expect([await rows(''), await rows('totalCount'), await rows('edges { cursor }')]).toEqual([
      whole,
      whole,
      whole,
    ]);
  },
);

/** Fields that can be asked for as they stand, each in the way that shows something. */
function leavesOf(type: string): string[] {
  const fields = Object.values((buildSchema().getType(type) as GraphQLObjectType).getFields());
  const open = fields.filter(({ args }) => !args.some(isRequiredArgument));
  return open.flatMap(({ name, type: of }) => {
    const inner = getNamedType(of);
    if (isLeafType(inner)) return [name];
    const leaf = Object.values((inner as GraphQLObjectType).getFields()).find((one) =>
      isLeafType(getNamedType(one.type)),
    );
    return leaf ? [`${name} { ${leaf.name} }`] : [];
  });
}

type Fields = Record<string, unknown>;

it.each(['CLERK', null] as const)(
  'answers each field alone as beside all others: %s',
  async (role) => {
    const [jobs, employers] = [leavesOf('Job'), leavesOf('Employer')];
    expect(Math.min(jobs.length, employers.length)).toBeGreaterThan(9);
    const caller =
      role === null ? worker : await contextsOf(api.gateway.services.database).then((of) => of(role));
    const principal = caller.principal as SignedInPrincipal;
    const ask = async (job: string, employer: string): Promise<Fields[]> => {
      const fields = `{ ${job} ${employer && `employer { ${employer} }`} }`;
      const query = `{ list: jobs(first: 2) { nodes ${fields} } one: job(id: "${globalId('Job', 1, jobId)}") ${fields} }`;
      const { data, errors } = await api.query<{ list: { nodes: Fields[] }; one: Fields }>(
        query,
        {},
        { principal },
      );
      expect(errors).toBeUndefined();
      return [...data!.list.nodes, data!.one];
    };
    const whole = await ask(jobs.join(' '), employers.join(' '));
    for (const field of jobs) {
      const name = field.split(' ')[0]!;
      expect(await ask(field, '')).toEqual(
        whole.map((row) => ({ [name]: field.startsWith('employer') ? expect.anything() : row[name] })),
      );
    }
    for (const field of employers) {
      const name = field.split(' ')[0]!;
      expect(await ask('', field)).toEqual(
        whole.map(({ employer }) => ({ employer: { [name]: (employer as Fields)[name] } })),
      );
    }
  },
  60_000,
);

it.each(['WORKER', 'CLERK'] as const)(
  "answers each field of a worker's rows alone as beside all others: %s",
  async (kind) => {
    const [workers, applications, placements] = ['Worker', 'Application', 'Placement'].map(leavesOf);
    expect(Math.min(workers!.length, applications!.length)).toBeGreaterThan(9);
    const caller =
      kind === 'WORKER' ? worker : await contextsOf(api.gateway.services.database).then((of) => of(kind));
    const ask = async (own: string, of: string, placed: string): Promise<[Fields, Fields, Fields]> => {
      const lists = `list: applications(first: 1) { nodes { ${of} made: placement { ${placed} } } }`;
      const query = `{ found: worker(id: "${globalId('Worker', 1, worker.workerId)}") { ${own} ${lists} } }`;
      const principal = caller.principal as SignedInPrincipal;
      const { data, errors } = await api.query<{ found: Fields }>(query, {}, { principal });
      expect(errors).toBeUndefined();
      const { list, ...found } = data!.found;
      const [{ made, ...application }] = (list as { nodes: [Fields] }).nodes;
      return [found, application, made as Fields];
    };
    const whole = await ask(workers!.join(' '), applications!.join(' '), placements!.join(' '));
    expect(whole[2]).toMatchObject({ status: 'AGREED' });
    const told = (at: number, fields: string[]): Fields => {
      const names = fields.map((field) => field.split(' ')[0]!);
      return Object.fromEntries(names.map((name) => [name, whole[at]![name]]));
    };
    const each = async (at: number, fields: string[]): Promise<void> => {
      for (const field of fields) {
        const asked = ['__typename', '__typename', '__typename'].with(at, field) as [string, string, string];
        expect((await ask(...asked))[at]).toEqual(told(at, [field]));
      }
    };
    await each(0, workers!);
    await each(1, applications!);
    await each(2, placements!);
  },
  120_000,
);
