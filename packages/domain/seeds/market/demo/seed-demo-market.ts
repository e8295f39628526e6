import type { Database } from '../../../src/data-source/index.ts';
import type { Vault } from '../../../src/personal-data/index.ts';
import { systemClock, type Clock } from '../../../src/shared/index.ts';
import { defaultSeed, employersFor, hall, placementsFor, workersFor } from '../amounts.ts';
import { prepareForBulk, tidyTables } from '../bulk/bulk-session.ts';
import type { Filled } from '../filling.ts';
import { jobsExist, marketByCode } from '../seed-store.ts';
import { addDemoAccess } from './demo-access.ts';
import { demoCode, openDemoMarket } from './demo-market.ts';
import { fillDemo } from './fill-demo.ts';

export interface DemoOptions {
  /** Seals personal data; has to be the deployment's, or nobody can sign in as the demo's people. */
  vault: Vault;
  clock?: Clock;
  /** The same seed gives the same rows, seen from the day. */
  seed?: string;
  /** How many jobs are on the board. */
  jobs?: number;
  employers?: number;
  /** People who look for work. */
  workers?: number;
  /** Of the past year. */
  placements?: number;
  log?: (line: string) => void;
}

/**
 * Fills the demo market, all of it or nothing. Null when there is nothing to do: it has jobs already, or its code belongs
 * to a real market. Needs the reference data.
 */
export async function seedDemoMarket(database: Database, options: DemoOptions): Promise<Filled | null> {
  const filled = await database.scoped().transaction(async (tx) => {
    await prepareForBulk(tx);
    const market = (await marketByCode(tx, demoCode)) ?? (await openDemoMarket(tx));
    if (!market.demo) return null;
    if (await jobsExist(tx, market.id)) {
      // A market that was filled before there were any.
      await addDemoAccess(tx, market.id, options.vault);
      return null;
    }
    return fillDemo(tx, market, { ...amountsOf(options), lanes: 1 });
  });
  if (filled) await tidyTables(database);
  return filled;
}

/** What is not said follows from the number of jobs. */
function amountsOf(options: DemoOptions) {
  const { jobs = hall.jobs, vault, seed = defaultSeed, log = silent } = options;
  const { employers = employersFor(jobs), workers = workersFor(jobs) } = options;
  const { placements = placementsFor(jobs, workers), clock = systemClock } = options;
  return { openJobs: jobs, employers, workers, placements, vault, seed, log, now: clock.now() };
}

export const silent = (): void => undefined;
