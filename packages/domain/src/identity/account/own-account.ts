import type { UseCaseContext } from '../../context/index.ts';
import { readAccount, type StaffAccount } from './account-store.ts';
import { activeRoles } from './active-roles.ts';

/** The caller's own account; null for whoever is no member of staff. */
export async function ownAccount({
  db,
  principal,
  markets,
}: Pick<UseCaseContext, 'db' | 'principal' | 'markets'>): Promise<StaffAccount | null> {
  if (principal.kind !== 'STAFF') return null;
  const row = await readAccount(db, principal.marketId, principal.staffId);
  if (!row) return null;
  const { roles, ...account } = row;
  const active: readonly string[] = activeRoles(markets, { ...row, marketId: principal.marketId });
  return { ...account, restingRoles: roles.filter((role) => !active.includes(role)) };
}
