import type { Callers } from '@yizhan/bench';
import type { SignedInPrincipal } from '@yizhan/domain';
import { vaultOf, withDomain } from '../product/prepare-database.ts';
import type { secretsOf } from '../product/secret.ts';

/** Where the measured gateways say they are: what they accept was issued for it. */
export const benchAddress = 'http://bench.invalid';

/**
 * A worker with a past and a hall's screen, with tokens signed as the deployment signs them: in production nobody is shown a
 * login code. They end after minutes, a run lasts longer.
 */
export function benchCallers(url: string, secrets: ReturnType<typeof secretsOf>): Promise<Callers> {
  return withDomain(url, async (database) => {
    const { newId, SigningKeys, TokenService } = await import('@yizhan/domain');
    const { rows } = await database.pool.query<Found>(busiest);
    const { marketId, personId, ...worker } = rows[0]!;
    const keys = await SigningKeys.open(database.scoped(), await vaultOf(database, secrets));
    const tokens = new TokenService({ keys, issuer: benchAddress });
    const tokenOf = async (principal: SignedInPrincipal) => (await tokens.issue(principal)).text;
    const session = { marketId, sessionId: newId() };
    return {
      marketId,
      worker: { ...worker, token: await tokenOf({ kind: 'PERSON', personId, ...session }) },
      screen: { token: await tokenOf({ kind: 'SCREEN', screenId: newId(), ...session }) },
    };
  });
}

interface Found {
  marketId: number;
  id: string;
  number: string;
  personId: string;
}

const busiest = `select market_id as "marketId", id, number, person_id as "personId" from workers
  order by application_count desc, number limit 1`;
