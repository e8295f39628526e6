import { writeAuditEntry } from '../../audit/index.ts';
import type { UseCaseContext } from '../../context/index.ts';
import type { Transaction } from '../../database/index.ts';
import { actsFor, employersByKeys, membershipsOf, type EmployerRow } from '../../employers/index.ts';
import { once } from '../../idempotency/index.ts';
import { assertHosts } from '../../markets/index.ts';
import { nextNumber } from '../../numbering/index.ts';
import { appendEvents } from '../../outbox/index.ts';
import { hasBlock, type StoredRuleHit } from '../../posting-rules/index.ts';
import { assertMayOwn, dayIn, handOf, newId, Refused, type Refusal } from '../../shared/index.ts';
import { checkDraft } from './check-draft.ts';
import { assertReferenceFree } from './external-reference.ts';
import { draftColumns, shiftRows } from './job-columns.ts';
import type { JobDraft } from './job-draft.ts';
import { outcomeOf, refusedAsOutcome, type JobOutcome, type KeptOutcome } from './job-outcome.ts';
import { refuseJob } from './job-refusals.ts';
import { findInDraft } from './job-rules.ts';
import { JobShift } from '../job-shift.entity.ts';
import { Job } from '../job.entity.ts';

export interface PostJobInput extends JobDraft {
  /** Whose job it is; null when the id given is none of an employer. Undefined: the caller's only one. */
  employerId?: string | null;
  /** Sends it to review at once, unless a rule blocks it. */
  submit: boolean;
  idempotencyKey: string | null;
}

/**
 * Creates a posting as a draft, or in review when asked to. A BLOCK hit keeps it a draft and says RULE_BLOCKED. What is
 * wrong with the input is refused field by field, and then nothing is stored. Throws AccessDenied.
 */
export async function postJob(context: UseCaseContext, input: PostJobInput): Promise<JobOutcome> {
  assertMayOwn(context.principal, 'job.post', context.market.id);
  const request = { key: input.idempotencyKey, operation: 'postJob', input };
  return refusedAsOutcome(async () => {
    const kept = await context.db.transaction((tx) =>
      once(tx, context, request, () => store(tx, context, input)),
    );
    return outcomeOf(context, kept);
  });
}

async function store(tx: Transaction, context: UseCaseContext, input: PostJobInput): Promise<KeptOutcome> {
  assertHosts(context);
  const { employerId: _employer, submit, idempotencyKey: _key, ...draft } = input;
  const employer = await findEmployer(tx, context, input.employerId);
  const refusals = [...checkDraft(context, draft), ...(employer ? [] : [employerNotFound(context)])];
  if (refusals.length > 0 || !employer) throw new Refused(...refusals);
  const findings = findInDraft(context, draft, employer);
  const blocked = submit && hasBlock(findings);
  const jobId = await insert(tx, context, draft, { employer, findings, submitted: submit && !blocked });
  const userErrors = blocked ? [refuseJob(context.language, 'RULE_BLOCKED', null)] : [];
  return { jobId, findings, userErrors };
}

/** The employer named, if it is one the caller may post for; a person who is a member of one only need not name it. */
async function findEmployer(
  tx: Transaction,
  { market, principal }: UseCaseContext,
  id: string | null | undefined,
): Promise<EmployerRow | null> {
  const own = await membershipsOf(tx, principal);
  const here = own.filter(({ marketId }) => marketId === market.id);
  const wanted = id === undefined && here.length === 1 ? here[0]!.id : id;
  if (!wanted) return null;
  const isTheirs = principal.kind === 'STAFF' || (await actsFor(tx, principal, market.id, wanted));
  return isTheirs ? ((await employersByKeys(tx, [market.id], [wanted]))[0] ?? null) : null;
}

const employerNotFound = ({ language }: UseCaseContext): Refusal =>
  refuseJob(language, 'EMPLOYER_NOT_FOUND', ['input', 'employerId']);

interface Posted {
  employer: EmployerRow;
  findings: StoredRuleHit[];
  submitted: boolean;
}

async function insert(
  tx: Transaction,
  context: UseCaseContext,
  draft: JobDraft,
  posted: Posted,
): Promise<string> {
  const { market, clock } = context;
  const { employer, findings, submitted } = posted;
  const actorId = handOf(context.principal).id;
  const now = clock.now();
  const id = newId();
  const partnerId = context.principal.kind === 'PARTNER' ? context.principal.partnerId : null;
  const { externalReference } = draft;
  await assertReferenceFree(tx, context, { marketId: market.id, id, partnerId, externalReference });
  const year = dayIn(market.timeZone, now).slice(2, 4);
  const number = await nextNumber(tx, market.id, `${market.numberPrefix}${year}`, 4);
  const status = submitted ? 'IN_REVIEW' : 'DRAFT';
  await tx.manager.insert(Job, {
    ...draftColumns(context, draft, employer, number),
    marketId: market.id,
    id,
    number,
    employerId: employer.id,
    partnerId,
    status,
    ruleHits: findings,
    createdBy: actorId,
    createdAt: now,
    updatedAt: now,
    listedAt: now,
    ...(submitted ? { submittedAt: now, submittedBy: actorId } : {}),
  });
  if (draft.shifts.length > 0) await tx.manager.insert(JobShift, shiftRows(market.id, id, draft));
  const detail = { number, to: status, rules: findings.map((finding) => finding.rule) };
  await writeAuditEntry(tx, context, { action: 'job.post', subjectType: 'job', subjectId: id, detail });
  await appendEvents(tx, [{ marketId: market.id, type: 'job.changed', subjectId: id, data: { status } }]);
  return id;
}
