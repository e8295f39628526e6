import { describe, expect, it } from '@jest/globals';
import { statement } from '../database/index.ts';
import { openJob, smallMarket, useDomain } from '../testing/index.ts';
import { openJobCount } from './search/job-count-store.ts';

const domain = useDomain();
const db = () => domain.database.scoped();

const counted = async () => {
  const real = statement(
    'test.really',
    "select count(*)::int as open from jobs where market_id = 1 and status = 'OPEN'",
  );
  return [(await db().row<{ open: number }>(real))!.open, await openJobCount(db(), smallMarket.id)];
};

const change = (text: string) => db().rows(statement(`test.${text.length}`, text));

describe('the kept count of open jobs', () => {
  it('stays true through inserts, moves of many rows and deletes', async () => {
    await Promise.all(Array.from({ length: 8 }, () => openJob(domain.as('CLERK'))));
    expect(await counted()).toEqual([8, 8]);
    await change(
      "update jobs set status = 'FILLED' where number in (select number from jobs order by number limit 3)",
    );
    expect(await counted()).toEqual([5, 5]);
    await change("update jobs set status = case status when 'OPEN' then 'CLOSED' else 'OPEN' end");
    expect(await counted()).toEqual([3, 3]);
    await change('delete from job_reviews');
    await change("delete from jobs where status = 'OPEN'");
    expect(await counted()).toEqual([0, 0]);
  });

  it('is not moved by changes that leave the state', async () => {
    const jobId = await openJob(domain.as('CLERK'));
    await db().rows(statement('test.touch', 'update jobs set application_count = 7 where id = $1'), [jobId]);
    expect(await counted()).toEqual([1, 1]);
  });

  it('begins in a market that has none yet, however many open jobs there at once', async () => {
    for (let round = 0; round < 5; round += 1) {
      await change("update jobs set status = 'CLOSED' where status = 'OPEN'");
      await change('delete from open_job_counts where market_id = 1');
      await Promise.all(Array.from({ length: 8 }, () => openJob(domain.as('CLERK'))));
      expect(await counted()).toEqual([8, 8]);
    }
  });
});
