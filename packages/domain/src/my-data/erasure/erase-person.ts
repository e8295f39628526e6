import { withdrawAll } from '../../applications/index.ts';
import { writeAuditEntry } from '../../audit/index.ts';
import { forgetConsentEvidence, type ConsentEvidence } from '../../consents/index.ts';
import { inMarketOf, type UseCaseContext } from '../../context/index.ts';
import type { Transaction } from '../../database/index.ts';
import { forgetContactPhones } from '../../employers/index.ts';
import { forgetParticipation } from '../../equality/index.ts';
import { endSessionsOf, forgetCodesOfPhone } from '../../identity/index.ts';
import { refreshDocuments } from '../../jobs/index.ts';
import { appendEvents } from '../../outbox/index.ts';
import type { Vault } from '../../personal-data/index.ts';
import { lockPerson, openPerson, type SealedPerson } from '../../persons/index.ts';
import { Refused, type Refusal } from '../../shared/index.ts';
import { lockWorker, workersOfPerson } from '../../workers/index.ts';
import { keptAfterErasure, refuseErasure } from './erasure-refusals.ts';
import { forgetPerson, jobOfOpenHiring, jobOfOpenWages } from './erasure-store.ts';

/** How an erasure ended: what stays, in words, or why it cannot be. */
export interface ErasureOutcome {
  erased: boolean;
  kept: string[];
  userErrors: Refusal[];
}

/**
 * Erases a person in every market: drops them out of what they applied for, forgets their key and with it everything
 * sealed, and what they are found by. What lies between them and others stays with somebody nameless. Throws Refused while
 * a wage is open.
 */
export async function erasePerson(
  tx: Transaction,
  context: UseCaseContext,
  personId: string,
  evidence: ConsentEvidence,
): Promise<ErasureOutcome> {
  const { vault, clock, language } = context;
  const person = (await lockPerson(tx, personId))!;
  const workers = await workersOfPerson(tx, personId);
  for (const { marketId, id } of workers) await lockWorker(tx, marketId, id);
  let withdrawn = 0;
  await assertNothingOpen(tx, context, personId);
  for (const worker of workers)
    withdrawn += await withdrawAll(tx, inMarketOf(context, worker.marketId), worker);
  const { phone } = openPerson(vault, person);
  if (phone !== null) await forgetCodesOfPhone(tx, context, phone);
  await endSessionsOf(tx, context, personId, null);
  for (const hirer of await forgetEverything(tx, vault, person, clock.now()))
    await refreshDocuments(tx, context, hirer.marketId, hirer.id);
  await writeAuditEntry(tx, context, {
    action: 'person.erase',
    subjectType: 'Person',
    subjectId: personId,
    detail: { evidence, withdrawn },
  });
  const marketIds = new Set([context.market.id, ...workers.map(({ marketId }) => marketId)]);
  await appendEvents(tx, [
    ...[...marketIds].map((marketId) => ({ marketId, type: 'person.erased', subjectId: personId })),
    ...workers.map(({ marketId, id }) => ({ marketId, type: 'worker.changed', subjectId: id })),
  ]);
  return { erased: true, kept: keptAfterErasure(language), userErrors: [] };
}

/** Forgets whatever tells who a person is, wherever it is kept, and says which hirers were called after them. The person is locked. */
export async function forgetEverything(
  tx: Transaction,
  vault: Vault,
  person: SealedPerson,
  now: Date,
): Promise<{ marketId: number; id: string }[]> {
  const { phone } = openPerson(vault, person);
  if (phone !== null) await forgetContactPhones(tx, { vault }, person.id, phone);
  await forgetParticipation(tx, { vault }, person.id);
  await forgetConsentEvidence(tx, person.id);
  return forgetPerson(tx, person.id, now);
}

async function assertNothingOpen(
  tx: Transaction,
  { language, clock }: UseCaseContext,
  personId: string,
): Promise<void> {
  const unpaid = await jobOfOpenWages(tx, personId);
  if (unpaid !== null)
    throw new Refused(refuseErasure(language, 'ERASURE_BLOCKED_BY_OPEN_WAGES', null, { number: unpaid }));
  const hiring = await jobOfOpenHiring(tx, personId, clock.now());
  if (hiring !== null)
    throw new Refused(refuseErasure(language, 'ERASURE_BLOCKED_BY_HIRING', null, { number: hiring }));
}
