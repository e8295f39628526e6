import { afterAll, beforeAll } from '@jest/globals';
import { useDatabase } from '@yizhan/testing';
import type { UseCaseContext } from '../context/index.ts';
import { Database } from '../data-source/index.ts';
import type { Principal, StaffRole } from '../shared/index.ts';
import { prepareSmallMarket } from './small-market.ts';
import { contextsOf } from './test-context.ts';

/** A database of the suite's own with the small market in it, and contexts to call use cases with. */
export function useDomain() {
  const suite = useDatabase(prepareSmallMarket);
  let database: Database;
  let contextOf: Awaited<ReturnType<typeof contextsOf>>;
  beforeAll(async () => {
    // Patient: on a busy machine many at once wait longer than callers of the API are asked to.
    database = await Database.connect({ url: suite.url, poolSize: 10, connectionTimeout: 20_000 });
    contextOf = await contextsOf(database);
  });
  afterAll(() => database.close());
  return {
    get database(): Database {
      return database;
    },
    /** A member of staff with one role; nobody without one. */
    as: (role: StaffRole | null, overrides?: Partial<UseCaseContext>): UseCaseContext =>
      contextOf(role, overrides),
    /** Whoever was signed in, e.g. by `signedIn` or `registeredWorker`. */
    with: (principal: Principal, overrides?: Partial<UseCaseContext>): UseCaseContext =>
      contextOf(null, { principal, ...overrides }),
  };
}
