import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { setTimeout as pause } from 'node:timers/promises';
import { PgBoss } from 'pg-boss';
import type { Db, Transaction } from '../database/index.ts';
import { systemClock } from '../shared/index.ts';
import { useDomain } from '../testing/index.ts';
import { Maintenance } from './maintenance.ts';

const domain = useDomain();
const chore = 'advance-placements';
const processes: Maintenance[] = [];
let boss: PgBoss;

beforeEach(async () => {
  boss = new PgBoss({ connectionString: domain.database.url, schedule: false, supervise: false, max: 1 });
  await boss.start();
});
afterEach(async () => {
  for (const process of processes.splice(0)) await process.stop();
  await boss.stop();
});

async function start(db: Db = domain.database.scoped()): Promise<void> {
  const { vault } = domain.as(null);
  const hooks = { onError: () => undefined, onChains: () => undefined };
  const maintenance = new Maintenance({
    url: domain.database.url,
    db,
    callersDb: db,
    clock: systemClock,
    vault,
    ...hooks,
  });
  processes.push(maintenance);
  await maintenance.start();
}

async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await pause(10);
}

/** Holds the chore with its first statement until it is let go. */
function held() {
  let letGo = (): void => undefined;
  const gate = new Promise<void>((resolve) => (letGo = resolve));
  const begun = { times: 0 };
  const real = domain.database.scoped();
  const db = Object.create(real) as Db;
  db.transaction = (work) =>
    real.transaction((tx) => {
      const holding = Object.create(tx) as Transaction;
      holding.rows = async (asked, values) => {
        if (asked.name === 'placements.advance') {
          begun.times += 1;
          await gate;
        }
        return tx.rows(asked, values);
      };
      return work(holding);
    });
  return { db, begun, letGo };
}

describe('a chore', () => {
  it('is one process’s at a time: while it runs there is none for others', async () => {
    const { db, begun, letGo } = held();
    await start(db);
    await boss.send(chore, {});
    await until(() => begun.times >= 1);
    await boss.send(chore, {});
    expect(await boss.fetch(chore)).toEqual([]);
    letGo();
    await until(() => begun.times >= 2);
  }, 30_000);

  it('is given up where its process says nothing any more, also where the queue was made before', async () => {
    await boss.createQueue('expire-jobs', { policy: 'stately', retryLimit: 0 });
    await start();
    for (const name of ['expire-jobs', chore])
      expect(await boss.getQueue(name)).toMatchObject({ policy: 'stately', heartbeatSeconds: 60 });
  }, 30_000);
});
