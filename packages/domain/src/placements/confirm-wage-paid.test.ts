import { beforeAll, describe, expect, it } from '@jest/globals';
import { acceptOffer } from '../applications/index.ts';
import { statement } from '../database/index.ts';
import type { PostJobInput } from '../jobs/index.ts';
import { vetEmployer } from '../employers/index.ts';
import { addDays, dayIn, instantIn, newId, type Principal } from '../shared/index.ts';
import {
  clerkActingFor,
  offeredTo,
  openJob,
  registeredEmployer,
  registeredWorker,
  useDomain,
  type TestEmployer,
  type TestWorker,
} from '../testing/index.ts';
import { confirmWagePaid, type ConfirmWagePaidInput } from './confirm-wage-paid.ts';

const domain = useDomain();
const begun = { now: () => new Date(Date.now() + 2 * 86_400_000) };
let employer: TestEmployer;
let worker: TestWorker;

beforeAll(async () => {
  employer = await registeredEmployer(domain.as(null));
  const { employerId } = employer;
  const papers = { decision: 'APPROVE' as const, evidence: ['SITE_VISIT' as const], note: null };
  await vetEmployer(domain.as('REVIEWER'), { employerId, ...papers });
});

async function placed(job: Partial<PostJobInput> = {}): Promise<string> {
  worker = await registeredWorker(domain.as(null));
  const jobId = await openJob(domain.as('CLERK'), { employerId: employer.employerId, ...job });
  const applicationId = await offeredTo(domain.as(null), worker, jobId);
  await acceptOffer(domain.with(worker.principal), { applicationId, idempotencyKey: null });
  const idOf = statement('test.idOf', 'select id from placements where application_id = $1');
  return (await domain.database.scoped().row<{ id: string }>(idOf, [applicationId]))!.id;
}

const confirm = (
  principal: Principal,
  placementId: string | null,
  overrides: Partial<ConfirmWagePaidInput> = {},
) =>
  confirmWagePaid(domain.with(principal, { clock: begun }), {
    ...{ placementId, amount: '350.00', paidAt: null },
    ...overrides,
  });
const written = statement(
  'test.written',
  `select paid_amount as amount, paid_at is not null as paid, employer_confirmed_at is not null as "byEmployer",
     worker_confirmed_at is not null as "byWorker" from placements where id = $1`,
);
const agreedAt = statement('test.agreedAt', 'update placements set created_at = $2 where id = $1');
const writtenOf = (id: string) => domain.database.scoped().row(written, [id]);
const nothing = { amount: null, paid: false, byEmployer: false, byWorker: false };

describe('a wage', () => {
  it('counts as paid when the worker says so, not before', async () => {
    const id = await placed();
    expect((await confirm(employer.principal, id)).userErrors).toEqual([]);
    expect(await writtenOf(id)).toEqual({ amount: '350.00', paid: false, byEmployer: true, byWorker: false });
    expect((await confirm(worker.principal, id, { amount: '340.00' })).userErrors).toEqual([]);
    expect(await writtenOf(id)).toEqual({ amount: '340.00', paid: true, byEmployer: true, byWorker: true });
  });

  it('stays as the worker said when the employer says something else afterwards', async () => {
    const id = await placed();
    await confirm(worker.principal, id, { amount: '340.00' });
    await confirm(employer.principal, id, { amount: '999.00' });
    expect(await writtenOf(id)).toEqual({ amount: '340.00', paid: true, byEmployer: true, byWorker: true });
  });

  it('may be confirmed by staff that acts for the worker, and each word leaves entry and event', async () => {
    const id = await placed();
    await confirm(employer.principal, id);
    await confirm(await clerkActingFor(domain.as(null), worker.workerId), id);
    const left = statement(
      'test.left',
      `select (select array_agg(action order by id) from audit_entries where subject_id = $1 and action like '%wage%') as entries,
         (select count(*)::int from outbox_events where subject_id = $1 and type = 'placement.changed') as events`,
    );
    expect(await domain.database.scoped().row(left, [id])).toEqual({
      entries: ['placement.wagePaid', 'placement.wageReceived'],
      events: 3,
    });
  });

  it.each<[string, Partial<ConfirmWagePaidInput>, string, string]>([
    ['nothing', { amount: '0.00' }, 'WAGE_NOT_POSITIVE', 'amount'],
    ['less than nothing', { amount: '-1.00' }, 'WAGE_NOT_POSITIVE', 'amount'],
    ['no number', { amount: 'abc' }, 'WAGE_NOT_POSITIVE', 'amount'],
    ['a million', { amount: '1000000.00' }, 'WAGE_TOO_HIGH', 'amount'],
    ['a day to come', { paidAt: new Date(Date.now() + 9 * 86_400_000) }, 'PAID_AT_IN_FUTURE', 'paidAt'],
    ['no placement', { placementId: null }, 'PLACEMENT_NOT_FOUND', 'placementId'],
    ['a placement that is not there', { placementId: newId() }, 'PLACEMENT_NOT_FOUND', 'placementId'],
  ])('of %s is refused and nothing is written', async (_, overrides, code, field) => {
    const id = await placed();
    for (const principal of [worker.principal, employer.principal])
      expect((await confirm(principal, id, overrides)).userErrors).toMatchObject([
        { code, path: ['input', field] },
      ]);
    expect(await writtenOf(id)).toEqual(nothing);
  });

  it('is not to be confirmed before the work begins', async () => {
    const id = await placed();
    const early = { placementId: id, amount: '350.00', paidAt: null };
    expect((await confirmWagePaid(domain.with(worker.principal), early)).userErrors).toMatchObject([
      { code: 'PLACEMENT_NOT_BEGUN', path: ['input', 'placementId'] },
    ]);
  });

  it('is not to be confirmed before the first shift that the worker agreed to, though its days have begun', async () => {
    const zone = 'Asia/Shanghai';
    const [day, next] = [1, 2].map((days) => addDays(dayIn(zone, new Date()), days));
    const shift = (on: string) => ({
      startsAt: instantIn(zone, on, '09:00'),
      endsAt: instantIn(zone, on, '17:00'),
    });
    const id = await placed({ startsOn: day!, endsOn: next!, shifts: [shift(day!), shift(next!)] });
    const codesAt = async (on: string, time: string) => {
      const clock = { now: () => instantIn(zone, on, time) };
      const input = { placementId: id, amount: '350.00', paidAt: null };
      const { userErrors } = await confirmWagePaid(domain.with(worker.principal, { clock }), input);
      return userErrors.map(({ code }) => code);
    };
    expect(await codesAt(day!, '08:59')).toEqual(['PLACEMENT_NOT_BEGUN']);
    expect(await codesAt(day!, '09:00')).toEqual([]);
    await domain.database.scoped().rows(agreedAt, [id, instantIn(zone, day!, '20:00')]);
    expect(await codesAt(day!, '21:00')).toEqual(['PLACEMENT_NOT_BEGUN']);
    expect(await codesAt(next!, '09:00')).toEqual([]);
  });

  it('is the business of nobody else', async () => {
    const id = await placed();
    const other = await registeredWorker(domain.as(null));
    expect((await confirm(other.principal, id)).userErrors).toMatchObject([{ code: 'PLACEMENT_NOT_FOUND' }]);
    for (const role of ['REVIEWER', 'TRAINER', 'EDITOR', 'AUDITOR', null] as const)
      await expect(confirm(domain.as(role).principal, id)).rejects.toMatchObject({ name: 'AccessDenied' });
    expect(await writtenOf(id)).toEqual(nothing);
  });
});
