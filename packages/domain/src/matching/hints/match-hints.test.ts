import { beforeAll, describe, expect, it } from '@jest/globals';
import { statement } from '../../database/index.ts';
import { addDays, dayIn } from '../../shared/index.ts';
import { openJob, registeredWorker, smallMarket, useDomain, type TestWorker } from '../../testing/index.ts';
import { updateWorker } from '../../workers/index.ts';
import { matchHints, matchJobs } from '../index.ts';

const domain = useDomain();
const today = dayIn('Asia/Shanghai', new Date());
const job = (overrides: Parameters<typeof openJob>[1] = {}) => openJob(domain.as('CLERK'), overrides);
const weekdayOf = (day: string) => new Date(`${day}T00:00:00Z`).getUTCDay() || 7;
const next = (weekday: number) =>
  [1, 2, 3, 4, 5, 6, 7].map((i) => addDays(today, i)).find((day) => weekdayOf(day) === weekday)!;
const hintsOf = async (worker: TestWorker) =>
  (await matchHints(domain.with(worker.principal), undefined)).hints;
const jobsOf = async (worker: TestWorker) =>
  (await matchJobs(domain.with(worker.principal), undefined, 500)).map((match) => match.job.id);

describe('what would help', () => {
  it('is counted truly: after it is done so many more jobs fit, and it is said no more', async () => {
    for (const weekday of [6, 6, 7]) await job({ startsOn: next(weekday) });
    await job({ startsOn: next(3) });
    const worker = await registeredWorker(domain.as(null));
    await updateWorker(domain.with(worker.principal), { weekdays: [1, 2, 3, 4, 5] });
    const before = await jobsOf(worker);
    const hint = (await hintsOf(worker)).find(({ kind }) => kind === 'WEEKENDS')!;
    expect(hint).toEqual({ kind: 'WEEKENDS', jobs: 3, text: '周末可用就能多 3 个岗位' });
    await updateWorker(domain.with(worker.principal), { weekdays: [1, 2, 3, 4, 5, 6, 7] });
    const after = await matchHints(domain.with(worker.principal), undefined);
    expect(await jobsOf(worker)).toHaveLength(before.length + hint.jobs);
    expect(after.jobs).toBe(before.length + hint.jobs);
    expect((await hintsOf(worker)).map(({ kind }) => kind)).not.toContain('WEEKENDS');
  });

  it('names how far, and counts no job that something else speaks against too', async () => {
    const far = {
      address: '海北街道北区工地（示例）',
      divisionCode: '150302002',
      location: { longitude: 106.81, latitude: 39.78 },
    };
    const farJobs = [await job({ place: far }), await job({ place: far, startsOn: next(6) })];
    const worker = await registeredWorker(domain.as(null), {
      location: { longitude: 106.81, latitude: 39.66 },
    });
    await updateWorker(domain.with(worker.principal), { radiusMetres: 10_000, weekdays: [1, 2, 3, 4, 5] });
    const jobs = farJobs.length - (weekdayOf(addDays(today, 1)) >= 6 ? 2 : 1);
    const found = (await hintsOf(worker)).find(({ kind }) => kind === 'FARTHER');
    expect(found).toEqual(
      jobs === 0 ? undefined : { kind: 'FARTHER', jobs, text: `愿意走到 20 公里就能多 ${jobs} 个岗位` },
    );
  });

  describe('of more jobs than are read at once', () => {
    const cleaning = {
      occupationCode: smallMarket.cleaner,
      skillIds: [],
      description: '打扫楼道，工具齐全。',
    };
    const cleaner = () => registeredWorker(domain.as(null), { occupationCodes: [smallMarket.cleaner] });
    const inPagesOf = (worker: TestWorker, size: number) =>
      matchHints(domain.with(worker.principal), undefined, size);
    const saturday = next(6);
    const shiftAt = (from: string, to: string) => {
      const [startsAt, endsAt] = [from, to].map((hour) => new Date(`${saturday}T${hour}:00+08:00`));
      return { startsOn: saturday, shifts: [{ startsAt: startsAt!, endsAt: endsAt! }] };
    };
    let worker: TestWorker;
    beforeAll(async () => {
      for (let i = 0; i < 6; i += 1) await job({ ...cleaning, ...shiftAt('08:00', '12:00') });
      for (let i = 0; i < 5; i += 1) await job({ ...cleaning, ...shiftAt('18:00', '21:00') });
      worker = await cleaner();
      const evenings = statement(
        'test.hintEvenings',
        'insert into availability_hours select 1, $1, d, 1080, 1320 from generate_series(1, 7) d',
      );
      await domain.database.scoped().rows(evenings, [worker.workerId]);
      await updateWorker(domain.with(worker.principal), { weekdays: [1, 2, 3, 4, 5, 6, 7] });
    });

    it('counts those behind others that the hours speak against', async () => {
      const all = await inPagesOf(worker, 500);
      expect([all.jobs, all.atLeast]).toEqual([5, false]);
      expect(all.hints.find(({ kind }) => kind === 'WHOLE_DAYS')!.jobs).toBe(6);
      expect(await inPagesOf(worker, 3)).toEqual(all);
    });

    it('says that there may be more where not all were looked at', async () => {
      const { jobs, atLeast, hints } = await inPagesOf(worker, 2);
      expect([jobs, atLeast]).toEqual([2, true]);
      expect(hints).toContainEqual({ kind: 'WHOLE_DAYS', jobs: 6, text: '不限时段就能多 6+ 个岗位' });
    });
  });

  it('is nothing where nothing helps', async () => {
    const worker = await registeredWorker(domain.as(null), { occupationCodes: ['4-09-10-99'] });
    expect(await hintsOf(worker)).toEqual([]);
  });

  it('is the certificate, where the law bars the trade', async () => {
    const db = domain.database.scoped();
    const trade = statement(
      'test.barredTrade',
      `insert into occupations (code, name_zh, category, category_zh, licence_skill_ids)
       values ('6-18-02-04', '焊工', 'day_work', '零工', '{11}')`,
    );
    const paper = statement(
      'test.barredPaper',
      `insert into skills (id, occupation_code, name_zh, certificate) values (11, '6-18-02-04', '焊工证', true)`,
    );
    await db.rows(trade);
    await db.rows(paper);
    await domain.as(null).occupations.load();
    await job({ occupationCode: '6-18-02-04', skillIds: [11], description: '持焊工证上岗，工具齐全。' });
    const worker = await registeredWorker(domain.as(null), { occupationCodes: ['6-18-02-04'] });
    expect(await hintsOf(worker)).toEqual([
      { kind: 'CERTIFICATE', jobs: 1, text: '到窗口核验焊工证就能多 1 个岗位' },
    ]);
  });

  it('is told to nobody else', async () => {
    const [one, other] = [await registeredWorker(domain.as(null)), await registeredWorker(domain.as(null))];
    const asked = matchHints(domain.with(one.principal), other.workerId);
    await expect(asked).rejects.toMatchObject({ name: 'Refused' });
    await expect(matchHints(domain.as(null), undefined)).rejects.toMatchObject({ name: 'AccessDenied' });
  });
});
