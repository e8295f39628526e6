import { beforeAll, describe, expect, it } from '@jest/globals';
import { statement } from '../../../database/index.ts';
import { addDays, dayIn } from '../../../shared/index.ts';
import { jobInput, openJob, smallMarket, useDomain } from '../../../testing/index.ts';
import { postJob } from '../../posting/post-job.ts';
import { closeJob } from '../../steps/close-job.ts';
import { similarJobsLoader } from './similar-jobs.ts';

const domain = useDomain();
const db = () => domain.database.scoped();
const tomorrow = addDays(dayIn('Asia/Shanghai', new Date()), 1);
const at = (latitude: number) => ({ ...jobInput().place, location: { longitude: 106.81, latitude } });
const pay = (wage: number) => ({ min: String(wage), max: String(wage), unit: 'DAY' as const });
let root: string;
let cleaning: string;

beforeAll(async () => {
  const clerk = domain.as('CLERK');
  // The cleaner's trade is in the bricklayer's group here; a third one is not.
  const group = `update occupations set category = 'building' where code = any($1::text[])`;
  await db().rows(statement('test.group', group), [[smallMarket.bricklayer, smallMarket.cleaner]]);
  root = await openJob(clerk, { title: '看的岗位', place: at(39.66), wage: pay(300) });
  await openJob(clerk, { title: '很远', place: at(39.9), wage: pay(300) });
  await openJob(clerk, { title: '很近', place: at(39.661), wage: pay(300) });
  await openJob(clerk, { title: '近，钱多一半', place: at(39.661), wage: pay(450) });
  cleaning = await openJob(clerk, {
    ...{ title: '别的工种，就在旁边', place: at(39.66), wage: pay(300), skillIds: [] },
    occupationCode: smallMarket.cleaner,
  });
  const closed = await openJob(clerk, { title: '关了', place: at(39.66), wage: pay(300) });
  await closeJob(domain.as('MANAGER'), { jobId: closed, reason: null });
  await postJob(clerk, jobInput({ title: '草稿', place: at(39.66) }));
});

const titles = async (id: string, days = 0) => {
  const now = new Date(Date.now() + days * 86_400_000);
  const loader = similarJobsLoader(db(), () => now);
  return (await loader.load({ marketId: 1, id })).map(({ title }) => title);
};

describe('similar jobs', () => {
  it('are of the same trade, near and of like pay first, then of the group; never itself, nor what is not on the board', async () => {
    expect(await titles(root)).toEqual(['很近', '近，钱多一半', '很远', '别的工种，就在旁边']);
  });

  it('are not of another group', async () => {
    await db().rows(statement('test.apart', `update occupations set category = 'cleaning' where code = $1`), [
      smallMarket.cleaner,
    ]);
    expect(await titles(root)).not.toContain('别的工种，就在旁边');
    expect(await titles(cleaning)).toEqual([]);
  });

  it('are not what has run out, and no more than six', async () => {
    expect(await titles(root, 60)).toEqual([]);
    await Promise.all(
      Array.from({ length: 8 }, (_, i) =>
        openJob(domain.as('CLERK'), { title: `又一个 ${i}`, startsOn: addDays(tomorrow, i % 3) }),
      ),
    );
    expect(await titles(root)).toHaveLength(6);
  });

  it('are one statement for many jobs', async () => {
    const counted = db();
    const loader = similarJobsLoader(counted, () => new Date());
    const before = counted.statements;
    await Promise.all([root, cleaning].map((id) => loader.load({ marketId: 1, id })));
    expect(counted.statements - before).toBe(1);
  });
});
