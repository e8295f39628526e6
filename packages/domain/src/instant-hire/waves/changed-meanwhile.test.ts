import { describe, expect, it } from '@jest/globals';
import { withdrawAll } from '../../applications/index.ts';
import { reviewJob, updateJob } from '../../jobs/index.ts';
import { eraseAtWindow } from '../../my-data/index.ts';
import {
  handsAt,
  hireStateOf,
  idNumberOf,
  nextSite,
  offersOf,
  passTime,
  urgentJobAt,
  useDomain,
  type TestWorker,
} from '../../testing/index.ts';
import { acceptInstantOffer } from '../offers/accept-instant-offer.ts';
import { stepInstantHire } from './step-instant-hire.ts';

const domain = useDomain();
const db = () => domain.database.scoped();
const step = (jobId: string) => stepInstantHire(domain.as(null), jobId);
const statuses = async (jobId: string) => (await offersOf(db(), jobId)).map(({ status }) => status);

/** Some workers who are asked for a job, and how each is answered who says yes. */
async function asked(count: number, job = {}, about = {}) {
  const site = nextSite();
  const people = await handsAt(domain.as(null), site, count, about);
  const jobId = await urgentJobAt(domain.as('CLERK'), site, job);
  await step(jobId);
  const offers = await offersOf(db(), jobId);
  const accept = async ({ principal, workerId }: TestWorker): Promise<string[]> => {
    const offerId = offers.find((offer) => offer.workerId === workerId)!.id;
    const input = { offerId, idempotencyKey: null };
    return (await acceptInstantOffer(domain.with(principal), input)).userErrors.map(({ code }) => code);
  };
  return { people: people as [TestWorker, TestWorker, ...TestWorker[]], site, jobId, accept };
}

describe('while a wave is under way', () => {
  it('fewer places are wanted: no more are taken', async () => {
    const { people, jobId, accept } = await asked(4, { headcount: 3 });
    await updateJob(domain.as('CLERK'), { jobId, changes: { headcount: 1 } });
    const answers = await Promise.all(people.map(accept));
    expect(answers.filter((codes) => codes.length === 0)).toHaveLength(1);
    expect(answers.flat()).toEqual(Array.from({ length: 3 }, () => 'INSTANT_OFFER_GONE'));
    expect(await hireStateOf(db(), jobId)).toMatchObject({ status: 'FILLED', placed: 1, placements: 1 });
  });

  it('more places are wanted: others are asked at once, in the same wave and with the whole of its time', async () => {
    const { site, people, jobId, accept } = await asked(1, { headcount: 1 });
    await handsAt(domain.as(null), site, 8);
    await passTime(db(), jobId, 300);
    await updateJob(domain.as('CLERK'), { jobId, changes: { headcount: 2 } });
    expect(await hireStateOf(db(), jobId)).toMatchObject({ due: true });
    await step(jobId);
    expect(await statuses(jobId)).toEqual(Array.from({ length: 6 }, () => 'OFFERED'));
    expect(await hireStateOf(db(), jobId)).toMatchObject({ status: 'RUNNING', wave: 1, due: false });
    await passTime(db(), jobId, 300);
    await step(jobId);
    expect((await statuses(jobId)).toSorted()).toEqual([
      'EXPIRED',
      ...Array.from({ length: 5 }, () => 'OFFERED'),
    ]);
    expect(await accept(people[0])).toEqual(['INSTANT_OFFER_ENDED']);
  });

  it('somebody drops out: the place is offered at once, and not twice', async () => {
    const { site, people, jobId, accept } = await asked(3, { headcount: 2 });
    expect(await accept(people[0])).toEqual([]);
    await handsAt(domain.as(null), site, 8);
    const { principal, workerId } = people[0];
    const own = { marketId: domain.as(null).market.id, id: workerId };
    await db().transaction((tx) => withdrawAll(tx, domain.with(principal), own));
    await step(jobId);
    await step(jobId);
    expect(await statuses(jobId)).toHaveLength(7);
  });

  it('no more are wanted than have come: all others are told', async () => {
    const { people, jobId, accept } = await asked(3, { headcount: 3 });
    expect(await accept(people[0])).toEqual([]);
    await updateJob(domain.as('CLERK'), { jobId, changes: { headcount: 1 } });
    expect(await accept(people[1])).toEqual(['INSTANT_OFFER_GONE']);
    await step(jobId);
    expect((await statuses(jobId)).toSorted()).toEqual(['ACCEPTED', 'GONE', 'GONE']);
  });

  it('the pay is changed: the offers are taken back, and made anew once a reviewer has looked', async () => {
    const { people, jobId, accept } = await asked(1);
    const wage = { min: '330.00', max: '330.00', unit: 'DAY' as const };
    await updateJob(domain.as('CLERK'), { jobId, changes: { wage } });
    expect(await accept(people[0])).toEqual(['INSTANT_OFFER_RECALLED']);
    await step(jobId);
    await reviewJob(domain.as('REVIEWER'), { jobId, decision: 'APPROVE', note: null });
    await step(jobId);
    expect(await statuses(jobId)).toEqual(['RECALLED', 'OFFERED']);
  });

  it('somebody is erased: nobody answers for them, and no other offer is made to them', async () => {
    const idNumber = idNumberOf('1980-05-05');
    const { people, site, accept } = await asked(1, {}, { idNumber });
    const erasure = { workerId: people[0].workerId, idNumber, evidence: 'SIGNED_SLIP' as const };
    expect((await eraseAtWindow(domain.as('CLERK'), erasure)).userErrors).toEqual([]);
    expect(await accept(people[0])).toEqual(['CONSENT_REQUIRED']);
    const another = await urgentJobAt(domain.as('CLERK'), site);
    await step(another);
    expect(await statuses(another)).toEqual([]);
  });
});
