import type { Database } from '../../src/data-source/index.ts';
import { systemClock, type Clock } from '../../src/shared/index.ts';
import { Random } from '../random/random.ts';
import { prepareForBulk, tidyTables } from './bulk-session.ts';
import { demoCode, openDemoMarket } from './demo-market.ts';
import { seedDemoStaff } from './demo-staff.ts';
import { fillMarket, type Filled } from './fill-market.ts';
import { jobsExist, marketByCode } from './seed-store.ts';
import { WaitingJobs } from './waiting-jobs.ts';

export interface DemoOptions {
  clock?: Clock;
  /** The same seed gives the same rows, seen from the day. */
  seed?: string;
  /** How many jobs are on the board. */
  jobs?: number;
  employers?: number;
  log?: (line: string) => void;
}

export const defaultSeed = 'yizhan';
/** The hall's figure. */
const defaultJobs = 15_000;
const fewestEmployers = 60;

/** One employer for twelve and a half jobs, as in the hall; a handful at least, so that every trade has somebody. */
export const employersFor = (jobs: number): number => Math.max(fewestEmployers, Math.round(jobs / 12.5));

/**
 * Fills the demo market, all of it or nothing. Null when there is nothing to do: it has jobs already, or its code belongs
 * to a real market. Needs the reference data.
 */
export async function seedDemoMarket(database: Database, options: DemoOptions = {}): Promise<Filled | null> {
  const filled = await database.scoped().transaction(async (tx) => {
    await prepareForBulk(tx);
    const market = (await marketByCode(tx, demoCode)) ?? (await openDemoMarket(tx));
    if (!market.demo || (await jobsExist(tx, market.id))) return null;
    const staff = await seedDemoStaff(tx, market.id);
    const { seed = defaultSeed, jobs = defaultJobs, employers = employersFor(jobs), log = silent } = options;
    const now = (options.clock ?? systemClock).now();
    const waiting = new WaitingJobs(staff, market.timeZone, now);
    const others = { lanes: 1, others: waiting.plan, finish: waiting.check };
    const result = await fillMarket(tx, market, { seed, openJobs: jobs, employers, now, log, ...others });
    await waiting.storeReviews(tx, market.id, new Random(`${seed} reviews`));
    return result;
  });
  if (filled) await tidyTables(database);
  return filled;
}

export const silent = (): void => undefined;
