import { writeAuditEntry } from '../audit/index.ts';
import type { UseCaseContext } from '../context/index.ts';
import { hold, type Transaction } from '../database/index.ts';
import {
  assertMay,
  newId,
  orRefused,
  Refused,
  type PersonPrincipal,
  type Refusal,
  type StaffPrincipal,
} from '../shared/index.ts';
import { workerConcerned, type WorkerRow } from '../workers/index.ts';
import { ActingGrant } from './acting-grant.entity.ts';
import { refuseActing } from './acting-refusals.ts';
import { wrongProofs } from './acting-store.ts';
import { endActing } from './end-acting-for.ts';
import { isProved, readProof, type Proof } from './proof.ts';

export interface StartActingForInput extends Proof {
  /** Null when the id given is none of a worker. */
  workerId: string | null;
}

/** The person as whom staff may go on, and until when. */
export interface Acting {
  principal: PersonPrincipal;
  workerId: string;
  endsAt: Date;
}

export interface ActingOutcome {
  acting: Acting | null;
  userErrors: Refusal[];
}

const minute = 60_000;
const actingMinutes = 15;
const allowedFailures = 5;

/**
 * Records that a worker at the window wants a member of staff to act for them, and what was shown for it; for a quarter
 * of an hour the caller may do what the worker could. Whoever acted for somebody else ceases to. Five wrong proofs in a
 * quarter of an hour are all that anybody has. Throws AccessDenied.
 */
export async function startActingFor(
  context: UseCaseContext,
  input: StartActingForInput,
): Promise<ActingOutcome> {
  const { principal, market } = context;
  assertMay(principal, 'person.actFor', market.id);
  return orRefused({ acting: null }, () =>
    context.db.transaction((tx) => start(tx, context, principal, input)),
  );
}

async function start(
  tx: Transaction,
  context: UseCaseContext,
  staff: StaffPrincipal,
  input: StartActingForInput,
): Promise<ActingOutcome> {
  const proof = readProof(context, input);
  const worker = await workerConcerned(tx, context, 'person.actFor', input.workerId);
  await hold(tx, `acting:${staff.staffId}`);
  await assertTriesLeft(tx, context, staff);
  if (!(await isProved(tx, context, worker, proof))) return refuse(tx, context, staff, worker, proof);
  await endActing(tx, context, staff);
  const acting = await grant(tx, context, staff, worker, proof);
  return { acting, userErrors: [] };
}

async function assertTriesLeft(
  tx: Transaction,
  { clock, language }: UseCaseContext,
  { marketId, staffId }: StaffPrincipal,
): Promise<void> {
  const since = new Date(clock.now().getTime() - actingMinutes * minute);
  if ((await wrongProofs(tx, marketId, staffId, since)) < allowedFailures) return;
  const values = { minutes: actingMinutes };
  throw new Refused(refuseActing(language, 'PROOF_TRIES_EXHAUSTED', ['input', 'proof'], values));
}

/** Kept, though refused: the next try is counted with it. */
async function refuse(
  tx: Transaction,
  context: UseCaseContext,
  staff: StaffPrincipal,
  worker: WorkerRow,
  { evidence }: Proof,
): Promise<ActingOutcome> {
  const now = context.clock.now();
  const who = { marketId: staff.marketId, staffId: staff.staffId, personId: worker.personId };
  const never = { proved: false, startedAt: now, endsAt: now, endedAt: now };
  await tx.manager.insert(ActingGrant, { ...who, id: newId(), evidence, slipNumber: null, ...never });
  await writeAuditEntry(tx, context, {
    action: 'person.actForRefused',
    subjectType: 'worker',
    subjectId: worker.id,
    detail: { evidence },
  });
  const userErrors = [refuseActing(context.language, 'PROOF_WRONG', ['input', 'proof'])];
  return { acting: null, userErrors };
}

async function grant(
  tx: Transaction,
  context: UseCaseContext,
  { marketId, staffId, sessionId }: StaffPrincipal,
  { id: workerId, personId }: WorkerRow,
  { evidence, proof }: Proof,
): Promise<Acting> {
  const startedAt = context.clock.now();
  const endsAt = new Date(startedAt.getTime() + actingMinutes * minute);
  const grantId = newId();
  const slipNumber = evidence === 'SIGNED_SLIP' ? proof : null;
  const row = { marketId, id: grantId, staffId, personId, evidence, slipNumber };
  await tx.manager.insert(ActingGrant, { ...row, proved: true, startedAt, endsAt, endedAt: null });
  await writeAuditEntry(tx, context, {
    action: 'person.actFor',
    subjectType: 'worker',
    subjectId: workerId,
    detail: { grantId, evidence, ...(slipNumber ? { slipNumber } : {}) },
  });
  const actedBy = { staffId, grantId };
  return { principal: { kind: 'PERSON', personId, marketId, sessionId, actedBy }, workerId, endsAt };
}
