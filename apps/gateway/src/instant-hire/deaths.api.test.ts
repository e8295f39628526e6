import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { Database, type UseCaseContext } from '@yizhan/domain';
import {
  contextsOf,
  handsAt,
  hireStateOf,
  nextSite,
  offersOf,
  passTime,
  prepareSmallMarket,
  urgentJobAt,
  type OfferState,
} from '@yizhan/domain/testing';
import { useDatabase } from '@yizhan/testing';
import { onServer } from '@yizhan/testing/cluster';
import { useGatewayProcesses, type GatewayProcess } from '../testing/gateway-process.ts';

/** A machine that does much else takes its time to start processes. */
jest.setTimeout(240_000);

const suite = useDatabase(prepareSmallMarket);
const processes = useGatewayProcesses();
let contextOf: Awaited<ReturnType<typeof contextsOf>>;
let context: UseCaseContext;
let database: Database;

beforeAll(async () => {
  database = await Database.connect({ url: suite.url, poolSize: 4, connectionTimeout: 20_000 });
  contextOf = await contextsOf(database);
  context = contextOf(null);
});
afterAll(() => database.close());

async function gateway(): Promise<GatewayProcess> {
  const process = processes.start({ DATABASE_URL: suite.url });
  await process.listening();
  return process;
}

async function kill(process: GatewayProcess): Promise<void> {
  process.child.kill('SIGKILL');
  await process.ended();
}

async function offersOnce(jobId: string, holds: (offers: OfferState[]) => boolean): Promise<OfferState[]> {
  for (;;) {
    const offers = await offersOf(context.db, jobId);
    if (holds(offers)) return offers;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
const wake = () =>
  onServer(suite.url, (client) => client.query(`select pg_notify('yizhan_instant_hire', '')`));
const waves = (offers: OfferState[]) => offers.map(({ wave, status }) => `${wave} ${status}`);

describe('kill -9 of a gateway', () => {
  it('in mid-wave: another ends the wave by its clock and begins the next', async () => {
    const site = nextSite();
    await handsAt(context, site, 4);
    const first = await gateway();
    const jobId = await urgentJobAt(contextOf('CLERK'), site, { headcount: 1 });
    await offersOnce(jobId, ({ length }) => length === 3);
    const second = await gateway();
    await kill(first);
    await passTime(context.db, jobId, 600);
    await wake();
    expect(waves(await offersOnce(jobId, ({ length }) => length === 4))).toEqual([
      ...['1 EXPIRED', '1 EXPIRED', '1 EXPIRED', '2 OFFERED'],
    ]);
    await kill(second);
  });

  it('between any two statements of a step: the wave is made once, by whoever comes next', async () => {
    const sites = [nextSite(), nextSite(), nextSite()];
    for (const site of sites) await handsAt(context, site, 3);
    for (const [i, site] of sites.entries()) {
      const dying = await gateway();
      const jobId = await urgentJobAt(contextOf('CLERK'), site, { headcount: 1 });
      await new Promise((resolve) => setTimeout(resolve, i * 4));
      await kill(dying);
      const next = await gateway();
      await passTime(context.db, jobId, 15);
      await wake();
      expect(waves(await offersOnce(jobId, ({ length }) => length > 0))).toEqual([
        ...['1 OFFERED', '1 OFFERED', '1 OFFERED'],
      ]);
      expect(await hireStateOf(context.db, jobId)).toMatchObject({ status: 'RUNNING', wave: 1 });
      await kill(next);
    }
  });
});
