import type { UseCaseContext } from '../context/index.ts';
import type { Transaction } from '../database/index.ts';
import { employersByKeys, membershipsOf, type EmployerRow } from '../employers/index.ts';
import { assertMayOwn, handOf, may, Refused } from '../shared/index.ts';
import { endDelegationRow, insertDelegation } from './delegation-store.ts';
import { refusedAsPartnerOutcome, type PartnerOutcome } from './partner-outcome.ts';
import { refusePartner } from './partner-refusals.ts';
import { lockPartnerByClient, type PartnerRow } from './partner-store.ts';
import { recordPartner } from './update-partner.ts';

/** Which partner for which employer. */
export interface DelegationInput {
  /** As the partner calls itself. */
  clientId: string;
  /** Null when the id given is none of an employer. */
  employerId: string | null;
}

/** How a delegation changed: the partner and the employer it is about. */
export interface DelegationOutcome extends PartnerOutcome {
  employerId: string | null;
}

/**
 * From now on the partner acts for the employer, as far as its scopes go. Said by staff, or by an owner of the employer;
 * said twice, it holds once. Throws AccessDenied.
 */
export function delegateEmployer(
  context: UseCaseContext,
  input: DelegationInput,
): Promise<DelegationOutcome> {
  return change(context, input, async (tx, partner, employer) => {
    const { id: by, kind } = handOf(context.principal);
    const { marketId, id: partnerId } = partner;
    const row = { marketId, partnerId, employerId: employer.id, kind, by, now: context.clock.now() };
    if (!(await insertDelegation(tx, row))) return;
    await recordPartner(tx, context, partner, 'partner.delegate', { employerId: employer.id });
  });
}

/** From now on it does not, with tokens that are out already too. Throws AccessDenied. */
export function endDelegation(context: UseCaseContext, input: DelegationInput): Promise<DelegationOutcome> {
  return change(context, input, async (tx, partner, employer) => {
    const { marketId, id: partnerId } = partner;
    const by = handOf(context.principal).id;
    const row = { marketId, partnerId, employerId: employer.id, by, now: context.clock.now() };
    if (!(await endDelegationRow(tx, row)))
      throw new Refused(refusePartner(context.language, 'DELEGATION_NOT_FOUND', ['input', 'clientId']));
    await recordPartner(tx, context, partner, 'partner.endDelegation', { employerId: employer.id });
  });
}

type Work = (tx: Transaction, partner: PartnerRow, employer: EmployerRow) => Promise<void>;

async function change(
  context: UseCaseContext,
  { clientId, employerId }: DelegationInput,
  work: Work,
): Promise<DelegationOutcome> {
  const { market, language, db } = context;
  assertMayOwn(context.principal, 'partner.delegate', market.id);
  return refusedAsPartnerOutcome<DelegationOutcome>(
    () =>
      db.transaction(async (tx) => {
        const employer = await ownEmployer(tx, context, employerId);
        const partner = await lockPartnerByClient(tx, market.id, clientId.trim());
        if (!partner) throw new Refused(refusePartner(language, 'PARTNER_NOT_FOUND', ['input', 'clientId']));
        await work(tx, partner, employer);
        return { partnerId: partner.id, employerId: employer.id, userErrors: [] };
      }),
    { employerId: null },
  );
}

/** One of the market's for staff, one that the caller owns for persons; refused alike otherwise. */
async function ownEmployer(
  tx: Transaction,
  { principal, market, language }: UseCaseContext,
  id: string | null,
): Promise<EmployerRow> {
  const owned = (await membershipsOf(tx, principal)).some(
    (own) => own.marketId === market.id && own.id === id && own.role === 'OWNER',
  );
  const theirs = owned || may(principal, 'partner.delegate', market.id);
  const [employer] = id !== null && theirs ? await employersByKeys(tx, [market.id], [id]) : [];
  if (employer) return employer;
  throw new Refused(refusePartner(language, 'EMPLOYER_NOT_FOUND', ['input', 'employerId']));
}
