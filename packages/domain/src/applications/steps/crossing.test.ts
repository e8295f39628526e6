import { describe, expect, it } from '@jest/globals';
import { statement } from '../../database/index.ts';
import { addDays, dayIn, instantIn } from '../../shared/index.ts';
import {
  appliedTo,
  offeredTo,
  openJob,
  registeredWorker,
  useDomain,
  type TestWorker,
} from '../../testing/index.ts';
import { acceptOffer } from './accept-offer.ts';
import { offerApplication } from './offer-application.ts';
import { withdrawApplication } from './withdraw-application.ts';

const domain = useDomain();
const someone = () => registeredWorker(domain.as(null));
const offered = (worker: TestWorker, jobId: string) => offeredTo(domain.as(null), worker, jobId);
const accept = ({ principal }: TestWorker, applicationId: string, idempotencyKey: string | null = null) =>
  acceptOffer(domain.with(principal), { applicationId, idempotencyKey });
const withdraw = ({ principal }: TestWorker, applicationId: string) =>
  withdrawApplication(domain.with(principal), { applicationId, reason: 'ILLNESS' });
const times = <T>(count: number, make: () => Promise<T>): Promise<T[]> =>
  Promise.all(Array.from({ length: count }, make));

const state = statement(
  'test.state',
  `select j.status, j.placed_count as placed,
     (select count(*)::int from placements p where p.job_id = j.id and p.status <> 'CANCELLED') as placements,
     (select coalesce(sum(w.placement_count), 0)::int from workers w where w.id in
       (select worker_id from applications a where a.job_id = j.id)) as counted,
     (select count(*)::int from audit_entries e join applications a on a.id = e.subject_id
       where a.job_id = j.id and e.action = 'application.accept') as entries
   from jobs j where id = $1`,
);
const stateOf = (jobId: string) => domain.database.scoped().row(state, [jobId]);

describe('accepting', () => {
  it.each([1, 3])(
    'from twenty sessions at once takes one of %d places and is answered alike',
    async (headcount) => {
      const [jobId, worker] = [await openJob(domain.as('CLERK'), { headcount }), await someone()];
      const applicationId = await offered(worker, jobId);
      const outcomes = await times(20, () => accept(worker, applicationId));
      expect(outcomes).toEqual(outcomes.map(() => ({ applicationId, userErrors: [] })));
      const status = headcount === 1 ? 'FILLED' : 'OPEN';
      expect(await stateOf(jobId)).toEqual({ status, placed: 1, placements: 1, counted: 1, entries: 1 });
    },
  );

  it('two jobs of one day at once gets exactly one', async () => {
    for (let round = 0; round < 5; round += 1) {
      const worker = await someone();
      const jobs = [await openJob(domain.as('CLERK')), await openJob(domain.as('CLERK'))];
      const ids = [await offered(worker, jobs[0]!), await offered(worker, jobs[1]!)];
      const outcomes = await Promise.all(ids.map((id) => accept(worker, id)));
      const codes = outcomes.map(({ userErrors }) => userErrors[0]?.code ?? 'OK').toSorted();
      expect(codes).toEqual(['OK', 'PLACEMENT_OVERLAP']);
    }
  });

  it('names the other job that overlaps', async () => {
    const worker = await someone();
    const [one, other] = [await openJob(domain.as('CLERK')), await openJob(domain.as('CLERK'))];
    await accept(worker, await offered(worker, one));
    const { userErrors } = await accept(worker, await offered(worker, other));
    const number = statement('test.number', 'select number from jobs where id = $1');
    const row = (await domain.database.scoped().row<{ number: string }>(number, [one]))!;
    expect(userErrors).toMatchObject([
      { message: expect.stringContaining(row.number), path: ['input', 'applicationId'] },
    ]);
  });

  it('morning and evening of one day goes together', async () => {
    const day = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10);
    const at = (hour: string) => new Date(`${day}T${hour}:00+08:00`);
    const shift = (from: string, to: string) => ({
      ...{ startsOn: day, shifts: [{ startsAt: at(from), endsAt: at(to) }] },
    });
    const worker = await someone();
    for (const [from, to, code] of [
      ['08:00', '12:00', undefined],
      ['12:00', '18:00', undefined],
      ['17:00', '19:00', 'PLACEMENT_OVERLAP'],
    ] as const) {
      const jobId = await openJob(domain.as('CLERK'), shift(from, to));
      const { userErrors } = await accept(worker, await offered(worker, jobId));
      expect(userErrors[0]?.code).toBe(code);
    }
  });

  it('a night goes with the next day, but for the hours that it still takes', async () => {
    const day = dayIn('Asia/Shanghai', new Date(Date.now() + 86_400_000));
    const at = (days: number, time: string) => instantIn('Asia/Shanghai', addDays(day, days), time);
    const worker = await someone();
    for (const [from, to, days, code] of [
      ['22:00', '06:00', 0, undefined],
      ['05:00', '09:00', 1, 'PLACEMENT_OVERLAP'],
      ['06:00', '10:00', 1, undefined],
      ['21:00', '23:00', 0, 'PLACEMENT_OVERLAP'],
    ] as const) {
      const shifts = [{ startsAt: at(days, from), endsAt: at(days + (to < from ? 1 : 0), to) }];
      const jobId = await openJob(domain.as('CLERK'), { startsOn: addDays(day, days), shifts });
      const { userErrors } = await accept(worker, await offered(worker, jobId));
      expect(userErrors[0]?.code).toBe(code);
    }
  });

  it('after twelve hours is too late', async () => {
    const [jobId, worker] = [await openJob(domain.as('CLERK')), await someone()];
    const applicationId = await offered(worker, jobId);
    const clock = { now: () => new Date(Date.now() + 12 * 3_600_000) };
    const late = domain.with(worker.principal, { clock });
    const { userErrors } = await acceptOffer(late, { applicationId, idempotencyKey: null });
    expect(userErrors).toMatchObject([{ code: 'OFFER_ENDED', path: ['input', 'applicationId'] }]);
  });

  it('with a key gets the first answer, also when the worker has dropped out since', async () => {
    const [jobId, worker] = [await openJob(domain.as('CLERK')), await someone()];
    const applicationId = await offered(worker, jobId);
    const first = await accept(worker, applicationId, 'accept-once');
    await withdraw(worker, applicationId);
    expect(await accept(worker, applicationId, 'accept-once')).toEqual(first);
    expect(await stateOf(jobId)).toMatchObject({ placed: 0, placements: 0 });
  });

  it('what was not offered is refused by its state', async () => {
    const [jobId, worker] = [await openJob(domain.as('CLERK')), await someone()];
    const applicationId = await offered(worker, jobId);
    await withdraw(worker, applicationId);
    const { userErrors } = await accept(worker, applicationId);
    expect(userErrors).toMatchObject([{ code: 'WRONG_STATUS', message: expect.stringContaining('已退出') }]);
  });
});

