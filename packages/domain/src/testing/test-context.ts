import type { UseCaseContext } from '../context/index.ts';
import type { Database } from '../data-source/index.ts';
import { MarketDirectory } from '../markets/index.ts';
import { OccupationDirectory } from '../occupations/index.ts';
import { Vault } from '../personal-data/index.ts';
import { anonymous, systemClock, type Principal, type StaffRole } from '../shared/index.ts';
import { smallMarket } from './small-market.ts';
import { staffIdOf } from './staff-ids.ts';

/** What personal data of tests is sealed with; gateways of tests use the same. */
export const testSecret = 'a secret that is only good for tests';

/** A member of a test market's staff with one role, of the small one's if none is named; nobody without a role. */
export function principalOf(role: StaffRole | null, marketId: number = smallMarket.id): Principal {
  if (role === null) return anonymous;
  return {
    kind: 'STAFF',
    marketId,
    roles: [role],
    staffId: staffIdOf(role, marketId),
    sessionId: smallMarket.clerkId,
  };
}

/** Makes contexts of use cases: `contextOf('CLERK')`, `contextOf(null, { language: 'en' })`. */
export async function contextsOf(database: Database) {
  const db = database.scoped();
  const [markets, occupations] = [new MarketDirectory(db), new OccupationDirectory(db)];
  await Promise.all([markets.load(), occupations.load()]);
  return (role: StaffRole | null, overrides: Partial<UseCaseContext> = {}): UseCaseContext => ({
    db: database.scoped(),
    principal: principalOf(role),
    market: markets.market(smallMarket.id)!,
    markets,
    occupations,
    vault: new Vault(testSecret),
    clock: systemClock,
    language: 'zh-CN',
    requestId: 'test',
    ...overrides,
  });
}
