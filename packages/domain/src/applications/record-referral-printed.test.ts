import { describe, expect, it } from '@jest/globals';
import { statement } from '../database/index.ts';
import { registerEmployer } from '../employers/index.ts';
import { AccessDenied } from '../shared/index.ts';
import {
  appliedTo,
  clerkActingFor,
  employerInput,
  nextPhone,
  openJob,
  registeredWorker,
  useDomain,
  type TestWorker,
} from '../testing/index.ts';
import { visibleApplicationsByKeys } from './application-store.ts';
import { employerPhoneFor } from './contact/contact-employer.ts';
import { recordReferralPrinted } from './record-referral-printed.ts';
import { withdrawApplication } from './steps/withdraw-application.ts';

const domain = useDomain();

async function applied(employerId?: string, worker?: TestWorker): Promise<string> {
  worker ??= await registeredWorker(domain.as(null));
  const jobId = await openJob(domain.as('CLERK'), employerId ? { employerId } : {});
  return appliedTo(domain.as(null), worker, jobId);
}

const auditOf = statement(
  'test.slipAudit',
  'select action, actor_id as "actorId" from audit_entries where subject_id = $1 and action = $2',
);
const entries = (id: string, action: string) => domain.database.scoped().rows(auditOf, [id, action]);

const print = (applicationId: string) => recordReferralPrinted(domain.as('CLERK'), { applicationId });

describe('printing a referral slip', () => {
  it('is recorded each time, and the second is known for a reprint', async () => {
    const applicationId = await applied();
    expect(await print(applicationId)).toEqual({ applicationId, prints: 1, userErrors: [] });
    expect(await print(applicationId)).toMatchObject({ prints: 2 });
    expect(await entries(applicationId, 'application.printSlip')).toHaveLength(2);
  });

  it('counts two who print at once as first and second', async () => {
    const applicationId = await applied();
    const outcomes = await Promise.all([print(applicationId), print(applicationId)]);
    expect(outcomes.map(({ prints }) => prints).sort()).toEqual([1, 2]);
  });

  it('is refused once the application is over, and leaves no record', async () => {
    const worker = await registeredWorker(domain.as(null));
    const applicationId = await applied(undefined, worker);
    const acting = domain.with(await clerkActingFor(domain.as(null), worker.workerId));
    await withdrawApplication(acting, { applicationId, reason: 'ILLNESS' });
    const outcome = await print(applicationId);
    expect(outcome).toMatchObject({ applicationId: null, prints: 0, userErrors: [{ code: 'WRONG_STATUS' }] });
    expect(await entries(applicationId, 'application.printSlip')).toEqual([]);
  });

  it('is refused for an application that is not there', async () => {
    const outcome = await recordReferralPrinted(domain.as('CLERK'), { applicationId: null });
    expect(outcome.userErrors).toMatchObject([{ code: 'APPLICATION_NOT_FOUND' }]);
  });

  it('is for clerks and managers only', async () => {
    const applicationId = await applied();
    for (const role of ['REVIEWER', 'AUDITOR', null] as const)
      await expect(recordReferralPrinted(domain.as(role), { applicationId })).rejects.toThrow(AccessDenied);
  });
});

describe('the number on a referral slip', () => {
  async function withPhone(phone: string) {
    const context = domain.as('CLERK');
    const { employerId } = await registerEmployer(context, employerInput({ phone }));
    const id = await applied(employerId!);
    const [row] = await visibleApplicationsByKeys(context.db, context.principal, [context.market.id], [id]);
    return row!;
  }

  it('is the employer’s, and each look at it is recorded', async () => {
    const phone = nextPhone();
    const application = await withPhone(phone);
    expect(await employerPhoneFor(domain.as('CLERK'), application)).toBe(phone);
    expect(await entries(application.id, 'employer.reveal')).toHaveLength(1);
    expect(await employerPhoneFor(domain.as('REVIEWER'), application)).toBeNull();
  });

  it('stays away when the employer prefers not to be called', async () => {
    const application = await withPhone(nextPhone());
    const quiet = statement('test.quiet', 'update employers set takes_calls = false where id = $1');
    await domain.database.scoped().rows(quiet, [application.employerId]);
    expect(await employerPhoneFor(domain.as('CLERK'), application)).toBeNull();
    expect(await entries(application.id, 'employer.reveal')).toEqual([]);
  });
});
