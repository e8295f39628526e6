import { expect, it } from '@jest/globals';
import { acceptOffer } from '../applications/index.ts';
import { addDays, dayIn, instantIn } from '../shared/index.ts';
import { offeredTo, openJob, registeredWorker, useDomain } from '../testing/index.ts';
import { matchJobs, matchMarket, matchWorkers } from './index.ts';

const domain = useDomain();
const zone = 'Asia/Shanghai';
const tomorrow = addDays(dayIn(zone, new Date()), 1);

/** A job that starts so many days after tomorrow, from one time to another, the next morning where it is earlier. */
function jobAt(days: number, from: string, to: string): Promise<string> {
  const startsOn = addDays(tomorrow, days);
  const lastDay = addDays(startsOn, to < from ? 1 : 0);
  const shifts = [{ startsAt: instantIn(zone, startsOn, from), endsAt: instantIn(zone, lastDay, to) }];
  return openJob(domain.as('CLERK'), { startsOn, shifts });
}

async function foundByNight(workerId: string): Promise<string[]> {
  for await (const page of matchMarket(domain.as('CLERK'), 50))
    for (const match of page) if (match.workerId === workerId) return match.jobs.map(({ jobId }) => jobId);
  return [];
}

it('who works a night is not called for the hours that it takes of the next day, nor of the evening before', async () => {
  const worker = await registeredWorker(domain.as(null));
  const [night, ...others] = [
    await jobAt(1, '00:00', '06:00'),
    ...[await jobAt(0, '20:00', '01:00'), await jobAt(0, '14:00', '22:00')],
    ...[await jobAt(1, '22:00', '06:00'), await jobAt(2, '05:00', '09:00'), await jobAt(2, '06:00', '10:00')],
  ];
  for (const agreed of [night, others[2]!]) {
    const applicationId = await offeredTo(domain.as(null), worker, agreed);
    const accepted = await acceptOffer(domain.with(worker.principal), {
      applicationId,
      idempotencyKey: null,
    });
    expect(accepted.userErrors).toEqual([]);
  }
  const back = (await matchJobs(domain.with(worker.principal), undefined, 50)).map(({ job }) => job.id);
  const there = await Promise.all(
    others.map(async (id) =>
      (await matchWorkers(domain.as('CLERK'), id, 50)).some((match) => match.worker.id === worker.workerId),
    ),
  );
  expect(others.map((id) => back.includes(id))).toEqual(there);
  expect(there).toEqual([false, true, false, false, true]);
  expect(await foundByNight(worker.workerId)).toEqual(back);
});
