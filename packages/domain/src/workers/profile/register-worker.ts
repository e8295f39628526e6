import { writeAuditEntry } from '../../audit/index.ts';
import { recordConsents, type ConsentPurpose } from '../../consents/index.ts';
import type { UseCaseContext } from '../../context/index.ts';
import type { Transaction } from '../../database/index.ts';
import { once } from '../../idempotency/index.ts';
import { assertHosts } from '../../markets/index.ts';
import { nextNumber } from '../../numbering/index.ts';
import { appendEvents } from '../../outbox/index.ts';
import { politeName } from '../../personal-data/index.ts';
import {
  claimOwnPerson,
  claimPersonAtWindow,
  readIdentity,
  recordConflict,
  type Identity,
} from '../../persons/index.ts';
import {
  assertMayOwn,
  dayIn,
  newId,
  Refused,
  staffIdOf,
  type SignedInPrincipal,
} from '../../shared/index.ts';
import type { WorkerRow } from '../worker-row.ts';
import { workerOfPerson } from '../worker-store.ts';
import { Worker } from '../worker.entity.ts';
import { refreshLookups } from './refresh-lookups.ts';
import { ageColumns, checkAge } from './worker-age.ts';
import { checkProfile, profileColumns, type WorkerProfile } from './worker-profile.ts';
import { AlreadyRegistered, refusedAsWorkerOutcome, type WorkerOutcome } from './worker-outcome.ts';

export interface RegisterWorkerInput extends WorkerProfile {
  realName: string;
  idNumber: string;
  /** At the window only; people who register themselves have signed in with theirs. */
  phone: string | null;
  occupationCodes: string[];
  /** What they agree to besides being registered. */
  consents: ConsentPurpose[];
  idempotencyKey: string | null;
}

/**
 * Registers a person to look for work in the market: the caller, or whoever stands at the window. A person is one person
 * whichever way they come. Under 16 is refused (劳动法 15; 禁止使用童工规定 2). Throws AccessDenied.
 */
export async function registerWorker(
  context: UseCaseContext,
  input: RegisterWorkerInput,
): Promise<WorkerOutcome> {
  const { principal, market } = context;
  assertMayOwn(principal, 'worker.register', market.id);
  const request = { key: input.idempotencyKey, operation: 'registerWorker', input };
  return refusedAsWorkerOutcome(
    () =>
      context.db.transaction((tx) =>
        once(tx, context, request, () => register(tx, context, principal, input)),
      ),
    (error) => recordConflict(context, error, 'REGISTER_WORKER'),
  );
}

async function register(
  tx: Transaction,
  context: UseCaseContext,
  principal: SignedInPrincipal,
  input: RegisterWorkerInput,
): Promise<WorkerOutcome> {
  assertHosts(context);
  const typed = readIdentity(context, { ...input, phone: principal.kind === 'STAFF' ? input.phone : null });
  const refusals = [
    ...typed.refusals,
    ...checkAge(context, typed.identity?.bornOn ?? null),
    ...checkProfile(context, input),
  ];
  if (refusals.length > 0 || !typed.identity) throw new Refused(...refusals);
  const { identity, phone } = typed;
  const { personId, joined } =
    principal.kind === 'PERSON'
      ? await claimOwnPerson(tx, context, principal.personId, identity)
      : { personId: await claimPersonAtWindow(tx, context, identity, phone), joined: false };
  const known = await workerOfPerson(tx, context.market.id, personId);
  if (known && !joined) throw new AlreadyRegistered(context.language, known);
  const workerId = known?.id ?? newId();
  if (known) await update(tx, context, known, input);
  else await insert(tx, context, { workerId, personId, identity, input });
  await refreshLookups(tx, context, personId);
  await agree(tx, context, personId, input);
  await record(tx, context, workerId, known !== null);
  return { workerId, userErrors: [] };
}

async function insert(
  tx: Transaction,
  context: UseCaseContext,
  made: { workerId: string; personId: string; identity: Identity; input: RegisterWorkerInput },
): Promise<void> {
  const { market, clock, principal } = context;
  const { workerId, personId, identity, input } = made;
  const now = clock.now();
  const today = dayIn(market.timeZone, now);
  await tx.manager.insert(Worker, {
    ...profileColumns(context, input),
    marketId: market.id,
    id: workerId,
    personId,
    number: await nextNumber(tx, market.id, `${market.numberPrefix}G${today.slice(2, 4)}`, 5),
    politeName: politeName(identity.realName),
    ...ageColumns(today, identity.bornOn),
    registeredBy: staffIdOf(principal),
    registeredAt: now,
    updatedAt: now,
  });
}

async function update(
  tx: Transaction,
  context: UseCaseContext,
  { marketId, id }: WorkerRow,
  input: RegisterWorkerInput,
): Promise<void> {
  const columns = { ...profileColumns(context, input), updatedAt: context.clock.now() };
  await tx.manager.update(Worker, { marketId, id }, columns);
}

/** Who registers agrees to be registered; at the window the card was shown for it. */
function agree(
  tx: Transaction,
  context: UseCaseContext,
  personId: string,
  { consents }: RegisterWorkerInput,
): Promise<void> {
  const purposes = ['SERVICE_RECORDS' as const, ...consents];
  const evidence = staffIdOf(context.principal) === null ? null : 'ID_SHOWN';
  return recordConsents(tx, context, { personId, purposes, given: true, evidence });
}

async function record(tx: Transaction, context: UseCaseContext, id: string, joined: boolean): Promise<void> {
  const action = joined ? 'worker.join' : 'worker.register';
  await writeAuditEntry(tx, context, { action, subjectType: 'worker', subjectId: id });
  await appendEvents(tx, [{ marketId: context.market.id, type: 'worker.registered', subjectId: id }]);
}
