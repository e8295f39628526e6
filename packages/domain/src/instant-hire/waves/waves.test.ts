import { describe, expect, it } from '@jest/globals';
import { updateAvailability } from '../../availability/index.ts';
import { acceptOffer, withdrawApplication } from '../../applications/index.ts';
import { statement } from '../../database/index.ts';
import { closeJob, postJob, reviewJob, updateJob } from '../../jobs/index.ts';
import { addDays, dayIn } from '../../shared/index.ts';
import {
  handsAt,
  hireStateOf,
  jobInput,
  nextSite,
  offeredTo,
  offersOf,
  openJob,
  passTime,
  urgentJobAt,
  useDomain,
  type TestWorker,
} from '../../testing/index.ts';
import { updateWorker } from '../../workers/index.ts';
import { acceptInstantOffer } from '../offers/accept-instant-offer.ts';
import { declineInstantOffer } from '../offers/decline-instant-offer.ts';
import { startInstantHire, stopInstantHire } from '../start-and-stop.ts';
import { updateInstantHireSettings } from '../settings/update-settings.ts';
import { stepInstantHire } from './step-instant-hire.ts';

const domain = useDomain();
const db = () => domain.database.scoped();
const step = (jobId: string) => stepInstantHire(domain.as(null), jobId);
const state = (jobId: string) => hireStateOf(db(), jobId);
const offers = (jobId: string) => offersOf(db(), jobId);
const statuses = async (jobId: string) =>
  (await offers(jobId)).map(({ wave, status }) => `${wave} ${status}`);
const today = (): string => dayIn('Asia/Shanghai', new Date());
const hands = (site: ReturnType<typeof nextSite>, count: number, about = {}) =>
  handsAt(domain.as(null), site, count, about);
const urgent = (site: ReturnType<typeof nextSite>, about = {}) =>
  urgentJobAt(domain.as('CLERK'), site, about);

async function offerOf(worker: TestWorker, jobId: string): Promise<string> {
  const own = (await offers(jobId)).filter(({ workerId }) => workerId === worker.workerId).at(-1);
  return own!.id;
}
const accept = async (worker: TestWorker, jobId: string) =>
  acceptInstantOffer(domain.with(worker.principal), {
    offerId: await offerOf(worker, jobId),
    idempotencyKey: null,
  });
const decline = async (worker: TestWorker, jobId: string) =>
  declineInstantOffer(domain.with(worker.principal), {
    offerId: await offerOf(worker, jobId),
    reason: 'PAY',
  });
async function holderOf(people: TestWorker[], jobId: string): Promise<TestWorker[]> {
  const open = new Set(
    (await offers(jobId)).flatMap(({ workerId, status }) => (status === 'OFFERED' ? [workerId] : [])),
  );
  return people.filter(({ workerId }) => open.has(workerId));
}

describe('an urgent job', () => {
  it('begins to be offered in the transaction that publishes it', async () => {
    const site = nextSite();
    expect(await state(await urgent(site))).toMatchObject({ status: 'RUNNING', wave: 0, due: true });
    expect(await state(await urgent(site, { urgent: false }))).toBeNull();
  });

  it('does not begin where the publication is rolled back', async () => {
    const { jobId } = await postJob(domain.as('CLERK'), jobInput({ submit: true, urgent: true }));
    const reviewer = domain.as('REVIEWER');
    await expect(
      reviewer.db.transaction(async (tx) => {
        await reviewJob({ ...reviewer, db: tx }, { jobId, decision: 'APPROVE', note: null });
        throw new Error('the process dies');
      }),
    ).rejects.toThrow('dies');
    expect(await state(jobId!)).toBeNull();
  });

  it('begins when it becomes urgent on the board, and ends when it is urgent no more', async () => {
    const site = nextSite();
    await hands(site, 1);
    const jobId = await urgent(site, { urgent: false });
    await updateJob(domain.as('CLERK'), { jobId, changes: { urgent: true } });
    await step(jobId);
    expect(await statuses(jobId)).toEqual(['1 OFFERED']);
    await updateJob(domain.as('CLERK'), { jobId, changes: { urgent: false } });
    await step(jobId);
    expect([await state(jobId), await statuses(jobId)]).toMatchObject([{ status: 'ENDED' }, ['1 RECALLED']]);
  });

  it('is offered to three for each place, to those who said today first', async () => {
    const site = nextSite();
    const usual = await hands(site, 3, { availableToday: false });
    const said = await hands(site, 3, { availableToday: true });
    const jobId = await urgent(site, { headcount: 1, startsOn: today() });
    await step(jobId);
    expect((await offers(jobId)).map(({ workerId }) => workerId).toSorted()).toEqual(
      said.map(({ workerId }) => workerId).toSorted(),
    );
    await passTime(db(), jobId, 600);
    await step(jobId);
    expect(await holderOf(usual, jobId)).toHaveLength(3);
    expect(await statuses(jobId)).toEqual([
      ...['1 EXPIRED', '1 EXPIRED', '1 EXPIRED', '2 OFFERED', '2 OFFERED', '2 OFFERED'],
    ]);
  });

  it('passes over whoever is not free on that date, is hidden from it or lives too far', async () => {
    const [site, elsewhere] = [nextSite(), nextSite()];
    const [off, hidden, free] = (await hands(site, 3)) as [TestWorker, TestWorker, TestWorker];
    await hands(elsewhere, 1);
    const startsOn = addDays(today(), 1);
    await updateAvailability(domain.with(off.principal), {
      exceptions: [{ day: startsOn, kind: 'OFF', from: null, to: null }],
    });
    await updateWorker(domain.with(hidden.principal), { hiddenFrom: [jobInput().employerId!] });
    const jobId = await urgent(site, { startsOn });
    await step(jobId);
    expect((await offers(jobId)).map(({ workerId }) => workerId)).toEqual([free.workerId]);
  });
});

