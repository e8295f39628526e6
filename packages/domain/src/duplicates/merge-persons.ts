import type { UseCaseContext } from '../context/index.ts';
import type { Transaction } from '../database/index.ts';
import { once } from '../idempotency/index.ts';
import { readIdNumber } from '../persons/index.ts';
import { assertMay, Refused, type StaffPrincipal } from '../shared/index.ts';
import { refusedAsWorkerOutcome, workerConcerned, type WorkerOutcome } from '../workers/index.ts';
import { isCardOf } from './assert-card.ts';
import { refuseMerge } from './duplicate-refusals.ts';
import { makeOne } from './make-one.ts';
import { otherPerson } from './other-person.ts';

export interface MergePersonsInput {
  /** The worker who stays; null when the id given is none of a worker. */
  workerId: string | null;
  /** The conflict whose other person goes, or the worker who goes: one of them. Null when the id is none. */
  conflictId?: string | null;
  otherWorkerId?: string | null;
  /** As on the card that was seen. */
  idNumber: string;
  /** The phone of the one who goes is the one in use. */
  takeOtherPhone: boolean;
  idempotencyKey: string | null;
}

/**
 * Makes one person of two registrations of the same human being, who stands at the window with the card of the one that
 * stays. Everything that was the other's becomes theirs. The card is looked at in a transaction of its own, so that a
 * wrong number counts although nothing else is done. Throws AccessDenied.
 */
export async function mergePersons(
  context: UseCaseContext,
  input: MergePersonsInput,
): Promise<WorkerOutcome> {
  const { principal, market, db } = context;
  assertMay(principal, 'person.merge', market.id);
  const request = { key: input.idempotencyKey, operation: 'mergePersons', input };
  return refusedAsWorkerOutcome(async () => {
    await assertCardSeen(context, principal, input);
    return db.transaction((tx) => once(tx, context, request, () => merge(tx, context, input)));
  });
}

async function assertCardSeen(
  context: UseCaseContext,
  staff: StaffPrincipal,
  input: MergePersonsInput,
): Promise<void> {
  const isTheirs = await context.db.transaction(async (tx) => {
    const worker = await workerConcerned(tx, context, 'person.merge', input.workerId);
    return isCardOf(tx, context, staff, worker, readIdNumber(context, input.idNumber));
  });
  if (!isTheirs) throw new Refused(refuseMerge(context.language, 'CARD_DIFFERS', ['input', 'idNumber']));
}

async function merge(
  tx: Transaction,
  context: UseCaseContext,
  input: MergePersonsInput,
): Promise<WorkerOutcome> {
  const kept = await workerConcerned(tx, context, 'person.merge', input.workerId);
  const other = await otherPerson(tx, context, kept, input);
  await makeOne(tx, context, kept, other, input.takeOtherPhone);
  return { workerId: kept.id, userErrors: [] };
}
