import type { Callers } from '@yizhan/bench';
import type { PersonPrincipal, ScreenPrincipal, StaffPrincipal } from '@yizhan/domain';
import { vaultOf, withDomain } from '../product/prepare-database.ts';
import type { secretsOf } from '../product/secret.ts';

/** Where the measured gateways say they are: what they accept was issued for it. */
export const benchAddress = 'http://bench.invalid';

const mostWorkers = 300;

/**
 * Workers with a past, a hall's screen and the market's manager, with tokens signed as the deployment signs them: in production
 * nobody is shown a login code. They end after minutes, a run lasts longer.
 */
export function benchCallers(url: string, secrets: ReturnType<typeof secretsOf>): Promise<Callers> {
  return withDomain(url, async (database) => {
    const { newId, SigningKeys, TokenService } = await import('@yizhan/domain');
    const { rows: workers } = await database.pool.query<Found>(busiest, [mostWorkers]);
    const { marketId } = workers[0]!;
    const { rows: managers } = await database.pool.query<{ staffId: string }>(manager, [marketId]);
    const keys = await SigningKeys.open(database.scoped(), await vaultOf(database, secrets));
    const tokens = new TokenService({ keys, issuer: benchAddress });
    const tokenOf = async (principal: Caller) =>
      (await tokens.issue({ ...principal, marketId, sessionId: newId() })).text;
    return {
      marketId,
      workers: await Promise.all(
        workers.map(async ({ id, personId }) => ({ id, token: await tokenOf({ kind: 'PERSON', personId }) })),
      ),
      screen: { token: await tokenOf({ kind: 'SCREEN', screenId: newId() }) },
      manager: { token: await tokenOf({ kind: 'STAFF', staffId: managers[0]!.staffId, roles: ['MANAGER'] }) },
    };
  });
}

type Caller =
  | Pick<PersonPrincipal, 'kind' | 'personId'>
  | Pick<ScreenPrincipal, 'kind' | 'screenId'>
  | Pick<StaffPrincipal, 'kind' | 'staffId' | 'roles'>;

interface Found {
  marketId: number;
  id: string;
  personId: string;
}

/** Those of the market whose worker applied most. */
const busiest = `with market as (select market_id from workers order by application_count desc, number limit 1)
  select market_id as "marketId", id, person_id as "personId" from workers
  where market_id = (select market_id from market) order by application_count desc, number limit $1`;

const manager = `select id as "staffId" from staff_members
  where market_id = $1 and 'MANAGER' = any(roles) and disabled_at is null order by username limit 1`;
