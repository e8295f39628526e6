import { describe, expect, it } from '@jest/globals';
import { statement } from '../../database/index.ts';
import { closeJob } from '../../jobs/index.ts';
import { newId, type PersonPrincipal } from '../../shared/index.ts';
import {
  appliedTo,
  idNumberOf,
  offeredTo,
  openJob,
  registeredWorker,
  signedIn,
  useDomain,
} from '../../testing/index.ts';
import { acceptOffer } from './accept-offer.ts';
import { applyForJob, type ApplyForJobInput } from './apply-for-job.ts';
import { refuseWorkersApplication } from './refuse-application.ts';
import { withdrawApplication } from './withdraw-application.ts';

const domain = useDomain();
const someone = () => registeredWorker(domain.as(null));

const input = (jobId: string | null, overrides: Partial<ApplyForJobInput> = {}): ApplyForJobInput => ({
  ...{ jobId, source: null, trackingCode: null, idempotencyKey: null },
  ...overrides,
});
const apply = (principal: PersonPrincipal, jobId: string | null, overrides: Partial<ApplyForJobInput> = {}) =>
  applyForJob(domain.with(principal), input(jobId, overrides));

const left = statement(
  'test.left',
  `select (select count(*)::int from applications where job_id = $1) as applications,
     (select application_count from jobs where id = $1) as "ofJob",
     (select max(application_count) from workers w join applications a on a.worker_id = w.id where a.job_id = $1) as "ofWorker",
     (select count(*)::int from application_steps s join applications a on a.id = s.application_id where a.job_id = $1) as steps,
     (select count(*)::int from audit_entries e join applications a on a.id = e.subject_id where a.job_id = $1) as entries,
     (select count(*)::int from outbox_events e join applications a on a.id = e.subject_id where a.job_id = $1) as events`,
);
const leftBy = (jobId: string) => domain.database.scoped().row<Record<string, number>>(left, [jobId]);
const once = { applications: 1, ofJob: 1, ofWorker: 1, steps: 1, entries: 1, events: 1 };
const nothing = { applications: 0, ofJob: 0, ofWorker: null, steps: 0, entries: 0, events: 0 };

describe('fifty taps on apply', () => {
  it.each([
    ['without keys', (): string | null => null],
    ['with one key', (): string | null => 'one-and-the-same'],
    ['with a key each', (): string | null => newId()],
  ])('%s are one application and equal answers', async (_, key) => {
    const [jobId, { principal }] = [await openJob(domain.as('CLERK')), await someone()];
    const taps = Array.from({ length: 50 }, () => apply(principal, jobId, { idempotencyKey: key() }));
    const outcomes = await Promise.all(taps);
    expect(outcomes).toEqual(outcomes.map(() => outcomes[0]));
    expect(outcomes[0]!.userErrors).toEqual([]);
    expect(await leftBy(jobId)).toEqual(once);
  });
});

