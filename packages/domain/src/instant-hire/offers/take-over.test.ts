import { expect, it } from '@jest/globals';
import { statement } from '../../database/index.ts';
import { handsAt, nextSite, offersOf, urgentJobAt, useDomain, type TestWorker } from '../../testing/index.ts';
import { forgetOfferCounts } from '../fairness/fairness-store.ts';
import { stepInstantHire } from '../waves/step-instant-hire.ts';
import { takeOverInstantOffers } from './take-over-instant-offers.ts';

const domain = useDomain();
const db = () => domain.database.scoped();
const counts = statement(
  'test.counts',
  'select worker_id as "workerId", offers from instant_offer_counts where worker_id = any($1::uuid[])',
);

it('who turns out to be one has what was offered to both, each job once', async () => {
  const site = nextSite();
  const [gone, kept] = (await handsAt(domain.as(null), site, 2)) as [TestWorker, TestWorker];
  const jobId = await urgentJobAt(domain.as('CLERK'), site);
  await stepInstantHire(domain.as(null), jobId);
  await db().transaction((tx) => takeOverInstantOffers(tx, 1, gone.workerId, kept.workerId));
  const offers = await offersOf(db(), jobId);
  expect(offers.map(({ workerId }) => workerId)).toEqual([kept.workerId, kept.workerId]);
  expect(offers.map(({ status }) => status).toSorted()).toEqual(['OFFERED', 'RECALLED']);
  const both = [[gone.workerId, kept.workerId]];
  const counted = await db().rows<{ workerId: string; offers: number }>(counts, both);
  expect(counted).toContainEqual({ workerId: kept.workerId, offers: 2 });
  await forgetOfferCounts(db(), new Date(Date.now() - 60_000));
  expect(await db().rows(counts, both)).toHaveLength(2);
  await forgetOfferCounts(db(), new Date(Date.now() + 60_000));
  expect(await db().rows(counts, both)).toEqual([]);
});
