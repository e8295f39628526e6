import {
  currentText,
  isSeenAtWindow,
  recordConsents,
  refuseConsent,
  type ConsentEvidence,
  type ConsentPurpose,
} from '../../consents/index.ts';
import type { UseCaseContext } from '../../context/index.ts';
import type { Transaction } from '../../database/index.ts';
import { withdrawParticipation } from '../../equality/index.ts';
import { once } from '../../idempotency/index.ts';
import { assertMayOwn, orRefused, Refused, staffIdOf, type Refusal } from '../../shared/index.ts';
import { personConcerned } from '../person-concerned.ts';

export interface GiveConsentInput {
  /** Undefined: the caller's own. Null when the id given is none of a worker. */
  workerId?: string | null;
  purpose: ConsentPurpose;
  /** Of the text that the person had before them. */
  textVersion: number;
  /** What staff saw at the window; owed when it is not the person alone. */
  evidence: ConsentEvidence | null;
  idempotencyKey: string | null;
}

export type WithdrawConsentInput = Omit<GiveConsentInput, 'textVersion' | 'idempotencyKey'>;

/** How a change of consents ended: whose they are, and what the caller can mend. */
export interface ConsentOutcome {
  personId: string | null;
  userErrors: Refusal[];
}

/** Records that a person agrees to a purpose; staff does it for who stands at the window. Throws AccessDenied. */
export function giveConsent(context: UseCaseContext, input: GiveConsentInput): Promise<ConsentOutcome> {
  const request = { key: input.idempotencyKey, operation: 'giveConsent', input };
  return change(context, (tx) =>
    once(tx, context, request, () => {
      if (currentText(input.purpose).version === input.textVersion) return write(tx, context, input, true);
      const path = ['input', 'textVersion'];
      throw new Refused(refuseConsent(context.language, 'CONSENT_TEXT_OUTDATED', path));
    }),
  );
}

/** Takes a consent back; it acts at once. Throws AccessDenied. */
export function withdrawConsent(
  context: UseCaseContext,
  input: WithdrawConsentInput,
): Promise<ConsentOutcome> {
  return change(context, (tx) => write(tx, context, input, false));
}

async function change(
  context: UseCaseContext,
  work: (tx: Transaction) => Promise<ConsentOutcome>,
): Promise<ConsentOutcome> {
  assertMayOwn(context.principal, 'person.consent', context.market.id);
  return orRefused({ personId: null }, () => context.db.transaction(work));
}

async function write(
  tx: Transaction,
  context: UseCaseContext,
  { workerId, purpose, evidence }: WithdrawConsentInput,
  given: boolean,
): Promise<ConsentOutcome> {
  const personId = await personConcerned(tx, context, 'person.consent', workerId);
  const byStaff = staffIdOf(context.principal) !== null;
  if (byStaff && !isSeenAtWindow(evidence))
    throw new Refused(refuseConsent(context.language, 'CONSENT_EVIDENCE_REQUIRED', ['input', 'evidence']));
  const seen = byStaff ? evidence : null;
  await recordConsents(tx, context, { personId, purposes: [purpose], given, evidence: seen });
  if (!given && purpose === 'PARTICIPATION_STATISTICS') await withdrawParticipation(tx, context, personId);
  return { personId, userErrors: [] };
}
