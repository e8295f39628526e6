import { expect, it } from '@jest/globals';
import { mergePersons } from '../../duplicates/index.ts';
import { eraseAtWindow } from '../../my-data/index.ts';
import { idNumberOf, interruptedDb, openJob, registeredWorker, useDomain } from '../../testing/index.ts';
import { keptMatchCount, keptMatches } from './kept-matches.ts';
import { runMatching } from './run-matching.ts';

const domain = useDomain();

const kept = async () => (await keptMatches(domain.as('CLERK'), { first: 100 })).rows;
const workerIds = async () => (await kept()).map(({ workerId }) => workerId);

it('what the latest run kept is read without those who were erased or merged since', async () => {
  const idNumber = idNumberOf('1969-07-01');
  const stays = await registeredWorker(domain.as(null), { idNumber });
  const goes = await registeredWorker(domain.as(null));
  const lastCard = idNumberOf('1970-07-01');
  const leaves = await registeredWorker(domain.as(null), { idNumber: lastCard });
  await openJob(domain.as('CLERK'));
  await runMatching(domain.as(null), 'CLOCK');
  expect(await workerIds()).toEqual([stays, goes, leaves].map(({ workerId }) => workerId).sort());
  const ids = { workerId: stays.workerId, otherWorkerId: goes.workerId };
  const card = { idNumber, takeOtherPhone: false, idempotencyKey: null };
  expect((await mergePersons(domain.as('CLERK'), { ...ids, ...card })).userErrors).toEqual([]);
  expect(await workerIds()).toEqual([stays, leaves].map(({ workerId }) => workerId).sort());
  const erasure = { workerId: leaves.workerId, idNumber: lastCard, evidence: 'ID_SHOWN' } as const;
  expect((await eraseAtWindow(domain.as('CLERK'), erasure)).userErrors).toEqual([]);
  expect(await workerIds()).toEqual([stays.workerId]);
  expect(await keptMatchCount(domain.as('CLERK'))).toEqual({ count: 1, exact: true });
});

it('a run that is under way or was broken off is not read', async () => {
  const before = await kept();
  const broken = interruptedDb(domain.database.scoped(), 'matching.finishRun', async () => {
    expect(await kept()).toEqual(before);
    throw new Error('broken off');
  });
  await expect(runMatching(domain.as(null, { db: broken }), 'CLOCK')).rejects.toThrow('broken off');
  expect(await kept()).toEqual(before);
});
