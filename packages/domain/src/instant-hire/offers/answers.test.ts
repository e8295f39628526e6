import { describe, expect, it } from '@jest/globals';
import { withdrawAll } from '../../applications/index.ts';
import { statement } from '../../database/index.ts';
import { addDays, dayIn } from '../../shared/index.ts';
import {
  appliedTo,
  clerkActingFor,
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
import { stopInstantHire } from '../start-and-stop.ts';
import { stepInstantHire } from '../waves/step-instant-hire.ts';
import { acceptInstantOffer } from './accept-instant-offer.ts';
import { declineInstantOffer } from './decline-instant-offer.ts';

const domain = useDomain();
const db = () => domain.database.scoped();
const codes = ({ userErrors }: { userErrors: { code: string }[] }) => userErrors.map(({ code }) => code);

/** Some workers, each with an offer of one job. */
async function asked(count: number, job = {}, about = {}) {
  const site = nextSite();
  const people = await handsAt(domain.as(null), site, count, about);
  const jobId = await urgentJobAt(domain.as('CLERK'), site, job);
  await stepInstantHire(domain.as(null), jobId);
  const offers = await offersOf(db(), jobId);
  const idOf = (worker: TestWorker) => offers.find(({ workerId }) => workerId === worker.workerId)!.id;
  return { people: people as [TestWorker, ...TestWorker[]], jobId, idOf };
}
const accept = (worker: TestWorker, offerId: string | null, idempotencyKey: string | null = null) =>
  acceptInstantOffer(domain.with(worker.principal), { offerId, idempotencyKey });
const decline = (worker: TestWorker, offerId: string | null, reason: string | null = null) =>
  declineInstantOffer(domain.with(worker.principal), { offerId, reason });

const made = statement(
  'test.made',
  `select a.status, a.source, a.applied_by as "appliedBy", p.status as placement, w.available_on as "availableOn",
     (select array_agg(status order by id) from application_steps s where s.application_id = a.id) as steps
   from applications a join workers w on w.id = a.worker_id
   left join placements p on p.application_id = a.id where a.job_id = $1`,
);
const count = statement('test.applications', 'select count(*)::int as n from applications where job_id = $1');
const applications = async (jobId: string) => (await db().row<{ n: number }>(count, [jobId]))!.n;

describe('an accepted offer', () => {
  it('is an application of source DISPATCH with its placement, and “today” is off', async () => {
    const { people, jobId, idOf } = await asked(1, {
      headcount: 1,
      startsOn: dayIn('Asia/Shanghai', new Date()),
    });
    expect(codes(await accept(people[0], idOf(people[0])))).toEqual([]);
    expect(await db().rows(made, [jobId])).toEqual([
      {
        ...{ status: 'ACCEPTED', source: 'DISPATCH', appliedBy: null, placement: 'AGREED' },
        ...{ availableOn: null, steps: ['ACCEPTED'] },
      },
    ]);
  });

  it('is accepted once, however often and from however many phones', async () => {
    const { people, jobId, idOf } = await asked(1, { headcount: 3 });
    const id = idOf(people[0]);
    const outcomes = await Promise.all(
      Array.from({ length: 12 }, (_, i) => accept(people[0], id, i % 2 ? `phone-key-${i}` : null)),
    );
    expect(outcomes).toEqual(outcomes.map(() => ({ offerId: id, userErrors: [] })));
    expect(await hireStateOf(db(), jobId)).toMatchObject({ placed: 1, placements: 1 });
  });

  it('takes up an application that they made by themselves meanwhile', async () => {
    const { people, jobId, idOf } = await asked(1, { headcount: 2 });
    await appliedTo(domain.as(null), people[0], jobId);
    await accept(people[0], idOf(people[0]));
    expect(await db().rows(made, [jobId])).toMatchObject([
      { status: 'ACCEPTED', source: 'SELF', steps: ['SUBMITTED', 'ACCEPTED'] },
    ]);
  });

  it('can be given by a clerk in the worker’s name, recorded as theirs', async () => {
    const { people, jobId, idOf } = await asked(1);
    const acting = await clerkActingFor(domain.as(null), people[0].workerId);
    const outcome = await acceptInstantOffer(domain.with(acting), {
      offerId: idOf(people[0]),
      idempotencyKey: null,
    });
    expect(codes(outcome)).toEqual([]);
    expect(await db().rows(made, [jobId])).toMatchObject([
      { status: 'ACCEPTED', appliedBy: expect.any(String) },
    ]);
  });
});

describe('an answer that comes too late or not at all', () => {
  it('after the clock is refused by name, whatever the caller’s own clock says', async () => {
    const { people, jobId, idOf } = await asked(1);
    await passTime(db(), jobId, 600);
    const slow = { now: () => new Date(Date.now() - 3_600_000) };
    const outcome = await acceptInstantOffer(domain.with(people[0].principal, { clock: slow }), {
      offerId: idOf(people[0]),
      idempotencyKey: null,
    });
    expect(codes(outcome)).toEqual(['INSTANT_OFFER_ENDED']);
    expect(await applications(jobId)).toBe(0);
    await stepInstantHire(domain.as(null), jobId);
    expect(codes(await accept(people[0], idOf(people[0])))).toEqual(['INSTANT_OFFER_ENDED']);
  });

  it('within the clock holds, however far ahead the caller’s own clock is', async () => {
    const { people, idOf } = await asked(1);
    const fast = { now: () => new Date(Date.now() + 3_600_000) };
    const outcome = await acceptInstantOffer(domain.with(people[0].principal, { clock: fast }), {
      offerId: idOf(people[0]),
      idempotencyKey: null,
    });
    expect(codes(outcome)).toEqual([]);
  });

  it('after “no”, after a stop, with no offer, with somebody else’s', async () => {
    const { people, jobId, idOf } = await asked(2, { headcount: 1 });
    const [one, other] = people as [TestWorker, TestWorker];
    expect(codes(await decline(one, idOf(one), 'TOO_FAR'))).toEqual([]);
    expect(codes(await decline(one, idOf(one)))).toEqual([]);
    expect(codes(await accept(one, idOf(one)))).toEqual(['INSTANT_OFFER_DECLINED']);
    expect(codes(await accept(one, idOf(other)))).toEqual(['INSTANT_OFFER_NOT_FOUND']);
    expect(codes(await accept(one, null))).toEqual(['INSTANT_OFFER_NOT_FOUND']);
    await stopInstantHire(domain.as('CLERK'), { jobId });
    expect(codes(await accept(other, idOf(other)))).toEqual(['INSTANT_OFFER_RECALLED']);
    expect(codes(await decline(other, idOf(other)))).toEqual(['INSTANT_OFFER_RECALLED']);
  });

  it('“no” after “yes” is refused, and an unknown reason too', async () => {
    const { people, idOf } = await asked(2, { headcount: 2 });
    const [one, other] = people as [TestWorker, TestWorker];
    await accept(one, idOf(one));
    expect(codes(await decline(one, idOf(one)))).toEqual(['INSTANT_OFFER_ACCEPTED']);
    expect(codes(await decline(other, idOf(other), 'BECAUSE'))).toEqual(['REASON_UNKNOWN']);
  });
});

describe('the rules of every application', () => {
  it('hold at the answer too: other work at that time', async () => {
    const first = await asked(1, { headcount: 1 });
    const site = nextSite();
    const [worker] = (await handsAt(domain.as(null), site, 1)) as [TestWorker];
    const jobs = [];
    for (let i = 0; i < 2; i += 1) jobs.push(await urgentJobAt(domain.as('CLERK'), site));
    for (const jobId of jobs) await stepInstantHire(domain.as(null), jobId);
    const ids = (await Promise.all(jobs.map((jobId) => offersOf(db(), jobId)))).flat().map(({ id }) => id);
    const outcomes = await Promise.all(ids.map((id) => accept(worker, id)));
    expect(outcomes.flatMap(codes)).toEqual(['PLACEMENT_OVERLAP']);
    expect(codes(await accept(first.people[0], first.idOf(first.people[0])))).toEqual([]);
  });

  it('the age guards, where the posting has changed since', async () => {
    const born = addDays(dayIn('Asia/Shanghai', new Date()), -17 * 365);
    const { people, jobId, idOf } = await asked(1, {}, { idNumber: idNumberOf(born) });
    const atNight = statement(
      'test.atNight',
      `insert into job_shifts (market_id, job_id, starts_at, ends_at)
       select market_id, id, starts_on + time '14:30', starts_on + time '20:00' from jobs where id = $1`,
    );
    await db().rows(atNight, [jobId]);
    expect(codes(await accept(people[0], idOf(people[0])))).toEqual(['MINOR_NIGHT']);
    expect(await hireStateOf(db(), jobId)).toMatchObject({ placed: 0, placements: 0 });
  });

  it('consent, where it was taken back since', async () => {
    const { people, jobId, idOf } = await asked(1);
    const take = statement('test.noConsent', `update workers set consents = '{}' where id = $1`);
    await db().rows(take, [people[0].workerId]);
    expect(codes(await accept(people[0], idOf(people[0])))).toHaveLength(1);
    expect(await hireStateOf(db(), jobId)).toMatchObject({ placed: 0 });
  });

  it('a place that was got so is given back like any other', async () => {
    const { people, jobId, idOf } = await asked(1, { headcount: 1 });
    await accept(people[0], idOf(people[0]));
    const context = domain.with(people[0].principal);
    await context.db.transaction((tx) => withdrawAll(tx, context, { marketId: 1, id: people[0].workerId }));
    expect(await hireStateOf(db(), jobId)).toMatchObject({ status: 'RUNNING', placed: 0, placements: 0 });
  });
});
