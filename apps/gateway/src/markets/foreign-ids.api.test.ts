import { beforeAll, describe, expect, it } from '@jest/globals';
import { newId, statement, type StaffRole } from '@yizhan/domain';
import { contextsOf, twoMarkets, type FullMarket } from '@yizhan/domain/testing';
import { globalId } from '../graphql/global-id.ts';
import { buildSchema } from '../graphql/schema.ts';
import { useGateway, type AskOptions } from '../testing/index.ts';
import { callOf, holdsId, leastWith, type IdOf } from './foreign-ids.ts';

const api = useGateway({ rateLimitFactor: 1_000 });
const schema = buildSchema();
let here: FullMarket;
let there: FullMarket;

beforeAll(async () => {
  ({ here, there } = await twoMarkets(await contextsOf(api.gateway.services.database)));
});

type Key = 'jobId' | 'workerId' | 'employerId' | 'applicationId' | 'placementId' | 'staffId';

/** What names of id fields mean; those of the deployment, such as skills, are nobody's. */
const keys: Record<Key, (market: FullMarket) => string> = {
  jobId: ({ marketId, jobs }) => globalId('Job', marketId, jobs.draft),
  workerId: ({ marketId, worker }) => globalId('Worker', marketId, worker.workerId),
  employerId: ({ marketId, employer }) => globalId('Employer', marketId, employer.employerId),
  applicationId: ({ marketId, applications }) => globalId('Application', marketId, applications.offered),
  placementId: ({ marketId, placementId }) => globalId('Placement', marketId, placementId),
  staffId: ({ marketId, staff }) => globalId('StaffMember', marketId, staff.CLERK),
};
const isKey = (name: string): name is Key => name in keys;
const foreign: IdOf = (name) => (isKey(name) ? keys[name](there) : undefined);
/** Known before the markets are: which names are ids. */
const known: IdOf = (name) => (isKey(name) ? name : undefined);

const callers: [string, () => AskOptions][] = [
  ...(['CLERK', 'MANAGER', 'ADMINISTRATOR', 'AUDITOR'] as const).map(
    (role: StaffRole): [string, () => AskOptions] => [role, () => ({ as: role })],
  ),
  ['worker', () => ({ principal: here.worker.principal })],
  ['employer', () => ({ principal: here.employer.principal })],
];

/** Every row of a market in every table that has markets. */
const tables = statement(
  'test.tables',
  `select table_name as name from information_schema.columns
   where table_schema = 'public' and column_name = 'market_id' order by 1`,
);
async function contentsOf(marketId: number): Promise<unknown[]> {
  const db = api.gateway.services.deployment.scoped();
  const names = (await db.rows<{ name: string }>(tables)).map(({ name }) => name);
  const digest = (name: string) =>
    statement(
      `test.${name}`,
      `select md5(string_agg(r::text, '' order by r::text)) as it from ${name} r where market_id = $1`,
    );
  return Promise.all(names.map(async (name) => [name, await db.row(digest(name), [marketId])]));
}

const mutations = Object.values(schema.getMutationType()!.getFields()).filter(({ args }) =>
  args.some(({ name, type }) => holdsId(name, type, known)),
);

describe('a mutation with ids of another market', () => {
  it('is nearly every one there is', () => {
    expect(mutations.length).toBeGreaterThan(12);
  });

  it.each(mutations.map((field) => [field.name, field] as const))(
    '%s changes nothing there, whoever calls',
    async (name, field) => {
      const before = await contentsOf(there.marketId);
      const variables = Object.fromEntries(
        field.args.map((arg) => [arg.name, leastWith(arg.name, arg.type, foreign)]),
      );
      const document = callOf('mutation', field, Object.keys(variables));
      for (const [, asked] of callers) {
        const { data, errors, status } = await api.query<
          Record<string, { userErrors: { code: string }[] } | null>
        >(document, variables, asked());
        expect(status).toBeLessThan(500);
        expect(errors?.[0]?.extensions['code']).not.toBe('INTERNAL');
        expect(errors?.length ?? data?.[name]?.userErrors.length ?? 0).toBeGreaterThan(0);
      }
      expect(await contentsOf(there.marketId)).toEqual(before);
    },
  );
});

const queries = Object.values(schema.getQueryType()!.getFields()).filter(({ args }) =>
  args.some(({ name, type }) => holdsId(name, type, known)),
);

describe('a query with ids of another market', () => {
  it.each(queries.map((field) => [field.name, field] as const))(
    '%s answers as if there were nothing',
    async (_, field) => {
      const absent: IdOf = (name) => {
        const types = { jobId: 'Job', workerId: 'Worker', employerId: 'Employer' } as const;
        return name in types
          ? globalId(types[name as keyof typeof types], there.marketId, newId())
          : undefined;
      };
      const given = field.args.filter(({ name, type }) => holdsId(name, type, known));
      const document = callOf(
        'query',
        field,
        given.map(({ name }) => name),
      );
      const ask = async (idOf: IdOf, asked: AskOptions) => {
        const variables = Object.fromEntries(
          given.map((arg) => [arg.name, leastWith(arg.name, arg.type, idOf)]),
        );
        const { data, errors } = await api.query(document, variables, asked);
        return { data, errors: errors?.map(({ extensions }) => extensions['code']) };
      };
      for (const [, asked] of callers)
        expect(await ask(foreign, asked())).toEqual(await ask(absent, asked()));
    },
  );
});
