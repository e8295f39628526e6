import { describe, expect, it } from '@jest/globals';
import { statement } from '../database/index.ts';
import { addDays, dayIn } from '../shared/index.ts';
import { openJob, registeredWorker, useDomain } from '../testing/index.ts';
import { matchJobs, matchWorkers } from './index.ts';

const domain = useDomain();
const change = (set: string) => statement(`test.change.${set}`, `update workers set ${set} where id = $1`);
const today = dayIn('Asia/Shanghai', new Date());

/** A worker whose row was changed, the jobs for them, and whether they are found for a job. */
async function changed(set: string) {
  const worker = await registeredWorker(domain.as(null));
  const jobId = await openJob(domain.as('CLERK'));
  await domain.database.scoped().rows(change(set), [worker.workerId]);
  const jobs = await matchJobs(domain.with(worker.principal), undefined, 50);
  const workers = await matchWorkers(domain.as('CLERK'), jobId, 50);
  const there = workers.find((match) => match.worker.id === worker.workerId);
  return { back: jobs.find((match) => match.job.id === jobId), there, jobs };
}

describe('a worker', () => {
  it('without trades and skills has no matches, and no error', async () => {
    const { jobs, there } = await changed(`occupation_codes = '{}'`);
    expect({ jobs, there }).toEqual({ jobs: [], there: undefined });
  });

  it('without a place is matched, and nothing is said of the distance', async () => {
    const { back, there } = await changed('latitude = null, longitude = null');
    expect(back!.reasons.map(({ factor }) => factor)).not.toContain('DISTANCE');
    expect(there!.reasons.map(({ factor }) => factor)).not.toContain('DISTANCE');
    expect(back!.score).toBeGreaterThan(0);
  });

  it('who can on no day has no matches', async () => {
    const { jobs, there } = await changed('weekdays = 0');
    expect({ jobs, there }).toEqual({ jobs: [], there: undefined });
  });
});

describe('the dates of a worker', () => {
  const say = statement(
    'test.dates',
    'insert into availability_exceptions (market_id, worker_id, day, kind) values (1, $1, $2, $3)',
  );
  async function withDates(weekdays: number, dates: [day: string, kind: string][], about = {}) {
    const worker = await registeredWorker(domain.as(null));
    const db = domain.database.scoped();
    await db.rows(change(`weekdays = ${weekdays}`), [worker.workerId]);
    for (const date of dates) await db.rows(say, [worker.workerId, ...date]);
    const jobId = await openJob(domain.as('CLERK'), about);
    const jobs = await matchJobs(domain.with(worker.principal), undefined, 50);
    const workers = await matchWorkers(domain.as('CLERK'), jobId, 50);
    const there = workers.find((match) => match.worker.id === worker.workerId);
    return { back: jobs.find(({ job }) => job.id === jobId), there };
  }
  const tomorrow = addDays(today, 1);

  it('that are off speak against a job, and extra ones for it', async () => {
    expect(await withDates(127, [[tomorrow, 'OFF']])).toEqual({ back: undefined, there: undefined });
    const { back, there } = await withDates(0, [[tomorrow, 'EXTRA']]);
    expect([back?.reasons.length, there?.reasons.length]).toEqual([expect.any(Number), expect.any(Number)]);
  });

  it('count of a job of several days too, and it is said how many', async () => {
    const week = { startsOn: tomorrow, endsOn: addDays(tomorrow, 5) };
    const one = await withDates(127, [[addDays(tomorrow, 2), 'OFF']], week);
    for (const match of [one.back!, one.there!])
      expect(match.reasons.map(({ text }) => text)).toContain('6 天里有 5 天有空');
    const three: [string, string][] = [1, 2, 3].map((day) => [addDays(tomorrow, day), 'OFF']);
    expect(await withDates(127, three, week)).toEqual({ back: undefined, there: undefined });
  });

  it('are compared with hours across midnight and the new year', async () => {
    const year = Number(today.slice(0, 4));
    const night = {
      startsOn: `${year}-12-31`,
      shifts: [
        {
          startsAt: new Date(`${year}-12-31T22:00:00+08:00`),
          endsAt: new Date(`${year + 1}-01-01T06:00:00+08:00`),
        },
      ],
    };
    const { back, there } = await withDates(127, [[`${year + 1}-01-01`, 'OFF']], night);
    expect([back === undefined, there === undefined]).toEqual([false, false]);
    expect(await withDates(127, [[`${year}-12-31`, 'OFF']], night)).toEqual({
      back: undefined,
      there: undefined,
    });
  });
});

describe('a job', () => {
  const moveTo = statement('test.moveJob', 'update jobs set starts_on = $2, ends_on = $3 where id = $1');
  async function found(startsOn: string, endsOn: string | null): Promise<boolean[]> {
    const worker = await registeredWorker(domain.as(null));
    const jobId = await openJob(domain.as('CLERK'));
    await domain.database.scoped().rows(moveTo, [jobId, startsOn, endsOn]);
    const jobs = await matchJobs(domain.with(worker.principal), undefined, 50);
    const workers = await matchWorkers(domain.as('CLERK'), jobId, 50);
    return [
      jobs.some(({ job }) => job.id === jobId),
      workers.some((match) => match.worker.id === worker.workerId),
    ];
  }

  it('that is over is matched with nobody', async () => {
    expect(await found(addDays(today, -1), null)).toEqual([false, false]);
    expect(await found(addDays(today, -3), addDays(today, -1))).toEqual([false, false]);
  });

  it('whose last shift has ended is matched with nobody, though the day goes on', async () => {
    const midnight = Date.parse(`${today}T00:00:00+08:00`);
    const told = statement(
      'test.shiftOfToday',
      'insert into job_shifts (market_id, job_id, starts_at, ends_at) values (1, $1, $2, $3)',
    );
    const worker = await registeredWorker(domain.as(null));
    const jobId = await openJob(domain.as('CLERK'), { startsOn: today });
    const shift = [new Date(midnight + 6 * 3_600_000), new Date(midnight + 12 * 3_600_000)];
    await domain.database.scoped().rows(told, [jobId, ...shift]);
    const foundAt = async (hours: number): Promise<boolean[]> => {
      const clock = { now: () => new Date(midnight + hours * 3_600_000) };
      const jobs = await matchJobs(domain.with(worker.principal, { clock }), undefined, 50);
      const workers = await matchWorkers(domain.as('CLERK', { clock }), jobId, 50);
      return [
        jobs.some(({ job }) => job.id === jobId),
        workers.some((match) => match.worker.id === worker.workerId),
      ];
    };
    expect([await foundAt(11), await foundAt(12)]).toEqual([
      [true, true],
      [false, false],
    ]);
  });

  it('that has begun and goes on is matched', async () => {
    expect(await found(addDays(today, -1), addDays(today, 1))).toEqual([true, true]);
  });

  it('across the new year is matched', async () => {
    const year = Number(today.slice(0, 4));
    expect(await found(`${year}-12-31`, `${year + 1}-01-01`)).toEqual([true, true]);
  });
});