describe('applying', () => {
  it('again after dropping out is a new application, after a refusal it is refused', async () => {
    const [jobId, { principal }] = [await openJob(domain.as('CLERK')), await someone()];
    const first = await apply(principal, jobId);
    await withdrawApplication(domain.with(principal), { applicationId: first.applicationId, reason: null });
    const second = await apply(principal, jobId);
    expect(second.userErrors).toEqual([]);
    expect(second.applicationId).not.toBe(first.applicationId);
    const { applicationId } = second;
    const no = { applicationId, reason: 'SKILL', shareReason: false };
    await refuseWorkersApplication(domain.as('CLERK'), no);
    expect((await apply(principal, jobId)).userErrors).toMatchObject([
      { code: 'APPLICATION_REFUSED_BEFORE', path: ['input', 'jobId'] },
    ]);
  });

  it('for a full job puts on the waiting list', async () => {
    const jobId = await openJob(domain.as('CLERK'), { headcount: 1 });
    const first = await someone();
    const applicationId = await offeredTo(domain.as(null), first, jobId);
    await acceptOffer(domain.with(first.principal), { applicationId, idempotencyKey: null });
    const { applicationId: waiting, userErrors } = await apply((await someone()).principal, jobId);
    expect(userErrors).toEqual([]);
    const status = statement('test.status', 'select status from applications where id = $1');
    expect(await domain.database.scoped().row(status, [waiting])).toEqual({ status: 'WAITLISTED' });
  });

  it('at the window is for the worker named, as said by whom', async () => {
    const [jobId, { workerId }] = [await openJob(domain.as('CLERK')), await someone()];
    const { applicationId } = await applyForJob(domain.as('CLERK'), input(jobId, { workerId }));
    const said = statement(
      'test.said',
      'select source, applied_by is not null as "byStaff" from applications where id = $1',
    );
    expect(await domain.database.scoped().row(said, [applicationId])).toEqual({
      source: 'WINDOW',
      byStaff: true,
    });
    expect(await leftBy(jobId)).toEqual(once);
  });

  it('needs registering first', async () => {
    const jobId = await openJob(domain.as('CLERK'));
    const principal = await signedIn(domain.as(null));
    expect((await apply(principal, jobId)).userErrors).toMatchObject([
      { code: 'WORKER_REQUIRED', path: null },
    ]);
    expect(await leftBy(jobId)).toEqual(nothing);
  });

  it.each<[string, Partial<ApplyForJobInput>, string, string[]]>([
    ['no job', { jobId: null }, 'JOB_NOT_FOUND', ['jobId']],
    ['a job that is not there', { jobId: newId() }, 'JOB_NOT_FOUND', ['jobId']],
    ['another worker', { workerId: newId() }, 'WORKER_NOT_FOUND', ['workerId']],
    ['a source of staff', { source: 'WINDOW' }, 'SOURCE_NOT_ALLOWED', ['source']],
    ['a partner’s source', { source: 'PARTNER' }, 'SOURCE_NOT_ALLOWED', ['source']],
    ['a code with a space', { trackingCode: 'A B' }, 'TRACKING_CODE_INVALID', ['trackingCode']],
    ['a code of 33 signs', { trackingCode: 'x'.repeat(33) }, 'TRACKING_CODE_INVALID', ['trackingCode']],
    ['a short key', { idempotencyKey: 'short' }, 'IDEMPOTENCY_KEY_INVALID', ['idempotencyKey']],
  ])('with %s is refused and leaves nothing', async (_, overrides, code, path) => {
    const [jobId, { principal }] = [await openJob(domain.as('CLERK')), await someone()];
    const { userErrors } = await apply(principal, jobId, overrides);
    expect(userErrors).toMatchObject([{ code, path: ['input', ...path] }]);
    expect(await leftBy(jobId)).toEqual(nothing);
  });

  it('for a draft is for a job that is not there, for a closed one too late', async () => {
    const { principal } = await someone();
    const closed = await openJob(domain.as('CLERK'));
    await closeJob(domain.as('CLERK'), { jobId: closed, reason: null });
    expect((await apply(principal, closed)).userErrors).toMatchObject([{ code: 'JOB_NOT_OPEN' }]);
    const open = await openJob(domain.as('CLERK'));
    const clock = { now: () => new Date(Date.now() + 93 * 86_400_000) };
    const late = await applyForJob(domain.with(principal, { clock }), input(open));
    expect(late.userErrors).toMatchObject([{ code: 'JOB_NOT_OPEN', path: ['input', 'jobId'] }]);
  });

  it('with a key that was used for another job is refused', async () => {
    const [one, other] = [await openJob(domain.as('CLERK')), await openJob(domain.as('CLERK'))];
    const { principal } = await someone();
    await apply(principal, one, { idempotencyKey: 'same-key' });
    const { userErrors } = await apply(principal, other, { idempotencyKey: 'same-key' });
    expect(userErrors).toMatchObject([{ code: 'IDEMPOTENCY_KEY_REUSED' }]);
    expect(await leftBy(other)).toEqual(nothing);
  });

  it('is kept from the young at night, and so is accepting what became night work', async () => {
    const born = `${new Date().getFullYear() - 17}-01-01`;
    const minor = await registeredWorker(domain.as(null), { idNumber: idNumberOf(born) });
    const day = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10);
    const at = (hour: string) => new Date(`${day}T${hour}:00+08:00`);
    const night = [{ startsAt: at('20:00'), endsAt: at('23:30') }];
    const nightJob = await openJob(domain.as('CLERK'), { shifts: night, startsOn: day });
    expect((await apply(minor.principal, nightJob)).userErrors).toMatchObject([
      { code: 'MINOR_NIGHT', path: ['input', 'jobId'] },
    ]);
    const dayJob = await openJob(domain.as('CLERK'), { startsOn: day });
    const applicationId = await offeredTo(domain.as(null), minor, dayJob);
    const becomes = statement(
      'test.becomesNight',
      'insert into job_shifts (market_id, job_id, starts_at, ends_at) values (1, $1, $2, $3)',
    );
    await domain.database.scoped().rows(becomes, [dayJob, night[0]!.startsAt, night[0]!.endsAt]);
    const accepted = { applicationId, idempotencyKey: null };
    expect((await acceptOffer(domain.with(minor.principal), accepted)).userErrors).toMatchObject([
      { code: 'MINOR_NIGHT', path: ['input', 'applicationId'] },
    ]);
  });
});

describe('an application', () => {
  it("is nobody else's to accept, withdraw or decide", async () => {
    const [jobId, worker, other] = [await openJob(domain.as('CLERK')), await someone(), await someone()];
    const applicationId = await appliedTo(domain.as(null), worker, jobId);
    const context = domain.with(other.principal);
    const codes = [
      await acceptOffer(context, { applicationId, idempotencyKey: null }),
      await withdrawApplication(context, { applicationId, reason: null }),
      await refuseWorkersApplication(context, { applicationId, reason: 'TIME', shareReason: true }),
      await refuseWorkersApplication(domain.with(worker.principal), {
        ...{ applicationId, reason: 'TIME', shareReason: true },
      }),
    ].map(({ userErrors }) => userErrors[0]?.code);
    expect(codes).toEqual(Array<string>(4).fill('APPLICATION_NOT_FOUND'));
    expect(await leftBy(jobId)).toEqual(once);
  });
});
