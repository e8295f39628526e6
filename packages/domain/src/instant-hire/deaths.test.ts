import { beforeAll, describe, expect, it } from '@jest/globals';
import { withdrawApplication } from '../applications/index.ts';
import type { UseCaseContext } from '../context/index.ts';
import { statement } from '../database/index.ts';
import {
  handsAt,
  hireStateOf,
  mortalDb,
  nextSite,
  offersOf,
  passTime,
  ProcessEnded,
  randomOf,
  urgentJobAt,
  useDomain,
  type TestWorker,
} from '../testing/index.ts';
import { acceptInstantOffer } from './offers/accept-instant-offer.ts';
import { declineInstantOffer } from './offers/decline-instant-offer.ts';
import { updateInstantHireSettings } from './settings/update-settings.ts';
import { startInstantHire, stopInstantHire } from './start-and-stop.ts';
import { stepInstantHire } from './waves/step-instant-hire.ts';

const domain = useDomain();
const db = () => domain.database.scoped();
const offersPerDay = 4;
const headcounts = [2, 1];
const hands = 12;
const rounds = 30;

beforeAll(async () => {
  await updateInstantHireSettings(domain.as('MANAGER'), { offersPerDay, offersPerPlace: 2 });
});

/** A town of its own: two urgent jobs of one day, and more hands than places. */
async function townOf(seed: number) {
  const random = randomOf(seed);
  const site = nextSite();
  const people = await handsAt(domain.as(null), site, hands);
  const jobs: string[] = [];
  for (const headcount of headcounts) jobs.push(await urgentJobAt(domain.as('CLERK'), site, { headcount }));
  return { random, people, jobs, acknowledged: new Set<string>() };
}
type Town = Awaited<ReturnType<typeof townOf>>;

const below = ({ random }: Town, n: number): number => Math.floor(random() * n);
const oneOf = <Value>(town: Town, values: readonly Value[]): Value => values[below(town, values.length)]!;

/** A process with a clock up to an hour off, which may hang before its statements and ends at any of them, before or after its commit. */
function processOf(town: Town, about: Partial<UseCaseContext> = {}): UseCaseContext {
  const skew = (town.random() - 0.5) * 7_200_000;
  const life = town.random() < 0.6 ? 10_000 : below(town, 30);
  const slow = town.random() < 0.3 ? 0.3 : 0;
  const delay = () => (town.random() < slow ? 1 + below(town, 15) : 0);
  return domain.as(null, {
    ...{
      db: mortalDb(db(), life, town.random() < 0.1, delay),
      clock: { now: () => new Date(Date.now() + skew) },
    },
    ...about,
  });
}

/** Somebody and an offer of theirs: mostly one that is open, sometimes any. */
async function somebodyAsked(town: Town): Promise<{ worker: TestWorker; offerId: string | null }> {
  const offers = (await Promise.all(town.jobs.map((jobId) => offersOf(db(), jobId)))).flat();
  const open = offers.filter(({ status }) => status === 'OFFERED');
  const among = open.length > 0 && town.random() < 0.8 ? open : offers;
  if (among.length === 0) return { worker: oneOf(town, town.people), offerId: null };
  const { id, workerId } = oneOf(town, among);
  return { worker: town.people.find((worker) => worker.workerId === workerId)!, offerId: id };
}

const placed = statement(
  'test.placed',
  `select a.id from applications a where a.job_id = any($1::uuid[]) and a.worker_id = $2 and a.status = 'ACCEPTED'`,
);

const actions: Record<string, (town: Town) => Promise<unknown>> = {
  step: (town) => stepInstantHire(processOf(town), oneOf(town, town.jobs)),
  accept: async (town) => {
    const { worker, offerId } = await somebodyAsked(town);
    const context = processOf(town, { principal: worker.principal });
    const key = town.random() < 0.5 ? `key-of-${worker.workerId}-${offerId}` : null;
    const outcome = await acceptInstantOffer(context, { offerId, idempotencyKey: key });
    if (outcome.offerId) town.acknowledged.add(outcome.offerId);
  },
  decline: async (town) => {
    const { worker, offerId } = await somebodyAsked(town);
    return declineInstantOffer(processOf(town, { principal: worker.principal }), { offerId, reason: null });
  },
  withdraw: async (town) => {
    const worker = oneOf(town, town.people);
    const application = await db().row<{ id: string }>(placed, [town.jobs, worker.workerId]);
    if (!application) return;
    const context = processOf(town, { principal: worker.principal });
    await withdrawApplication(context, { applicationId: application.id, reason: null });
  },
  pass: (town) => passTime(db(), oneOf(town, town.jobs), below(town, 700)),
  stop: (town) => stopInstantHire(processOf(town, by('CLERK')), { jobId: oneOf(town, town.jobs) }),
  start: (town) => startInstantHire(processOf(town, by('CLERK')), { jobId: oneOf(town, town.jobs) }),
};
const by = (role: 'CLERK') => ({ principal: domain.as(role).principal });
const usual = ['step', 'step', 'step', 'step', 'accept', 'accept', 'accept', 'decline', 'withdraw', 'pass'];

