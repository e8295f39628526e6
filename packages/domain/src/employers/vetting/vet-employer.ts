import { writeAuditEntry } from '../../audit/index.ts';
import type { UseCaseContext } from '../../context/index.ts';
import type { Transaction } from '../../database/index.ts';
import { appendEvents } from '../../outbox/index.ts';
import { assertMay, newId, Refused, type StaffPrincipal } from '../../shared/index.ts';
import { refuseEmployer } from '../employer-refusals.ts';
import { Employer } from '../employer.entity.ts';
import { lockEmployer } from '../employer-store.ts';
import { refusedAsEmployerOutcome, type EmployerOutcome } from '../registration/register-employer.ts';
import { EmployerVetting, type VettingDecision, type VettingEvidence } from './employer-vetting.entity.ts';

export interface VetEmployerInput {
  /** Null when the id given is none of an employer. */
  employerId: string | null;
  decision: VettingDecision;
  /** What was checked; owed when approving. */
  evidence: VettingEvidence[];
  /** Owed when refusing. */
  note: string | null;
}

/** Six months after vetting an employer counts as unverified again (notice of five ministries, January 2026). */
const goodForMonths = 6;

const longestNote = 500;

/** Records that staff looked at an employer's papers, and what came of it. Throws AccessDenied. */
export async function vetEmployer(
  context: UseCaseContext,
  input: VetEmployerInput,
): Promise<EmployerOutcome> {
  const { principal, market } = context;
  assertMay(principal, 'employer.vet', market.id);
  return refusedAsEmployerOutcome(() => context.db.transaction((tx) => vet(tx, context, principal, input)));
}

async function vet(
  tx: Transaction,
  context: UseCaseContext,
  { staffId }: StaffPrincipal,
  input: VetEmployerInput,
): Promise<EmployerOutcome> {
  const { market, clock, language } = context;
  const employer = input.employerId ? await lockEmployer(tx, market.id, input.employerId) : null;
  if (!employer) throw new Refused(refuseEmployer(language, 'EMPLOYER_NOT_FOUND', ['input', 'employerId']));
  const note = input.note?.trim() || null;
  const evidence = [...new Set(input.evidence)];
  assertSaysEnough(context, { ...input, evidence, note });
  const now = clock.now();
  const { marketId, id } = employer;
  const { decision } = input;
  const looked = { decision, evidence, note, staffId, decidedAt: now };
  await tx.manager.insert(EmployerVetting, { marketId, id: newId(), employerId: id, ...looked });
  const columns =
    decision === 'APPROVE'
      ? { verifiedAt: now, verifiedUntil: monthsAfter(now, goodForMonths), verifiedEvidence: evidence }
      : { verifiedUntil: employer.verifiedUntil && now };
  await tx.manager.update(Employer, { marketId, id }, columns);
  const subject = { subjectType: 'employer', subjectId: id };
  await writeAuditEntry(tx, context, { action: 'employer.vet', ...subject, detail: { decision, evidence } });
  await appendEvents(tx, [{ marketId, type: 'employer.changed', subjectId: id }]);
  return { employerId: id, userErrors: [] };
}

function assertSaysEnough(
  { language }: UseCaseContext,
  { decision, evidence, note }: Omit<VetEmployerInput, 'employerId'>,
): void {
  if (decision === 'APPROVE' && evidence.length === 0)
    throw new Refused(refuseEmployer(language, 'EVIDENCE_REQUIRED', ['input', 'evidence']));
  if (decision === 'REFUSE' && note === null)
    throw new Refused(refuseEmployer(language, 'NOTE_REQUIRED', ['input', 'note']));
  const max = longestNote;
  if (note && [...note].length > max)
    throw new Refused(refuseEmployer(language, 'TOO_LONG', ['input', 'note'], { max }));
}

function monthsAfter(instant: Date, months: number): Date {
  const later = new Date(instant);
  later.setUTCMonth(later.getUTCMonth() + months);
  // From the 31st of August on, half a year ends with February, not in March.
  if (later.getUTCDate() !== instant.getUTCDate()) later.setUTCDate(0);
  return later;
}
