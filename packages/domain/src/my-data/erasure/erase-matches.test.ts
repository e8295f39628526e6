import { describe, expect, it } from '@jest/globals';
import { statement } from '../../database/index.ts';
import { runMatching } from '../../matching/index.ts';
import { interruptedDb, openJob, registeredWorker, useDomain, type TestWorker } from '../../testing/index.ts';
import { erasePerson } from './erase-person.ts';

const domain = useDomain();
const rows = statement(
  'test.matchesOf',
  'select count(*)::int as count from kept_matches where worker_id = $1',
);
const rowsOf = async ({ workerId }: TestWorker): Promise<number> =>
  (await domain.database.scoped().row<{ count: number }>(rows, [workerId]))!.count;

const erase = ({ principal }: TestWorker) =>
  domain.database
    .scoped()
    .transaction((tx) => erasePerson(tx, domain.with(principal), principal.personId, 'PHONE_CODE'));

/** Runs matching; something happens just before the page is written in which somebody is. */
const run = (act: () => Promise<unknown> | void) =>
  runMatching(
    domain.as(null, { db: interruptedDb(domain.database.scoped(), 'matching.keepMatches', act) }),
    'CLOCK',
  );

async function somebody(): Promise<TestWorker> {
  await openJob(domain.as('CLERK'));
  return registeredWorker(domain.as(null));
}

describe('what a run of matching keeps of somebody who is erased', () => {
  it('is gone with the rest', async () => {
    const one = await somebody();
    await run(() => undefined);
    expect(await rowsOf(one)).toBe(1);
    await erase(one);
    expect(await rowsOf(one)).toBe(0);
  });

  it('is nothing where the run has read of them before', async () => {
    const one = await somebody();
    await run(() => erase(one));
    expect(await rowsOf(one)).toBe(0);
  });

  it('is nothing where the page is written while they are being erased', async () => {
    for (let i = 0; i < 5; i += 1) {
      const one = await somebody();
      let erased: Promise<unknown> = Promise.resolve();
      await run(() => void (erased = erase(one)));
      await erased;
      expect(await rowsOf(one)).toBe(0);
    }
  });
});
