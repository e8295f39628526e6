import type { MarketDirectory } from '../../markets/index.ts';
import type { StaffRole } from '../../shared/index.ts';

/** Roles that a market may give only to whoever signs in with a second factor. */
export const guardedRoles: readonly string[] = ['ADMINISTRATOR', 'MANAGER'];

interface RoleHolder {
  marketId: number;
  roles: readonly string[];
  hasSecondFactor: boolean;
}

/** The roles that count: where the market asks for a second factor, some rest until there is one. */
export function activeRoles(
  markets: Pick<MarketDirectory, 'market'>,
  { marketId, roles, hasSecondFactor }: RoleHolder,
): StaffRole[] {
  const isAsked = markets.market(marketId)?.staffTotpRequired === true && !hasSecondFactor;
  return (roles as StaffRole[]).filter((role) => !isAsked || !guardedRoles.includes(role));
}
