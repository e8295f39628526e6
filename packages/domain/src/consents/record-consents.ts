import { writeAuditEntry } from '../audit/index.ts';
import type { UseCaseContext } from '../context/index.ts';
import type { Transaction } from '../database/index.ts';
import { appendEvents } from '../outbox/index.ts';
import { Refused, say, staffIdOf, type Language } from '../shared/index.ts';
import { currentText, type ConsentEvidence, type ConsentPurpose } from './consent-purposes.ts';
import { refuseConsent } from './consent-refusals.ts';
import { appendConsents, consentsOf, givenBy } from './consent-store.ts';

/** Whose consent, to what, and what staff saw of it. */
export interface RecordedConsent {
  personId: string;
  purposes: readonly ConsentPurpose[];
  given: boolean;
  /** Null when the person does it alone. */
  evidence: ConsentEvidence | null;
}

/** Writes consents down, given or taken back, in the transaction of whatever they belong to. What is so already is left. */
export async function recordConsents(
  tx: Transaction,
  context: UseCaseContext,
  { personId, purposes, given, evidence }: RecordedConsent,
): Promise<void> {
  const { market, clock } = context;
  const before = givenBy(await consentsOf(tx, personId, market.id));
  const changed = [...new Set(purposes)].filter((purpose) => before.includes(purpose) !== given);
  if (changed.length === 0) return;
  const staffId = staffIdOf(context.principal);
  const shared = { marketId: market.id, personId, given, at: clock.now(), evidence, staffId };
  const how = staffId === null ? ('SELF' as const) : ('WINDOW' as const);
  await appendConsents(
    tx,
    changed.map((purpose) => ({ ...shared, how, purpose, textVersion: currentText(purpose).version })),
  );
  await writeAuditEntry(tx, context, {
    action: given ? 'person.giveConsent' : 'person.withdrawConsent',
    subjectType: 'Person',
    subjectId: personId,
    detail: { purposes: changed, ...(evidence && { evidence }) },
  });
  const event = { type: 'person.consentsChanged', subjectId: personId };
  await appendEvents(tx, [{ marketId: market.id, ...event, data: { purposes: changed, given } }]);
}

/** Throws Refused unless the purpose is agreed to. */
export function assertConsent(
  language: Language,
  given: readonly ConsentPurpose[],
  purpose: ConsentPurpose,
): void {
  if (given.includes(purpose)) return;
  const title = say(language, currentText(purpose).title);
  throw new Refused(refuseConsent(language, 'CONSENT_REQUIRED', null, { title }));
}
