import { expect, it } from '@jest/globals';
import { handsAt, nextSite, offersOf, urgentJobAt, useDomain } from '../../testing/index.ts';
import { lockOfferedJob } from '../hire-store.ts';
import { declineInstantOffer } from '../offers/decline-instant-offer.ts';
import { stepInstantHire } from '../waves/step-instant-hire.ts';
import { findCandidates } from './find-candidates.ts';

const domain = useDomain();
const db = () => domain.database.scoped();

it('goes on behind those who were compared first, where all of them have answered', async () => {
  const site = nextSite();
  const people = await handsAt(domain.as(null), site, 8);
  const jobId = await urgentJobAt(domain.as('CLERK'), site, { headcount: 2 });
  await stepInstantHire(domain.as(null), jobId);
  const offers = await offersOf(db(), jobId);
  for (const { id, workerId } of offers) {
    const { principal } = people.find((worker) => worker.workerId === workerId)!;
    await declineInstantOffer(domain.with(principal), { offerId: id, reason: null });
  }
  const context = domain.as(null);
  const job = (await context.db.transaction((tx) => lockOfferedJob(tx, context.market.id, jobId)))!;
  const found = await findCandidates(context, jobId, job, { offersPerDay: 6, waveSize: 2 }, 3);
  const asked = new Set(offers.map(({ workerId }) => workerId));
  expect(offers).toHaveLength(6);
  expect(found.toSorted()).toEqual(
    people.flatMap(({ workerId }) => (asked.has(workerId) ? [] : [workerId])).toSorted(),
  );
});
