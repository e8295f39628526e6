import { beforeAll, describe, expect, it } from '@jest/globals';
import { statement } from '../database/index.ts';
import { addDays, dayIn } from '../shared/index.ts';
import { openJob, registeredWorker, useDomain, type TestWorker } from '../testing/index.ts';
import { updateWorker } from '../workers/index.ts';
import { matchJobs, matchMarket, matchWorkers } from './index.ts';

const domain = useDomain();
const first = addDays(dayIn('Asia/Shanghai', new Date()), 1);
const [between, next] = [addDays(first, 1), addDays(first, 3)];
const at = (day: string, hour: string) => new Date(`${day}T${hour}:00+08:00`);
const clock = { now: () => at(between, '09:00') };
const weekdayOf = (day: string) => new Date(`${day}T00:00:00Z`).getUTCDay() || 7;
/** Early, so that by the clock of Greenwich it is the day before. */
const shiftOn = (day: string) => ({ startsAt: at(day, '06:00'), endsAt: at(day, '12:00') });

let jobId: string;
beforeAll(async () => {
  const shifts = [shiftOn(first), shiftOn(next)];
  const dates = { startsOn: first, endsOn: addDays(first, 4), expiresAt: at(addDays(first, 4), '20:00') };
  jobId = await openJob(domain.as('CLERK'), { ...dates, shifts });
});

async function freeOn(...days: string[]): Promise<TestWorker> {
  const worker = await registeredWorker(domain.as(null));
  const { userErrors } = await updateWorker(domain.with(worker.principal), { weekdays: days.map(weekdayOf) });
  expect(userErrors).toEqual([]);
  return worker;
}

const exception = statement(
  'test.nextShiftException',
  'insert into availability_exceptions (market_id, worker_id, day, kind) values (1, $1, $2, $3)',
);
const says = ({ workerId }: TestWorker, day: string, kind: 'OFF' | 'EXTRA') =>
  domain.database.scoped().rows(exception, [workerId, day, kind]);

/** Whether the pair is found on the day between the shifts: as a job of the worker, a worker of the job, in the batch. */
async function found({ principal, workerId }: TestWorker): Promise<boolean[]> {
  const clerk = domain.as('CLERK', { clock });
  const jobs = await matchJobs(domain.with(principal, { clock }), undefined, 50);
  const workers = await matchWorkers(clerk, jobId, 50);
  let inBatch = false;
  for await (const page of matchMarket(clerk))
    inBatch ||= page.some((of) => of.workerId === workerId && of.jobs.some((job) => job.jobId === jobId));
  return [
    jobs.some(({ job }) => job.id === jobId),
    workers.some(({ worker }) => worker.id === workerId),
    inBatch,
  ];
}

const everyWay = [true, true, true];
const noWay = [false, false, false];

describe('on a day between two shifts', () => {
  it('the day of the next one counts, not today', async () => {
    expect(await found(await freeOn(first, next))).toEqual(everyWay);
    expect(await found(await freeOn(between))).toEqual(noWay);
  });

  it('today off does no harm, and the day of the next one off does', async () => {
    const [one, other] = [await freeOn(first, between, next), await freeOn(first, between, next)];
    await says(one, between, 'OFF');
    await says(other, next, 'OFF');
    expect([await found(one), await found(other)]).toEqual([everyWay, noWay]);
  });

  it('the day of the next one may be an extra date', async () => {
    const worker = await freeOn(first);
    await says(worker, next, 'EXTRA');
    expect(await found(worker)).toEqual(everyWay);
  });
});
