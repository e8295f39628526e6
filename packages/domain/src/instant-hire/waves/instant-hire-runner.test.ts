import { afterEach, describe, expect, it } from '@jest/globals';
import type { UseCaseContext } from '../../context/index.ts';
import { statement, type Db } from '../../database/index.ts';
import {
  handsAt,
  hireStateOf,
  nextSite,
  offersOf,
  passTime,
  urgentJobAt,
  useDomain,
  type OfferState,
} from '../../testing/index.ts';
import { instantHireChannel } from '../hire-store.ts';
import { InstantHireRunner } from './instant-hire-runner.ts';

const domain = useDomain();
const runners = new Set<InstantHireRunner>();
const db = () => domain.database.scoped();
const failures: unknown[] = [];

async function start(
  contextOf: () => UseCaseContext | null = () => domain.as(null),
): Promise<InstantHireRunner> {
  const { url } = domain.database;
  const onError = (error: unknown) => void failures.push(error);
  const runner = new InstantHireRunner({ url, db: db(), contextOf, onError });
  runners.add(runner);
  await runner.start();
  return runner;
}
afterEach(async () => {
  for (const runner of runners) await runner.stop();
  runners.clear();
  failures.length = 0;
});

async function until<Value>(read: () => Promise<Value>, holds: (value: Value) => boolean): Promise<Value> {
  for (let i = 0; i < 400; i += 1) {
    const value = await read();
    if (holds(value)) return value;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  throw new Error(`it did not come: ${JSON.stringify(await read())}`);
}
const offersOnce = (jobId: string, holds: (offers: OfferState[]) => boolean) =>
  until(() => offersOf(db(), jobId), holds);
const notify = statement('test.notify', `select pg_notify('${instantHireChannel}', '')`);

describe('the runner', () => {
  it('makes the first offers when an urgent job is published, and wakes for the next wave', async () => {
    await start();
    const site = nextSite();
    await handsAt(domain.as(null), site, 4);
    const jobId = await urgentJobAt(domain.as('CLERK'), site, { headcount: 1 });
    expect(await offersOnce(jobId, ({ length }) => length > 0)).toHaveLength(3);
    await passTime(db(), jobId, 599.5);
    await db().rows(notify);
    const offers = await offersOnce(jobId, ({ length }) => length > 3);
    expect(offers.map(({ wave, status }) => `${wave} ${status}`)).toEqual([
      ...['1 EXPIRED', '1 EXPIRED', '1 EXPIRED', '2 OFFERED'],
    ]);
  });

  it('finds what was due before it came, with several of them at once, and makes each offer once', async () => {
    const site = nextSite();
    await handsAt(domain.as(null), site, 6);
    const jobs = [];
    for (let i = 0; i < 3; i += 1) jobs.push(await urgentJobAt(domain.as('CLERK'), site, { headcount: 1 }));
    await Promise.all([start(), start(), start()]);
    for (const jobId of jobs) expect(await offersOnce(jobId, ({ length }) => length > 0)).toHaveLength(3);
    expect(failures).toEqual([]);
  });

  it('takes up what another has left between two steps', async () => {
    const site = nextSite();
    await handsAt(domain.as(null), site, 3);
    const jobId = await urgentJobAt(domain.as('CLERK'), site, { headcount: 1 });
    const dying = await start(() => ({ ...domain.as(null), db: dyingAfter(db(), 1) }));
    await until(
      () => hireStateOf(db(), jobId),
      (state) => state?.due === false,
    );
    await dying.stop();
    expect(await offersOf(db(), jobId)).toEqual([]);
    await passTime(db(), jobId, 15);
    await start();
    expect(await offersOnce(jobId, ({ length }) => length > 0)).toHaveLength(3);
  });

  it('goes on with the others when the step of one fails', async () => {
    const sites = [nextSite(), nextSite()];
    for (const site of sites) await handsAt(domain.as(null), site, 1);
    const jobs = [];
    for (const site of sites) jobs.push(await urgentJobAt(domain.as('CLERK'), site));
    let steps = 0;
    await start(() => ({ ...domain.as(null), db: dyingAfter(db(), steps++ === 0 ? 0 : 100) }));
    await offersOnce(jobs[1]!, ({ length }) => length > 0);
    await offersOnce(jobs[0]!, ({ length }) => length > 0);
    expect(failures).toHaveLength(1);
  });
});

/** A process that ends before its transaction number `transactions` + 1. */
const dyingAfter = (real: Db, transactions: number): Db => {
  let left = transactions;
  return {
    rows: (...asked: Parameters<Db['rows']>) => real.rows(...asked),
    row: (...asked: Parameters<Db['row']>) => real.row(...asked),
    texts: (...asked: Parameters<Db['texts']>) => real.texts(...asked),
    get statements() {
      return real.statements;
    },
    transaction: (work) => {
      if (left-- <= 0) throw new Error('the process has ended');
      return real.transaction(work);
    },
  };
};
