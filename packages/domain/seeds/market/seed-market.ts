import type { Database } from '../../src/data-source/index.ts';
import { openJobCount } from '../../src/jobs/index.ts';
import { refusalsOf, Refused, systemClock, type Clock } from '../../src/shared/index.ts';
import { tidyTables } from './bulk-session.ts';
import { demoCode, openDemoMarket } from './demo-market.ts';
import { seedDemoStaff } from './demo-staff.ts';
import { fillMarket, type Filled } from './fill-market.ts';
import { defaultSeed, employersFor, silent } from './seed-demo-market.ts';
import { marketByCode, type SeededMarket } from './seed-store.ts';

export interface SeedOptions {
  /** Without it the demo market. */
  marketCode?: string;
  /** How many jobs the market shall have on the board. */
  jobs: number;
  /** Not yet: must be 0. */
  workers?: number;
  seed?: string;
  clock?: Clock;
  log?: (line: string) => void;
}

const mostJobs = 2_000_000;

const refuse = refusalsOf({
  JOBS_OUT_OF_RANGE: {
    'zh-CN': '岗位数要是 0 到 {max} 之间的整数。',
    en: 'The number of jobs is a whole number from 0 to {max}.',
  },
  WORKERS_LATER: {
    'zh-CN': '这个版本还没有求职者数据，请去掉 --workers，以后的版本会提供。',
    en: 'This release has no workers yet; leave out --workers until a later release brings them.',
  },
  MARKET_UNKNOWN: {
    'zh-CN':
      '没有代码为 {code} 的市场，请先建立：npm run market -- create {code} --name 名称 --division 区划代码',
    en: 'There is no market {code}; create it first: npm run market -- create {code} --name NAME --division CODE',
  },
});

/**
 * Brings a market to a number of open jobs, with a past and employers to match; what is there already stays and counts.
 * Needs the reference data. Throws Refused.
 */
export async function seedMarket(database: Database, options: SeedOptions): Promise<Filled> {
  const { jobs, workers = 0, seed = defaultSeed, log = silent } = options;
  if (!Number.isInteger(jobs) || jobs < 0 || jobs > mostJobs)
    throw new Refused(refuse('en', 'JOBS_OUT_OF_RANGE', ['jobs'], { max: mostJobs }));
  if (workers !== 0) throw new Refused(refuse('en', 'WORKERS_LATER', ['workers']));
  const market = await findMarket(database, options.marketCode ?? demoCode);
  const openJobs = jobs - (await openJobCount(database.scoped(), market.id));
  if (openJobs <= 0) return { jobs: 0, open: 0, employers: 0 };
  const now = (options.clock ?? systemClock).now();
  const filling = { seed, openJobs, employers: employersFor(openJobs), now, log, lanes: 2 };
  const filled = await fillMarket(database.scoped(), market, filling);
  await tidyTables(database);
  return filled;
}

/** The demo market is made where it is missing, others are not. */
async function findMarket(database: Database, code: string): Promise<SeededMarket> {
  const market = await marketByCode(database.scoped(), code);
  if (market) return market;
  if (code !== demoCode) throw new Refused(refuse('en', 'MARKET_UNKNOWN', ['market'], { code }));
  return database.scoped().transaction(async (tx) => {
    const made = await openDemoMarket(tx);
    await seedDemoStaff(tx, made.id);
    return made;
  });
}
