import { writeAuditEntry } from '../audit/index.ts';
import type { UseCaseContext } from '../context/index.ts';
import type { Transaction } from '../database/index.ts';
import { once } from '../idempotency/index.ts';
import { assertMay, handOf, newId, readableText, Refused, scopes, type Scope } from '../shared/index.ts';
import { contactColumns } from './partner-contact.ts';
import { refusedAsPartnerOutcome, type PartnerOutcome } from './partner-outcome.ts';
import { refusePartner } from './partner-refusals.ts';
import { Partner } from './partner.entity.ts';

export interface RegisterPartnerInput {
  name: string;
  /** Whom to ask; kept sealed. */
  contact: string | null;
  /** As typed. */
  scopes: readonly string[];
  idempotencyKey: string | null;
}

const longestContact = 120;

/** Gives a partner a client id. It has no secret yet and acts for nobody. Throws AccessDenied. */
export async function registerPartner(
  context: UseCaseContext,
  input: RegisterPartnerInput,
): Promise<PartnerOutcome> {
  assertMay(context.principal, 'partner.manage', context.market.id);
  const request = { key: input.idempotencyKey, operation: 'registerPartner', input };
  return refusedAsPartnerOutcome(
    () => context.db.transaction((tx) => once(tx, context, request, () => register(tx, context, input))),
    {},
  );
}

async function register(
  tx: Transaction,
  context: UseCaseContext,
  input: RegisterPartnerInput,
): Promise<PartnerOutcome> {
  const { market, clock, vault, principal } = context;
  const { name, contact, scopes: granted } = readPartner(context, input);
  const id = newId();
  const clientId = newClientId();
  await tx.manager.insert(Partner, {
    ...{ marketId: market.id, id, clientId, name, scopes: granted },
    ...contactColumns(vault, id, contact),
    createdBy: handOf(principal).id,
    createdAt: clock.now(),
  });
  const subject = { subjectType: 'partner', subjectId: id };
  const detail = { clientId, scopes: granted };
  await writeAuditEntry(tx, context, { action: 'partner.register', ...subject, detail });
  return { partnerId: id, userErrors: [] };
}

/** To be read out on the telephone. */
const newClientId = (): string => `partner-${readableText(10)}`;

/** A partner as typed, checked. Throws Refused. */
export function readPartner(
  { language }: UseCaseContext,
  typed: { name: string; contact: string | null; scopes: readonly string[] },
): { name: string; contact: string | null; scopes: Scope[] } {
  const name = typed.name.trim();
  const length = [...name].length;
  const contact = typed.contact?.trim() || null;
  const granted = scopes.filter((scope) => typed.scopes.includes(scope));
  const max = longestContact;
  const refusals = [
    ...(length < 2 || length > 60
      ? [refusePartner(language, 'PARTNER_NAME_REQUIRED', ['input', 'name'])]
      : []),
    ...(contact && [...contact].length > max
      ? [refusePartner(language, 'TOO_LONG', ['input', 'contact'], { max })]
      : []),
    ...(typed.scopes.some((scope) => !granted.some((known) => known === scope))
      ? [refusePartner(language, 'SCOPE_UNKNOWN', ['input', 'scopes'], { scopes: scopes.join(', ') })]
      : []),
    ...(typed.scopes.length === 0 ? [refusePartner(language, 'SCOPES_REQUIRED', ['input', 'scopes'])] : []),
  ];
  if (refusals.length > 0) throw new Refused(...refusals);
  return { name, contact, scopes: granted };
}
