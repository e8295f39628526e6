import type { Database } from '../../src/data-source/index.ts';
import { statement } from '../../src/database/index.ts';
import { openJobCount } from '../../src/jobs/index.ts';
import type { Vault } from '../../src/personal-data/index.ts';
import { refusalsOf, Refused, systemClock, type Clock } from '../../src/shared/index.ts';
import { mostInvented } from '../workers/fictional-identity.ts';
import { defaultSeed, employersFor, placementsFor } from './amounts.ts';
import { tidyTables } from './bulk/bulk-session.ts';
import { demoCode, openDemoMarket } from './demo/demo-market.ts';
import { fillDemo } from './demo/fill-demo.ts';
import { silent } from './demo/seed-demo-market.ts';
import { fillMarket } from './fill-market.ts';
import type { Filled } from './filling.ts';
import { inventedPeople } from './ground.ts';
import { marketByCode, takeSerials, type SeededMarket } from './seed-store.ts';

export interface SeedOptions {
  /** Without it the demo market. */
  marketCode?: string;
  /** How many jobs the market shall have on the board. */
  jobs?: number;
  /** How many workers the market shall have. */
  workers?: number;
  seed?: string;
  /** Seals personal data; has to be the deployment's. */
  vault: Vault;
  clock?: Clock;
  log?: (line: string) => void;
}

const mostJobs = 2_000_000;
const mostWorkers = 300_000;

const refuse = refusalsOf({
  JOBS_OUT_OF_RANGE: {
    'zh-CN': '岗位数要是 0 到 {max} 之间的整数。',
    en: 'The number of jobs is a whole number from 0 to {max}.',
  },
  WORKERS_OUT_OF_RANGE: {
    'zh-CN': '求职者数要是 0 到 {max} 之间的整数。',
    en: 'The number of workers is a whole number from 0 to {max}.',
  },
  ID_NUMBERS_USED_UP: {
    'zh-CN': '示例身份证号只够再造 {left} 位求职者，请减少 --workers。',
    en: 'The invented ID numbers are enough for {left} more workers only; ask for fewer with --workers.',
  },
  MARKET_UNKNOWN: {
    'zh-CN':
      '没有代码为 {code} 的市场，请先建立：npm run market -- create {code} --name 名称 --division 区划代码',
    en: 'There is no market {code}; create it first: npm run market -- create {code} --name NAME --division CODE',
  },
});

const nothing: Filled = { jobs: 0, open: 0, employers: 0, workers: 0, applications: 0, placements: 0 };

/**
 * Brings a market to a number of open jobs, with a past and employers to match, and to a number of workers; what happened
 * is between those that are added together. What is there already stays and counts. Needs the reference data. Throws Refused.
 */
export async function seedMarket(database: Database, options: SeedOptions): Promise<Filled> {
  const { jobs = 0, workers = 0, seed = defaultSeed, log = silent, vault } = options;
  assertWithin(jobs, mostJobs, 'JOBS_OUT_OF_RANGE', 'jobs');
  assertWithin(workers, mostWorkers, 'WORKERS_OUT_OF_RANGE', 'workers');
  const { market, isNew } = await findMarket(database, options.marketCode ?? demoCode);
  const db = database.scoped();
  const openJobs = Math.max(0, jobs - (await openJobCount(db, market.id)));
  const more = Math.max(0, workers - (await countWorkers(database, market.id)));
  if (openJobs + more === 0) return nothing;
  await assertIdNumbersLeft(database, more);
  const amounts = { openJobs, workers: more, placements: placementsFor(openJobs, more) };
  const now = (options.clock ?? systemClock).now();
  const filling = { ...amounts, employers: employersFor(openJobs), seed, vault, now, log, lanes: 2 };
  const filled = await (isNew ? fillDemo : fillMarket)(db, market, filling);
  await tidyTables(database);
  return filled;
}

function assertWithin(
  count: number,
  max: number,
  code: 'JOBS_OUT_OF_RANGE' | 'WORKERS_OUT_OF_RANGE',
  field: string,
): void {
  if (!Number.isInteger(count) || count < 0 || count > max)
    throw new Refused(refuse('en', code, [field], { max }));
}

const workersIn = statement(
  'seeds.workersIn',
  'select count(*)::int as count from workers where market_id = $1',
);

async function countWorkers(database: Database, marketId: number): Promise<number> {
  return (await database.scoped().row<{ count: number }>(workersIn, [marketId]))!.count;
}

async function assertIdNumbersLeft(database: Database, wanted: number): Promise<void> {
  const left = mostInvented - (await takeSerials(database.scoped(), inventedPeople, 0));
  if (wanted > left) throw new Refused(refuse('en', 'ID_NUMBERS_USED_UP', ['workers'], { left }));
}

/** The demo market is made where it is missing, others are not. */
async function findMarket(
  database: Database,
  code: string,
): Promise<{ market: SeededMarket; isNew: boolean }> {
  const market = await marketByCode(database.scoped(), code);
  if (market) return { market, isNew: false };
  if (code !== demoCode) throw new Refused(refuse('en', 'MARKET_UNKNOWN', ['market'], { code }));
  return { market: await database.scoped().transaction(openDemoMarket), isNew: true };
}
