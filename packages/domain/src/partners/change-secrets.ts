import type { UseCaseContext } from '../context/index.ts';
import type { Transaction } from '../database/index.ts';
import { once } from '../idempotency/index.ts';
import { revokePrincipal } from '../identity/index.ts';
import { assertMay, handOf, newId, Refused } from '../shared/index.ts';
import { refusedAsPartnerOutcome, type PartnerOutcome } from './partner-outcome.ts';
import { refusePartner } from './partner-refusals.ts';
import { hashOfSecret, insertSecret, newSecret, revokeSecret } from './secret-store.ts';
import { lockOwnPartner, recordPartner } from './update-partner.ts';

export interface CreatePartnerSecretInput {
  /** Null when the id given is none of a partner. */
  partnerId: string | null;
  idempotencyKey: string | null;
}

export interface CreatedSecret extends PartnerOutcome {
  /** Shown this once; null in the answer to a repeat. */
  secret: string | null;
}

/** A further secret, so that a partner can change over: two live at a time. Throws AccessDenied. */
export async function createPartnerSecret(
  context: UseCaseContext,
  input: CreatePartnerSecretInput,
): Promise<CreatedSecret> {
  assertMay(context.principal, 'partner.manage', context.market.id);
  const request = { key: input.idempotencyKey, operation: 'createPartnerSecret', input };
  let secret: string | null = null;
  return refusedAsPartnerOutcome<CreatedSecret>(
    async () => {
      // What is kept for repeats is kept in the clear, so the secret is not in it.
      const kept = await context.db.transaction((tx) =>
        once(tx, context, request, async () => {
          secret = newSecret();
          return create(tx, context, input, secret);
        }),
      );
      return { ...kept, secret };
    },
    { secret: null },
  );
}

async function create(
  tx: Transaction,
  context: UseCaseContext,
  input: CreatePartnerSecretInput,
  secret: string,
): Promise<PartnerOutcome> {
  const { clock, language, principal } = context;
  const partner = await lockOwnPartner(tx, context, input.partnerId);
  const path = ['input', 'partnerId'];
  if (partner.disabledAt) throw new Refused(refusePartner(language, 'PARTNER_DISABLED', path));
  const { marketId, id: partnerId } = partner;
  const id = newId();
  const row = { marketId, id, partnerId, hash: hashOfSecret(secret), by: handOf(principal).id };
  if (!(await insertSecret(tx, { ...row, now: clock.now() })))
    throw new Refused(refusePartner(language, 'TOO_MANY_SECRETS', path));
  await recordPartner(tx, context, partner, 'partner.createSecret', { secretId: id });
  return { partnerId, userErrors: [] };
}

export interface RevokePartnerSecretInput {
  /** Null when the id given is none of a partner. */
  partnerId: string | null;
  /** Null when the id given is none of a secret. */
  secretId: string | null;
}

/** Ends a secret, and tokens that were got with it. Throws AccessDenied. */
export async function revokePartnerSecret(
  context: UseCaseContext,
  input: RevokePartnerSecretInput,
): Promise<PartnerOutcome> {
  assertMay(context.principal, 'partner.manage', context.market.id);
  return refusedAsPartnerOutcome(() => context.db.transaction((tx) => revoke(tx, context, input)), {});
}

async function revoke(
  tx: Transaction,
  context: UseCaseContext,
  { partnerId, secretId }: RevokePartnerSecretInput,
): Promise<PartnerOutcome> {
  const partner = await lockOwnPartner(tx, context, partnerId);
  const { marketId, id } = partner;
  const revoked = secretId !== null && (await revokeSecret(tx, marketId, id, secretId, context.clock.now()));
  if (!revoked) throw new Refused(refusePartner(context.language, 'SECRET_NOT_FOUND', ['input', 'secretId']));
  await revokePrincipal(tx, context, { kind: 'PARTNER', id: secretId, marketId, endsSessions: true });
  await recordPartner(tx, context, partner, 'partner.revokeSecret', { secretId });
  return { partnerId: id, userErrors: [] };
}
