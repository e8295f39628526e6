import { describe, expect, it } from '@jest/globals';
import type { UseCaseContext } from '../context/index.ts';
import type { Db } from '../database/index.ts';
import { openJob, registeredWorker, useDomain } from '../testing/index.ts';
import { matchJobs, matchWorkers } from './index.ts';

const domain = useDomain();

/** How many statements the work runs. */
async function counted(context: UseCaseContext, work: (context: UseCaseContext) => Promise<unknown>) {
  let count = 0;
  const db = new Proxy<Db>(context.db, {
    get(target, name) {
      const value: unknown = Reflect.get(target, name, target);
      if (typeof value !== 'function') return value;
      return (...given: unknown[]): unknown => {
        count += 1;
        return (value as (...args: unknown[]) => unknown).apply(target, given);
      };
    },
  });
  await work({ ...context, db });
  return count;
}

describe('the number of statements', () => {
  it('is the same for one pair and for many', async () => {
    const worker = await registeredWorker(domain.as(null));
    const jobId = await openJob(domain.as('CLERK'));
    const ask = async () => [
      await counted(domain.with(worker.principal), (context) => matchJobs(context, undefined, 50)),
      await counted(domain.as('CLERK'), (context) => matchWorkers(context, jobId, 50)),
    ];
    const few = await ask();
    for (let i = 0; i < 5; i += 1) await registeredWorker(domain.as(null));
    for (let i = 0; i < 5; i += 1) await openJob(domain.as('CLERK'));
    expect((await matchWorkers(domain.as('CLERK'), jobId, 50)).length).toBeGreaterThan(5);
    expect(await ask()).toEqual(few);
    expect(Math.min(...few)).toBeGreaterThan(0);
    expect(Math.max(...few)).toBeLessThanOrEqual(8);
  });
});