describe('a wave', () => {
  it('is not begun twice, however often its step is taken and by however many', async () => {
    const site = nextSite();
    await hands(site, 5);
    const jobId = await urgent(site, { headcount: 1 });
    await Promise.all(Array.from({ length: 6 }, () => step(jobId)));
    await step(jobId);
    expect(await statuses(jobId)).toEqual(['1 OFFERED', '1 OFFERED', '1 OFFERED']);
  });

  it('ends by its clock, and not before', async () => {
    const site = nextSite();
    await hands(site, 3);
    const jobId = await urgent(site, { headcount: 1 });
    await step(jobId);
    await passTime(db(), jobId, 590);
    await step(jobId);
    expect(await statuses(jobId)).toEqual(['1 OFFERED', '1 OFFERED', '1 OFFERED']);
    await passTime(db(), jobId, 10);
    await step(jobId);
    expect(await statuses(jobId)).toEqual(['1 EXPIRED', '1 EXPIRED', '1 EXPIRED']);
  });

  it('is over when all have answered: the next begins at once', async () => {
    const site = nextSite();
    const people = await hands(site, 4);
    const jobId = await urgent(site, { headcount: 1 });
    await step(jobId);
    const asked = await holderOf(people, jobId);
    for (const worker of asked) expect((await decline(worker, jobId)).userErrors).toEqual([]);
    expect(await state(jobId)).toMatchObject({ status: 'RUNNING', due: true });
    await step(jobId);
    const next = await holderOf(people, jobId);
    expect(next).toHaveLength(1);
    expect(asked).not.toContain(next[0]);
  });

  it('waits for somebody where nobody is there, and finds who says today', async () => {
    const site = nextSite();
    const [late] = (await hands(site, 1, { availableToday: false })) as [TestWorker];
    await updateAvailability(domain.with(late.principal), { week: [] });
    const jobId = await urgent(site, { startsOn: today() });
    await step(jobId);
    expect([await state(jobId), await offers(jobId)]).toMatchObject([{ status: 'RUNNING', wave: 0 }, []]);
    await updateAvailability(domain.with(late.principal), {
      week: [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, from: null, to: null })),
    });
    await passTime(db(), jobId, 60);
    await step(jobId);
    expect(await statuses(jobId)).toEqual(['1 OFFERED']);
  });

  it('is made of the places that are left', async () => {
    const site = nextSite();
    const people = await hands(site, 12);
    const jobId = await urgent(site, { headcount: 2 });
    await step(jobId);
    const first = await holderOf(people, jobId);
    expect(first).toHaveLength(6);
    await accept(first[0]!, jobId);
    await passTime(db(), jobId, 600);
    await step(jobId);
    expect(await holderOf(people, jobId)).toHaveLength(3);
  });

  it('gives nobody more than the day’s limit', async () => {
    const site = nextSite();
    const [worker] = (await hands(site, 1)) as [TestWorker];
    await updateInstantHireSettings(domain.as('MANAGER'), { offersPerDay: 2 });
    const jobs = [await urgent(site), await urgent(site), await urgent(site), await urgent(site)];
    await Promise.all(jobs.map(step));
    await updateInstantHireSettings(domain.as('MANAGER'), { offersPerDay: 6 });
    const made = (await Promise.all(jobs.map(offers))).flat();
    expect(made.map(({ workerId }) => workerId)).toEqual([worker.workerId, worker.workerId]);
  });
});

