import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { Database } from '../data-source/index.ts';
import { statement, type Db } from '../database/index.ts';
import { updateJob } from '../jobs/index.ts';
import {
  contextsOf,
  handsAt,
  hireStateOf,
  nextSite,
  offersOf,
  passTime,
  urgentJobAt,
  useDomain,
} from '../testing/index.ts';
import { lockOfferedJob } from './hire-store.ts';
import { acceptInstantOffer } from './offers/accept-instant-offer.ts';
import { declineInstantOffer } from './offers/decline-instant-offer.ts';
import { expireOffers } from './offers/offer-store.ts';
import { updateInstantHireSettings } from './settings/update-settings.ts';
import { stepInstantHire } from './waves/step-instant-hire.ts';

const domain = useDomain();
let other: Database;
let otherContext: Awaited<ReturnType<typeof contextsOf>>;

beforeAll(async () => {
  other = await Database.connect({ url: domain.database.url, poolSize: 10, connectionTimeout: 20_000 });
  otherContext = await contextsOf(other);
});
afterAll(() => other.close());

const headcount = 3;
const many = 30;

/** Two processes with pools of their own, twice from each phone, steps and refusals in between. */
it('of sixty who accept at once exactly as many are placed as there are places, and each is told', async () => {
  const site = nextSite();
  const people = await handsAt(domain.as(null), site, many);
  await updateInstantHireSettings(domain.as('MANAGER'), { offersPerPlace: 10 });
  const jobId = await urgentJobAt(domain.as('CLERK'), site, { headcount });
  await stepInstantHire(domain.as(null), jobId);
  const offers = await offersOf(domain.database.scoped(), jobId);
  expect(offers).toHaveLength(many);
  const tap = (workerId: string, offerId: string, as: typeof otherContext) => {
    const { principal } = people.find((worker) => worker.workerId === workerId)!;
    return acceptInstantOffer(as(null, { principal }), { offerId, idempotencyKey: null });
  };
  const here: typeof otherContext = (role, about) => domain.as(role, about);
  const [shy] = offers;
  const outcomes = await Promise.all([
    ...offers.flatMap(({ id, workerId }) => [tap(workerId, id, here), tap(workerId, id, otherContext)]),
    stepInstantHire(domain.as(null), jobId).then(() => null),
    stepInstantHire(otherContext(null), jobId).then(() => null),
    declineInstantOffer(
      domain.as(null, { principal: people.find(({ workerId }) => workerId === shy!.workerId)!.principal }),
      { offerId: shy!.id, reason: null },
    ).then(() => null),
  ]);
  const answers = outcomes.filter((outcome) => outcome !== null);
  const codes = new Set(answers.flatMap(({ userErrors }) => userErrors.map(({ code }) => code)));
  expect([...codes].filter((code) => !/^INSTANT_OFFER_(GONE|DECLINED|ENDED)$/.test(code))).toEqual([]);
  const after = await offersOf(domain.database.scoped(), jobId);
  const placed = after.filter(({ status }) => status === 'ACCEPTED').map(({ id }) => id);
  expect(placed).toHaveLength(headcount);
  expect(new Set(answers.flatMap(({ offerId }) => offerId ?? []))).toEqual(new Set(placed));
  expect(after.filter(({ status }) => status === 'OFFERED')).toEqual([]);
  expect(await hireStateOf(domain.database.scoped(), jobId)).toEqual({
    ...{ status: 'FILLED', wave: 1, placed: headcount, placements: headcount, due: null },
  });
}, 120_000);

const waiting = statement(
  'test.waiting',
  `select count(*)::int as n from pg_locks where not granted and locktype in ('transactionid', 'tuple')`,
);
async function untilSomebodyWaits(db: Db): Promise<void> {
  for (let i = 0; i < 400 && (await db.row<{ n: number }>(waiting))!.n === 0; i += 1)
    await new Promise((resolve) => setTimeout(resolve, 10));
}

it('an answer that waited while the clock ended its offer gets no place', async () => {
  const site = nextSite();
  const [worker] = await handsAt(domain.as(null), site, 1);
  const jobId = await urgentJobAt(domain.as('CLERK'), site, { headcount: 1 });
  await stepInstantHire(domain.as(null), jobId);
  const [offer] = await offersOf(domain.database.scoped(), jobId);
  const { principal } = worker!;
  let answer: ReturnType<typeof acceptInstantOffer>;
  await domain.database.scoped().transaction(async (tx) => {
    await lockOfferedJob(tx, 1, jobId);
    answer = acceptInstantOffer(otherContext(null, { principal }), {
      offerId: offer!.id,
      idempotencyKey: null,
    });
    await untilSomebodyWaits(other.scoped());
    await passTime(tx, jobId, 700);
    expect(await expireOffers(tx, 1, jobId)).toHaveLength(1);
  });
  expect((await answer!).userErrors.map(({ code }) => code)).toEqual(['INSTANT_OFFER_ENDED']);
  expect(await hireStateOf(domain.database.scoped(), jobId)).toMatchObject({ placed: 0, placements: 0 });
});

it('a process that slept through its turn begins no second wave', async () => {
  const site = nextSite();
  await handsAt(domain.as(null), site, 8);
  const jobId = await urgentJobAt(domain.as('CLERK'), site, { headcount: 1 });
  const db = domain.database.scoped();
  let transactions = 0;
  const sleepy = new Proxy(db, {
    get: (target, name): unknown => {
      if (name !== 'transaction') return (target[name as keyof Db] as () => unknown).bind(target);
      return async (work: Parameters<Db['transaction']>[0]) => {
        transactions += 1;
        if (transactions === 2) {
          await passTime(other.scoped(), jobId, 15);
          await stepInstantHire(otherContext(null), jobId);
        }
        return target.transaction(work);
      };
    },
  });
  await stepInstantHire(domain.as(null, { db: sleepy }), jobId);
  expect(transactions).toBe(2);
  expect((await offersOf(db, jobId)).map(({ wave }) => wave)).toEqual([1, 1, 1, 1, 1, 1, 1, 1]);
});

it('places that are added while others are being taken are offered besides, and all are taken', async () => {
  const site = nextSite();
  const people = await handsAt(domain.as(null), site, 16);
  await updateInstantHireSettings(domain.as('MANAGER'), { offersPerPlace: 2 });
  const jobId = await urgentJobAt(domain.as('CLERK'), site, { headcount: 2 });
  const here: typeof otherContext = (role, about) => domain.as(role, about);
  const open = async () =>
    (await offersOf(domain.database.scoped(), jobId)).filter(({ status }) => status === 'OFFERED');
  const accept = ({ id, workerId }: { id: string; workerId: string }) => {
    const { principal } = people.find((worker) => worker.workerId === workerId)!;
    return acceptInstantOffer(domain.with(principal), { offerId: id, idempotencyKey: null });
  };
  await stepInstantHire(domain.as(null), jobId);
  const first = await open();
  expect(first).toHaveLength(4);
  await Promise.all([
    updateJob(domain.as('CLERK'), { jobId, changes: { headcount: 5 } }),
    ...first.slice(0, 3).map(accept),
    ...[here, otherContext, here, otherContext].map((as) => stepInstantHire(as(null), jobId)),
  ]);
  await stepInstantHire(domain.as(null), jobId);
  const { placed } = (await hireStateOf(domain.database.scoped(), jobId))!;
  expect(await open()).toHaveLength((5 - placed) * 2);
  await Promise.all((await open()).map(accept));
  expect(await hireStateOf(domain.database.scoped(), jobId)).toMatchObject({
    ...{ status: 'FILLED', placed: 5, placements: 5 },
  });
}, 120_000);
