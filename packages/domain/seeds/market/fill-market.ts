import { setImmediate as breathe } from 'node:timers/promises';
import type { Db, Transaction } from '../../src/database/index.ts';
import type { EmployerPlan } from '../employers/employer-plan.ts';
import { planEmployers, sampleEmployers } from '../employers/plan-employers.ts';
import { writeEmployers } from '../employers/write-employers.ts';
import type { JobPlan } from '../jobs/job-plan.ts';
import type { WrittenJob } from '../jobs/job-record.ts';
import { JobWriter } from '../jobs/job-writer.ts';
import { MarketCalendar } from '../time/market-calendar.ts';
import { MarketPlaces } from '../jobs/market-places.ts';
import { JobPlanner } from '../jobs/plan-jobs.ts';
import { Random } from '../random/random.ts';
import { Trades } from '../reference/trades.ts';
import { prepareForBulk } from './bulk-session.ts';
import { JobNumbers } from './job-numbers.ts';
import { Lanes } from './lanes.ts';
import { divisionsBelow, insertEmployers, insertJobs, takeNumbers, type SeededMarket } from './seed-store.ts';

/** What to fill a market with. */
export interface Filling {
  seed: string;
  /** Jobs on the board. */
  openJobs: number;
  /** Employers to add. */
  employers: number;
  now: Date;
  log: (line: string) => void;
  /** How many batches are stored at a time; one inside a transaction. */
  lanes: number;
  /** Jobs besides those on the board and of the past. */
  others?: (planner: JobPlanner, random: Random) => JobPlan[];
  /** Sees every job before it is stored. */
  finish?: (plan: JobPlan, written: WrittenJob) => void;
}

/** What was added. */
export interface Filled {
  jobs: number;
  open: number;
  employers: number;
}

/** Jobs of the past year for every open one. */
const pastShare = 0.25;
const batchSize = 1_000;
/** The division that the sample employers' addresses lie in. */
const samplesDivision = '150302';

interface Ground {
  db: Db;
  market: SeededMarket;
  calendar: MarketCalendar;
  places: MarketPlaces;
  random: Random;
}

/** Adds employers and jobs to a market: the same rows for the same seed, moment and market. */
export async function fillMarket(db: Db, market: SeededMarket, filling: Filling): Promise<Filled> {
  const { openJobs } = filling;
  const employersBefore = await takeNumbers(db, market.id, employerSeries(market), filling.employers);
  const ground = await groundOf(db, market, filling, employersBefore);
  const employers = employersFor(ground, filling.employers, employersBefore === 0);
  const plans = planAll(ground, employers, filling);
  await storeEmployers(ground, employers, employersBefore);
  await storeJobs(ground, plans, filling);
  return { jobs: plans.length, open: openJobs, employers: employers.length };
}

const employerSeries = ({ numberPrefix }: SeededMarket): string => `${numberPrefix}E`;

/** A market that is filled a second time gets other rows: what is there already is part of the seed. */
async function groundOf(db: Db, market: SeededMarket, filling: Filling, before: number): Promise<Ground> {
  const [root, ...below] = await divisionsBelow(db, market.divisionCode);
  if (!root)
    throw new Error(
      `Division ${market.divisionCode} of market ${market.code} is not known; seed the reference data first`,
    );
  return {
    db,
    market,
    calendar: new MarketCalendar(market.timeZone, filling.now.getTime()),
    places: new MarketPlaces(root, below),
    random: new Random(`${filling.seed} ${market.code} ${before}`),
  };
}

function employersFor({ market, places, random }: Ground, wanted: number, isFirst: boolean): EmployerPlan[] {
  const samples = isFirst && market.divisionCode === samplesDivision ? sampleEmployers() : [];
  return planEmployers(wanted, samples, places, random);
}

/** Everything that is posted, in the order in which it was. */
function planAll({ calendar, random }: Ground, employers: EmployerPlan[], filling: Filling): JobPlan[] {
  const planner = new JobPlanner(calendar, employers, random);
  const open = Array.from({ length: filling.openJobs }, (_, i) =>
    i === 0 ? planner.newestJob() : planner.openJob(),
  );
  const past = Array.from({ length: Math.round(filling.openJobs * pastShare) }, () => planner.pastJob());
  const others = filling.others?.(planner, random) ?? [];
  return [...open, ...past, ...others].sort((a, b) => a.createdAt - b.createdAt);
}

async function storeEmployers(ground: Ground, employers: EmployerPlan[], before: number): Promise<void> {
  const { db, market, calendar, random } = ground;
  const rows = writeEmployers(employers, { prefix: employerSeries(market), before }, calendar.now, random);
  for (const batch of batches(rows)) await insertEmployers(db, market.id, batch);
}

/** Draws a batch while the database stores those before. */
async function storeJobs(ground: Ground, plans: JobPlan[], filling: Filling): Promise<void> {
  const { db, market, calendar, places, random } = ground;
  const writer = new JobWriter(calendar, places, new Trades(), random);
  const numbers = await JobNumbers.take(db, market, calendar, plans);
  const lanes = new Lanes(filling.lanes);
  let done = 0;
  for (const batch of batches(plans)) {
    const written = await writeBatch(batch, (plan) => {
      const job = writer.write(plan, numbers.next(plan));
      filling.finish?.(plan, job);
      return job;
    });
    await lanes.start(() => db.transaction((tx) => storeBatch(tx, market.id, written)));
    done += batch.length;
    if (done % 25_000 === 0) filling.log(`${done} of ${plans.length} jobs`);
  }
  await lanes.end();
}

/** Stops for a moment now and then, so that what is being sent to the database goes on. */
async function writeBatch(plans: JobPlan[], write: (plan: JobPlan) => WrittenJob): Promise<WrittenJob[]> {
  const written: WrittenJob[] = [];
  for (const plan of plans) {
    written.push(write(plan));
    if (written.length % 50 === 0) await breathe();
  }
  return written;
}

async function storeBatch(tx: Transaction, marketId: number, written: readonly WrittenJob[]): Promise<void> {
  await prepareForBulk(tx);
  await insertJobs(tx, marketId, written);
}

function* batches<Item>(items: readonly Item[]): Generator<Item[]> {
  for (let start = 0; start < items.length; start += batchSize) yield items.slice(start, start + batchSize);
}