describe('the end', () => {
  it('comes with the last place: everybody else is told at once', async () => {
    const site = nextSite();
    const people = await hands(site, 4);
    const jobId = await urgent(site, { headcount: 1 });
    await step(jobId);
    const [winner, ...others] = (await holderOf(people, jobId)) as [TestWorker, ...TestWorker[]];
    expect((await accept(winner, jobId)).userErrors).toEqual([]);
    expect(await state(jobId)).toMatchObject({ status: 'FILLED', placed: 1, placements: 1 });
    const told = await db().rows<{ subject: string }>(
      statement(
        'test.told',
        `select subject_id as subject from outbox_events where type = 'instantOffer.changed'
           and data ->> 'jobId' = $1 and data ->> 'status' = 'GONE'`,
      ),
      [jobId],
    );
    expect(told).toHaveLength(others.length);
    const { userErrors } = await accept(others[0]!, jobId);
    expect(userErrors.map(({ code }) => code)).toEqual(['INSTANT_OFFER_GONE']);
    expect(userErrors[0]!.message).toContain('下一批先通知');
  });

  it('comes too when the last place is taken some other way', async () => {
    const site = nextSite();
    const people = await hands(site, 2);
    const jobId = await urgent(site, { headcount: 1 });
    const applicationId = await offeredTo(domain.as(null), people[0]!, jobId);
    await step(jobId);
    await acceptOffer(domain.with(people[0]!.principal), { applicationId, idempotencyKey: null });
    await step(jobId);
    expect([await state(jobId), await statuses(jobId)]).toMatchObject([{ status: 'FILLED' }, ['1 GONE']]);
  });

  it('is undone by who drops out: who missed the place is asked first', async () => {
    const site = nextSite();
    const people = await hands(site, 4);
    const jobId = await urgent(site, { headcount: 1 });
    await step(jobId);
    const [winner, ...missed] = (await holderOf(people, jobId)) as [TestWorker, ...TestWorker[]];
    await accept(winner, jobId);
    const left = statement(
      'test.application',
      'select id from applications where job_id = $1 and worker_id = $2',
    );
    const application = await db().row<{ id: string }>(left, [jobId, winner.workerId]);
    await updateInstantHireSettings(domain.as('MANAGER'), { offersPerPlace: 2 });
    await withdrawApplication(domain.with(winner.principal), {
      applicationId: application!.id,
      reason: null,
    });
    expect(await state(jobId)).toMatchObject({ status: 'RUNNING', due: true });
    await step(jobId);
    await updateInstantHireSettings(domain.as('MANAGER'), { offersPerPlace: 3 });
    expect((await holderOf(people, jobId)).map(({ workerId }) => workerId).toSorted()).toEqual(
      missed.map(({ workerId }) => workerId).toSorted(),
    );
  });

  it('comes with the end of the job', async () => {
    const site = nextSite();
    await hands(site, 1);
    const jobId = await urgent(site);
    await step(jobId);
    await closeJob(domain.as('CLERK'), { jobId, reason: null });
    await step(jobId);
    expect([await state(jobId), await statuses(jobId)]).toMatchObject([{ status: 'ENDED' }, ['1 RECALLED']]);
  });
});

describe('by hand', () => {
  it('a job that is not urgent is offered too, and stopped: its offers are taken back and none is made', async () => {
    const site = nextSite();
    await hands(site, 1);
    const jobId = await urgent(site, { urgent: false });
    expect((await startInstantHire(domain.as('CLERK'), { jobId })).userErrors).toEqual([]);
    await step(jobId);
    expect(await statuses(jobId)).toEqual(['1 OFFERED']);
    expect((await stopInstantHire(domain.as('CLERK'), { jobId })).userErrors).toEqual([]);
    expect((await stopInstantHire(domain.as('CLERK'), { jobId })).userErrors).toEqual([]);
    await step(jobId);
    expect([await state(jobId), await statuses(jobId)]).toMatchObject([
      { status: 'STOPPED' },
      ['1 RECALLED'],
    ]);
  });

  it('it begins again where it was stopped, with whom it had not heard from', async () => {
    const site = nextSite();
    await hands(site, 1);
    const jobId = await urgent(site);
    await step(jobId);
    await stopInstantHire(domain.as('CLERK'), { jobId });
    await startInstantHire(domain.as('CLERK'), { jobId });
    await step(jobId);
    expect(await statuses(jobId)).toEqual(['1 RECALLED', '2 OFFERED']);
  });

  it('is refused by name: nothing to stop, no such job, a job that takes nobody', async () => {
    const jobId = await openJob(domain.as('CLERK'));
    const stopped = await stopInstantHire(domain.as('CLERK'), { jobId });
    const missing = await startInstantHire(domain.as('CLERK'), { jobId: null });
    await closeJob(domain.as('CLERK'), { jobId, reason: null });
    const closed = await startInstantHire(domain.as('CLERK'), { jobId });
    expect([stopped, missing, closed].map(({ userErrors }) => userErrors[0]!.code)).toEqual([
      ...['INSTANT_HIRE_NOT_STARTED', 'JOB_NOT_FOUND', 'JOB_NOT_OPEN'],
    ]);
    await expect(startInstantHire(domain.as('AUDITOR'), { jobId })).rejects.toThrow('FORBIDDEN');
  });
});
