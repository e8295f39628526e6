import { beforeAll, describe, expect, it } from '@jest/globals';
import { statement } from '../../../database/index.ts';
import { jobInput, openJob, smallMarket, useDomain } from '../../../testing/index.ts';
import { updateJob } from '../../posting/update-job.ts';
import { searchJobs } from '../search-jobs.ts';
import { checkDocuments, refreshDocuments } from './job-documents.ts';

const domain = useDomain();
let jobId: string;
beforeAll(async () => {
  jobId = await openJob(domain.as('CLERK'));
  await openJob(domain.as('CLERK'), {
    title: '办公楼打扫',
    occupationCode: smallMarket.cleaner,
    skillIds: [],
  });
});

const found = async (search: string): Promise<number> =>
  (await searchJobs(domain.as('CLERK'), { filter: { search, statuses: ['OPEN', 'IN_REVIEW'] } }, {})).rows
    .length;
const check = (mend: boolean) => {
  const context = domain.as(null);
  return checkDocuments(context.db, context, smallMarket.id, { mend });
};
const run = (text: string, values: unknown[] = []) =>
  domain.as(null).db.rows(statement(`test.${text.slice(0, 50)}`, text), values);

describe('search documents', () => {
  it('agree with their jobs as these are posted and changed', async () => {
    expect(await check(false)).toEqual({ jobs: 2, differing: [] });
    const { employerId: _, submit: __, idempotencyKey: ___, ...draft } = jobInput({ title: '贴瓷砖师傅' });
    const { userErrors } = await updateJob(domain.as('CLERK'), { jobId, changes: { title: draft.title } });
    expect(userErrors).toEqual([]);
    expect([await found('瓷砖'), await check(false)]).toEqual([1, { jobs: 2, differing: [] }]);
  });

  it('follow their employer in the transaction that renames it', async () => {
    const context = domain.as(null);
    await context.db.transaction(async (tx) => {
      await tx.rows(
        statement('test.rename', 'update employers set name = $1 where market_id = 1 and id = $2'),
        ['骆驼刺建设（示例）', smallMarket.employerId],
      );
      await refreshDocuments(tx, context, smallMarket.id, smallMarket.employerId);
    });
    expect([await found('骆驼刺'), await found('晨禾')]).toEqual([2, 0]);
    expect(await check(false)).toEqual({ jobs: 2, differing: [] });
  });

  it('are named where they differ, and mended, other jobs untouched', async () => {
    await run(`update jobs set search_tokens = '{x}' where id = $1`, [jobId]);
    const [{ number }] = (await run('select number from jobs where id = $1', [jobId])) as [
      { number: string },
    ];
    const before = await run('select xmin::text from jobs where id <> $1', [jobId]);
    expect(await check(false)).toEqual({ jobs: 2, differing: [number] });
    expect(await found('瓷砖')).toBe(0);
    expect(await check(true)).toEqual({ jobs: 2, differing: [number] });
    expect([await found('瓷砖'), await check(false)]).toEqual([1, { jobs: 2, differing: [] }]);
    expect(await run('select xmin::text from jobs where id <> $1', [jobId])).toEqual(before);
  });

  it('learn the new everyday names of a trade', async () => {
    await run(`update occupations set aliases = aliases || '{保洁阿姨}' where code = $1`, [
      smallMarket.cleaner,
    ]);
    await domain.as(null).occupations.load();
    expect(await found('保洁阿姨')).toBe(0);
    expect((await check(true)).differing).toHaveLength(1);
    expect(await found('保洁阿姨')).toBe(1);
  });
});
