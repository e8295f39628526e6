import { expect, it } from '@jest/globals';
import { Database } from '../data-source/index.ts';
import type { Db } from '../database/index.ts';
import { matchingReport } from '../matching/index.ts';
import { withoutRest } from '../shared/index.ts';
import { openJob, registeredWorker, useDomain } from '../testing/index.ts';
import { chores } from './chores.ts';

const domain = useDomain();

it('each night markets are matched by the role that cannot read what people declare of themselves', async () => {
  await openJob(domain.as('CLERK'));
  await registeredWorker(domain.as(null));
  const callers = await Database.connect({ url: domain.database.url, poolSize: 4, as: 'CALLERS' });
  const nothing = new Proxy({} as Db, {
    get: () => {
      throw new Error('asked as the console');
    },
  });
  const errors: unknown[] = [];
  const means = { vault: domain.as(null).vault, callersDb: callers.scoped(), pace: withoutRest };
  const hooks = { onError: (error: unknown) => void errors.push(error), onChains: () => undefined };
  try {
    const chore = chores.find(({ name }) => name === 'match-markets')!;
    await chore.run(nothing, new Date(), { ...means, ...hooks });
  } finally {
    await callers.close();
  }
  expect(errors).toEqual([]);
  expect(await matchingReport(domain.as('MANAGER'))).toMatchObject({ workers: 1, jobs: 1, offers: 1 });
});
