import { writeAuditEntry } from '../audit/index.ts';
import type { UseCaseContext } from '../context/index.ts';
import type { Transaction } from '../database/index.ts';
import { revokePrincipal } from '../identity/index.ts';
import { appendEvents } from '../outbox/index.ts';
import { assertMay, Refused } from '../shared/index.ts';
import { contactColumns, partnerContact } from './partner-contact.ts';
import { refusedAsPartnerOutcome, type PartnerOutcome } from './partner-outcome.ts';
import { refusePartner } from './partner-refusals.ts';
import { lockPartner, type PartnerRow } from './partner-store.ts';
import { Partner } from './partner.entity.ts';
import { readPartner } from './register-partner.ts';

/** The fields to change; undefined stays. */
export interface UpdatePartnerInput {
  /** Null when the id given is none of a partner. */
  partnerId: string | null;
  name?: string;
  /** Null takes it away. */
  contact?: string | null;
  scopes?: readonly string[];
  disabled?: boolean;
}

/** Changes a partner; fewer scopes and disabling act on tokens that are out already. Throws AccessDenied. */
export async function updatePartner(
  context: UseCaseContext,
  input: UpdatePartnerInput,
): Promise<PartnerOutcome> {
  assertMay(context.principal, 'partner.manage', context.market.id);
  return refusedAsPartnerOutcome(() => context.db.transaction((tx) => update(tx, context, input)), {});
}

async function update(
  tx: Transaction,
  context: UseCaseContext,
  input: UpdatePartnerInput,
): Promise<PartnerOutcome> {
  const partner = await lockOwnPartner(tx, context, input.partnerId);
  const { marketId, id } = partner;
  const { name = partner.name, scopes = partner.scopes } = input;
  const contact = input.contact === undefined ? partnerContact(context.vault, partner) : input.contact;
  const read = readPartner(context, { name, contact, scopes });
  const disabledAt =
    input.disabled === undefined
      ? partner.disabledAt
      : input.disabled
        ? (partner.disabledAt ?? context.clock.now())
        : null;
  await tx.manager.update(
    Partner,
    { marketId, id },
    {
      ...{ name: read.name, scopes: read.scopes, disabledAt },
      ...(input.contact === undefined ? {} : contactColumns(context.vault, id, read.contact)),
    },
  );
  const mayLess = disabledAt !== null || partner.scopes.some((scope) => !read.scopes.includes(scope));
  if (mayLess) await revokePrincipal(tx, context, { kind: 'PARTNER', id, marketId, endsSessions: true });
  const changed = (['name', 'contact', 'scopes', 'disabled'] as const).filter(
    (field) => input[field] !== undefined,
  );
  const detail = { changed, scopes: read.scopes, disabled: disabledAt !== null };
  await recordPartner(tx, context, partner, 'partner.update', detail);
  return { partnerId: id, userErrors: [] };
}

/** The caller's market's partner, held; refused alike when it is elsewhere or nowhere. */
export async function lockOwnPartner(
  tx: Transaction,
  { market, language }: UseCaseContext,
  id: string | null,
): Promise<PartnerRow> {
  const partner = id === null ? null : await lockPartner(tx, market.id, id);
  if (!partner) throw new Refused(refusePartner(language, 'PARTNER_NOT_FOUND', ['input', 'partnerId']));
  return partner;
}

/** The audit entry and the event of a change of a partner, its secrets or delegations. */
export async function recordPartner(
  tx: Transaction,
  context: UseCaseContext,
  { marketId, id }: Pick<PartnerRow, 'marketId' | 'id'>,
  action: string,
  detail: Record<string, unknown>,
): Promise<void> {
  await writeAuditEntry(tx, context, { action, subjectType: 'partner', subjectId: id, detail });
  await appendEvents(tx, [{ marketId, type: 'partner.changed', subjectId: id }]);
}
