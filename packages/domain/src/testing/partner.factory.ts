import type { UseCaseContext } from '../context/index.ts';
import {
  createPartnerSecret,
  delegateEmployer,
  issuePartnerToken,
  partnerLoader,
  registerPartner,
} from '../partners/index.ts';
import { createScreen, pairScreen } from '../screens/index.ts';
import {
  scopes as allScopes,
  type PartnerPrincipal,
  type Scope,
  type ScreenPrincipal,
} from '../shared/index.ts';
import { principalOf } from './test-context.ts';

export interface TestPartner {
  principal: PartnerPrincipal;
  clientId: string;
  secret: string;
}

/** A partner of the context's market with a secret, delegated to these employers, as a token of it would say. */
export async function registeredPartner(
  context: UseCaseContext,
  employerIds: readonly string[] = [],
  scopes: readonly Scope[] = allScopes,
): Promise<TestPartner> {
  const { market } = context;
  const manager = { ...context, principal: principalOf('MANAGER', market.id) };
  const named = { name: '测试中介（示例）', contact: '联系人（示例）', scopes, idempotencyKey: null };
  const { partnerId } = await registerPartner(manager, named);
  const { secret } = await createPartnerSecret(manager, { partnerId, idempotencyKey: null });
  const partner = await partnerLoader(context.db).load({ marketId: market.id, id: partnerId! });
  const { clientId } = partner!;
  for (const employerId of employerIds) {
    const { userErrors } = await delegateEmployer(manager, { clientId, employerId });
    if (userErrors.length > 0) throw new Error(JSON.stringify(userErrors));
  }
  const outcome = await issuePartnerToken(context, {
    clientId,
    secret: secret!,
    scope: null,
    address: clientId,
  });
  if (!('granted' in outcome)) throw new Error(outcome.refused);
  return { principal: outcome.granted, clientId, secret: secret! };
}

/** A screen of the context's market that a device was paired with. */
export async function pairedScreen(context: UseCaseContext): Promise<ScreenPrincipal> {
  const manager = { ...context, principal: principalOf('MANAGER', context.market.id) };
  const named = { name: '大厅左侧（示例）', place: null, idempotencyKey: null };
  const { pairingCode } = await createScreen(manager, named);
  const stranger = { ...context, principal: principalOf(null) };
  const paired = await pairScreen(stranger, { code: pairingCode!, address: pairingCode!, client: 'test' });
  return paired.principal;
}