describe('dropping out', () => {
  it('of twenty taps gives one place back, and is answered alike', async () => {
    const [jobId, worker] = [await openJob(domain.as('CLERK'), { headcount: 1 }), await someone()];
    const applicationId = await offered(worker, jobId);
    await accept(worker, applicationId);
    const outcomes = await times(20, () => withdraw(worker, applicationId));
    expect(outcomes).toEqual(outcomes.map(() => ({ applicationId, userErrors: [] })));
    expect(await stateOf(jobId)).toEqual({
      status: 'OPEN',
      placed: 0,
      placements: 0,
      counted: 0,
      entries: 1,
    });
  });

  it('while accepting leaves places, placements and counts in step', async () => {
    for (let round = 0; round < 10; round += 1) {
      const [jobId, worker] = [await openJob(domain.as('CLERK'), { headcount: 1 }), await someone()];
      const applicationId = await offered(worker, jobId);
      await Promise.all([accept(worker, applicationId), withdraw(worker, applicationId)]);
      const found = (await stateOf(jobId)) as {
        status: string;
        placed: number;
        placements: number;
        counted: number;
      };
      expect([found.placements, found.counted]).toEqual([found.placed, found.placed]);
      expect(found.status).toBe(found.placed === 1 ? 'FILLED' : 'OPEN');
    }
  });

  it('tells the board and the feeds', async () => {
    const [jobId, worker] = [await openJob(domain.as('CLERK'), { headcount: 1 }), await someone()];
    const applicationId = await offered(worker, jobId);
    await accept(worker, applicationId);
    await withdraw(worker, applicationId);
    const told = statement(
      'test.told',
      `select array_agg(type || coalesce(':' || (data ->> 'status'), '') order by id) as events from outbox_events
       where subject_id in ($1, $2) or data ->> 'applicationId' = $2::text`,
    );
    const { events } = (await domain.database
      .scoped()
      .row<{ events: string[] }>(told, [jobId, applicationId]))!;
    expect(
      events
        .filter((event) => /^(job|placement|application)\./.test(event))
        .slice(-6)
        .toSorted(),
    ).toEqual(
      [
        ...['application.changed:ACCEPTED', 'application.changed:WITHDRAWN', 'job.published:OPEN'],
        ...['job.removed:FILLED', 'placement.changed:AGREED', 'placement.changed:CANCELLED'],
      ].toSorted(),
    );
  });
});

describe('offering', () => {
  it('while the last place goes leaves no offer open on a full job', async () => {
    for (let round = 0; round < 10; round += 1) {
      const jobId = await openJob(domain.as('CLERK'), { headcount: 1 });
      const [one, other] = [await someone(), await someone()];
      const applicationId = await offered(one, jobId);
      const waiting = await appliedTo(domain.as(null), other, jobId);
      const offer = { applicationId: waiting, message: null, idempotencyKey: null };
      await Promise.all([accept(one, applicationId), offerApplication(domain.as('CLERK'), offer)]);
      const status = statement('test.status', 'select status from applications where id = $1');
      expect(await domain.database.scoped().row(status, [waiting])).toEqual({ status: 'WAITLISTED' });
    }
  });

  it('again without words does not repeat those of before', async () => {
    const [jobId, worker] = [await openJob(domain.as('CLERK')), await someone()];
    const applicationId = await offered(worker, jobId);
    const back = statement(
      'test.back',
      `update applications set status = 'SUBMITTED', offer_message = '早点来' where id = $1`,
    );
    await domain.database.scoped().rows(back, [applicationId]);
    await offerApplication(domain.as('CLERK'), { applicationId, message: ' ', idempotencyKey: null });
    const message = statement(
      'test.message',
      'select offer_message as message from applications where id = $1',
    );
    expect(await domain.database.scoped().row(message, [applicationId])).toEqual({ message: null });
  });
});
