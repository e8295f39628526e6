import { describe, expect, it } from '@jest/globals';
import { statement } from '../../database/index.ts';
import { closeJob } from '../../jobs/index.ts';
import { vetEmployer } from '../../employers/index.ts';
import { newId } from '../../shared/index.ts';
import {
  nextPhone,
  openJob,
  registeredEmployer,
  signedIn,
  smallMarket,
  useDomain,
} from '../../testing/index.ts';
import { requestJobContact } from './request-job-contact.ts';

const domain = useDomain();

async function reachableEmployer(phone: string | null = nextPhone()) {
  const { employerId } = await registeredEmployer(domain.as(null), { kind: 'COMPANY', phone });
  const approved = {
    employerId,
    decision: 'APPROVE' as const,
    evidence: ['PHONE_CALL' as const],
    note: null,
  };
  await vetEmployer(domain.as('REVIEWER'), approved);
  return employerId;
}
const looks = statement(
  'test.looks',
  `select (select count(*)::int from job_contacts where job_id = $1) as looks,
     (select count(*)::int from audit_entries where subject_id = $1 and action = 'job.contact') as entries`,
);

describe('asking for the number to call', () => {
  it('gives it to who is signed in, and keeps that it did', async () => {
    const phone = nextPhone();
    const jobId = await openJob(domain.as('CLERK'), { employerId: await reachableEmployer(phone) });
    const person = domain.with(await signedIn(domain.as(null)));
    expect(await requestJobContact(person, { jobId })).toEqual({ phone, userErrors: [] });
    expect(await domain.database.scoped().row(looks, [jobId])).toEqual({ looks: 1, entries: 1 });
  });

  it('gives none where the employer prefers applications or has none', async () => {
    const jobId = await openJob(domain.as('CLERK'), { employerId: smallMarket.employerId });
    const person = domain.with(await signedIn(domain.as(null)));
    expect(await requestJobContact(person, { jobId })).toEqual({ phone: null, userErrors: [] });
    expect(await domain.database.scoped().row(looks, [jobId])).toEqual({ looks: 0, entries: 0 });
  });

  it('is for thirty jobs a day, also when asked for all at once', async () => {
    const employerId = await reachableEmployer();
    const person = domain.with(await signedIn(domain.as(null)));
    const jobs = await Promise.all(
      Array.from({ length: 35 }, () => openJob(domain.as('CLERK'), { employerId })),
    );
    const outcomes = await Promise.all(jobs.map((jobId) => requestJobContact(person, { jobId })));
    expect(outcomes.filter(({ phone }) => phone !== null)).toHaveLength(30);
    const codes = outcomes.flatMap(({ userErrors }) => userErrors.map(({ code }) => code));
    expect(codes).toEqual(Array<string>(5).fill('CONTACT_LIMIT'));
    const seen = jobs[outcomes.findIndex(({ phone }) => phone !== null)]!;
    expect((await requestJobContact(person, { jobId: seen })).userErrors).toEqual([]);
  }, 30_000);

  it('refuses a job that is closed, or not there', async () => {
    const jobId = await openJob(domain.as('CLERK'));
    await closeJob(domain.as('CLERK'), { jobId, reason: null });
    const person = domain.with(await signedIn(domain.as(null)));
    const codes = [];
    for (const id of [jobId, newId(), null])
      codes.push(
        (await requestJobContact(person, { jobId: id })).userErrors.map(({ code, path }) => [code, path]),
      );
    expect(codes).toEqual([
      [['JOB_NOT_OPEN', ['input', 'jobId']]],
      [['JOB_NOT_FOUND', ['input', 'jobId']]],
      [['JOB_NOT_FOUND', ['input', 'jobId']]],
    ]);
  });

  it.each([null, 'CLERK', 'MANAGER'] as const)('is not for %s', async (role) => {
    await expect(requestJobContact(domain.as(role), { jobId: newId() })).rejects.toMatchObject({
      name: 'AccessDenied',
    });
  });
});
