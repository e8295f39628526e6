import { readdir, readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { useDatabase } from '@yizhan/testing';
import { Database } from '../data-source/index.ts';
import { statement } from '../database/index.ts';
import { declareEthnicGroup } from '../equality/index.ts';
import { giveConsent } from '../my-data/index.ts';
import { contextsOf, openJob, prepareSmallMarket, registeredWorker } from '../testing/index.ts';
import { matchJobs, matchWorkers } from './index.ts';

const suite = useDatabase(prepareSmallMarket);
let [console, callers]: Database[] = [];
let [asConsole, asCaller]: Awaited<ReturnType<typeof contextsOf>>[] = [];
beforeAll(async () => {
  console = await Database.connect({ url: suite.url, poolSize: 4 });
  callers = await Database.connect({ url: suite.url, poolSize: 4, as: 'CALLERS' });
  [asConsole, asCaller] = [await contextsOf(console), await contextsOf(callers)];
});
afterAll(async () => {
  await callers?.close();
  await console?.close();
});

const select = statement(
  'test.declarations',
  'select count(*)::int as count from participation_declarations',
);
const write = statement('test.undeclare', 'delete from participation_declarations');

async function declaring(group: string) {
  const worker = await registeredWorker(asConsole!(null));
  const context = asCaller!(null, { principal: worker.principal });
  const purpose = 'PARTICIPATION_STATISTICS' as const;
  await giveConsent(context, { purpose, textVersion: 1, evidence: null, idempotencyKey: null });
  await declareEthnicGroup(context, group);
  return worker;
}

describe('what people declare of their ethnic group', () => {
  it('can be declared through the API, whose role can neither read nor change the table', async () => {
    await declaring('02');
    expect((await console!.scoped().row<{ count: number }>(select))!.count).toBeGreaterThan(0);
    await expect(callers!.scoped().rows(select)).rejects.toThrow(/permission denied/);
    await expect(callers!.scoped().rows(write)).rejects.toThrow(/permission denied/);
  });

  it('changes no score and no reason, under the role that answers callers', async () => {
    const workers = [await declaring('01'), await declaring('02'), await registeredWorker(asConsole!(null))];
    const jobId = await openJob(asConsole!('CLERK'));
    const there = await matchWorkers(asCaller!('CLERK'), jobId, 50);
    const scores = workers.map(({ workerId }) => {
      const { score, reasons } = there.find(({ worker }) => worker.id === workerId)!;
      return { score, reasons };
    });
    expect(scores[1]).toEqual(scores[0]);
    expect(scores[2]).toEqual(scores[0]);
    const back = await Promise.all(
      workers.map(({ principal }) => matchJobs(asCaller!(null, { principal }), undefined, 50)),
    );
    const own = back.map((list) => list.find(({ job }) => job.id === jobId));
    expect(own[0]).toBeDefined();
    expect(own[1]).toEqual(own[0]);
    expect(own[2]).toEqual(own[0]);
  });

  it('is named in no statement of matching, nor is the function that tells it', async () => {
    const files = (await readdir(import.meta.dirname, { recursive: true })).filter(
      (name) => name.endsWith('.ts') && !name.endsWith('.test.ts'),
    );
    const texts = await Promise.all(files.map((name) => readFile(`${import.meta.dirname}/${name}`, 'utf8')));
    expect(texts.length).toBeGreaterThan(5);
    expect(texts.join('\n')).not.toMatch(/participation|declared_group|ethnic_group|\bsex\b\s*[,=]|gender/);
  });
});
