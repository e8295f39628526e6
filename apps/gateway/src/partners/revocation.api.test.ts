import { beforeAll, describe, expect, it } from '@jest/globals';
import { revokePartnerSecret, revokeScreen, updatePartner, type SignedInPrincipal } from '@yizhan/domain';
import { contextsOf, pairedScreen, registeredPartner } from '@yizhan/domain/testing';
import { useGateway } from '../testing/index.ts';

const api = useGateway();
let contextOf: Awaited<ReturnType<typeof contextsOf>>;
beforeAll(async () => {
  contextOf = await contextsOf(api.gateway.services.database);
});

/** Until a token is refused, in milliseconds; five seconds at most. */
async function refusedAfter(token: string): Promise<number> {
  const began = Date.now();
  while (Date.now() - began < 5_000) {
    const headers = { authorization: `Bearer ${token}` };
    const { data } = await api.query<{ viewer: { kind: string } }>('{ viewer { kind } }', {}, { headers });
    if (data?.viewer.kind !== 'PARTNER' && data?.viewer.kind !== 'SCREEN') return Date.now() - began;
    await new Promise((done) => setTimeout(done, 50));
  }
  throw new Error('still good after five seconds');
}

const tokenOf = async (principal: SignedInPrincipal): Promise<string> =>
  (await api.gateway.services.tokens.issue(principal)).text;

describe('a token that is out', () => {
  it.each(['disabled', 'narrowed', 'without its secret'] as const)(
    'is refused when the partner is %s',
    async (how) => {
      const { principal } = await registeredPartner(contextOf(null));
      const { partnerId, credentialId: secretId } = principal;
      const token = await tokenOf(principal);
      const manager = contextOf('MANAGER');
      if (how === 'disabled') await updatePartner(manager, { partnerId, disabled: true });
      else if (how === 'narrowed') await updatePartner(manager, { partnerId, scopes: ['jobs:read'] });
      else await revokePartnerSecret(manager, { partnerId, secretId });
      expect(await refusedAfter(token)).toBeLessThan(5_000);
    },
  );

  it('is refused when the screen is revoked', async () => {
    const principal = await pairedScreen(contextOf(null));
    const token = await tokenOf(principal);
    await revokeScreen(contextOf('EDITOR'), { screenId: principal.screenId });
    expect(await refusedAfter(token)).toBeLessThan(5_000);
  });
});
