import type { UseCaseContext } from '../context/index.ts';
import type { Market } from '../markets/index.ts';
import { assertMay } from '../shared/index.ts';

/** What a market decides for its own desks; nobody else is told how long a desk may stand open. */
export type DeskSettings = Pick<Market, 'staffTotpRequired' | 'staffIdleMinutes'>;

/** The caller's own market's. Throws AccessDenied. */
export function deskSettings({ principal, market }: UseCaseContext): DeskSettings {
  assertMay(principal, 'market.update', market.id);
  const { staffTotpRequired, staffIdleMinutes } = market;
  return { staffTotpRequired, staffIdleMinutes };
}