/** A few things at once, of which any may be broken off. */
async function live(town: Town): Promise<void> {
  const named = town.random() < 0.05 ? ['stop'] : town.random() < 0.1 ? ['start'] : usual;
  const chosen = Array.from({ length: 1 + below(town, 4) }, () => oneOf(town, named));
  const ends = await Promise.allSettled(chosen.map((name) => actions[name]!(town)));
  for (const end of ends)
    if (end.status === 'rejected' && !(end.reason instanceof ProcessEnded)) throw end.reason;
}

const broken = statement(
  'test.broken',
  `select j.id, j.headcount, j.placed_count as placed,
     (select count(*)::int from placements p where p.job_id = j.id and p.status = 'AGREED') as placements,
     (select count(*)::int from applications a where a.job_id = j.id and a.status = 'ACCEPTED') as applications,
     (select count(*)::int from (select from instant_offers o where o.job_id = j.id and o.status = 'OFFERED'
       group by worker_id having count(*) > 1) twice) as "heldTwice",
     (select count(*)::int from instant_waves w where w.job_id = j.id and w.ended_at is null) as "openWaves",
     (select coalesce(max(c.offers), 0) from instant_offer_counts c join instant_offers o
       on o.worker_id = c.worker_id where o.job_id = j.id) as "mostOfADay",
     (select count(*)::int from instant_offers o where o.job_id = j.id and o.status = 'OFFERED'
       and not exists (select from instant_waves w where w.job_id = j.id and w.number = o.wave and w.ended_at is null)) as stray
   from jobs j where j.id = any($1::uuid[])`,
);
interface Broken {
  headcount: number;
  placed: number;
  placements: number;
  applications: number;
  heldTwice: number;
  openWaves: number;
  mostOfADay: number;
  stray: number;
}

async function check({ jobs }: Town): Promise<void> {
  for (const job of await db().rows<Broken>(broken, [jobs])) {
    expect(job.placed).toBeLessThanOrEqual(job.headcount);
    expect([job.placements, job.applications]).toEqual([job.placed, job.placed]);
    expect(job.openWaves).toBeLessThanOrEqual(1);
    expect(job.mostOfADay).toBeLessThanOrEqual(offersPerDay);
    expect([job.heldTwice, job.stray]).toEqual([0, 0]);
  }
}

const counted = statement(
  'test.counted',
  `select (select sum(offers)::int from instant_offer_counts c where c.worker_id = any($1::uuid[])) as counted,
     (select count(*)::int from instant_offers o where o.worker_id = any($1::uuid[])) as made,
     (select count(*)::int from instant_offers o where o.worker_id = any($1::uuid[]) and not exists (
       select from outbox_events e where e.subject_id = o.id and e.data ->> 'status' = o.status)) as untold`,
);

/** Processes that live: everything comes to its end, and nothing that was promised is lost. */
async function settle(town: Town): Promise<void> {
  for (let i = 0; i < 12; i += 1) {
    for (const jobId of town.jobs) {
      await passTime(db(), jobId, 700);
      await stepInstantHire(domain.as(null), jobId);
    }
  }
  const states = await Promise.all(town.jobs.map((jobId) => hireStateOf(db(), jobId)));
  const offers = (await Promise.all(town.jobs.map((jobId) => offersOf(db(), jobId)))).flat();
  expect(offers.filter(({ status }) => status === 'OFFERED')).toEqual([]);
  for (const state of states) expect(state!.due).not.toBe(true);
  const accepted = new Set(offers.flatMap(({ id, status }) => (status === 'ACCEPTED' ? [id] : [])));
  expect([...town.acknowledged].filter((id) => !accepted.has(id))).toEqual([]);
  const workers = town.people.map(({ workerId }) => workerId);
  const sums = await db().row<{ counted: number; made: number; untold: number }>(counted, [workers]);
  expect([sums!.counted, sums!.untold]).toEqual([sums!.made, 0]);
}

describe('whoever dies or hangs, whenever, and whatever the clocks say', () => {
  it.each(Array.from({ length: 10 }, (_, i) => 20_261_126 + i * 7_919))(
    'no place is given twice, no offer lost or doubled, and every wave ends (seed %s)',
    async (seed) => {
      const town = await townOf(seed);
      for (let round = 0; round < rounds; round += 1) {
        await live(town);
        await check(town);
      }
      await settle(town);
      await check(town);
    },
    120_000,
  );
});
