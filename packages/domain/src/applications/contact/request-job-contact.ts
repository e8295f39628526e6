import { writeAuditEntry } from '../../audit/index.ts';
import type { UseCaseContext } from '../../context/index.ts';
import { hold, statement, type Transaction } from '../../database/index.ts';
import { employerContact } from '../../employers/index.ts';
import { visibleJobsByKeys } from '../../jobs/index.ts';
import {
  accessDenied,
  newId,
  orRefused,
  Refused,
  type PersonPrincipal,
  type Refusal,
} from '../../shared/index.ts';
import { refuseApplication } from '../application-refusals.ts';
import { JobContact } from './job-contact.entity.ts';

/** The number to call; null when the employer prefers applications. */
export interface JobContactOutcome {
  phone: string | null;
  userErrors: Refusal[];
}

const perDay = 30;
const day = 24 * 3_600_000;

const countToday = statement(
  'applications.contactsOfPerson',
  'select count(distinct job_id)::int as count from job_contacts where person_id = $1 and at > $2 and job_id <> $3',
);

/**
 * Shows a person who is signed in the number to call for an open job, and keeps that it was shown: thirty jobs a day in a
 * market, so that nobody collects numbers. Throws AccessDenied.
 */
export async function requestJobContact(
  context: UseCaseContext,
  { jobId }: { jobId: string | null },
): Promise<JobContactOutcome> {
  const { principal } = context;
  if (principal.kind !== 'PERSON') throw accessDenied(principal);
  return orRefused({ phone: null }, () =>
    context.db.transaction((tx) => show(tx, context, principal, jobId)),
  );
}

async function show(
  tx: Transaction,
  context: UseCaseContext,
  { personId }: PersonPrincipal,
  jobId: string | null,
): Promise<JobContactOutcome> {
  const { principal, market, clock, language } = context;
  const path = ['input', 'jobId'];
  const [job] = jobId ? await visibleJobsByKeys(tx, principal, [market.id], [jobId]) : [];
  if (!job) throw new Refused(refuseApplication(language, 'JOB_NOT_FOUND', path));
  const now = clock.now();
  if (job.status !== 'OPEN' || job.expiresAt <= now)
    throw new Refused(refuseApplication(language, 'JOB_NOT_OPEN', path));
  await hold(tx, `job_contacts:${personId}`);
  await tx.enterMarket(market.id);
  const since = new Date(now.getTime() - day);
  const { count } = (await tx.row<{ count: number }>(countToday, [personId, since, job.id]))!;
  if (count >= perDay) throw new Refused(refuseApplication(language, 'CONTACT_LIMIT', path));
  const contact = await employerContact(tx, context, job.marketId, job.employerId);
  if (!contact?.takesCalls || contact.phone === null) return { phone: null, userErrors: [] };
  await tx.manager.insert(JobContact, { marketId: market.id, id: newId(), jobId: job.id, personId, at: now });
  await writeAuditEntry(tx, context, { action: 'job.contact', subjectType: 'job', subjectId: job.id });
  return { phone: contact.phone, userErrors: [] };
}
