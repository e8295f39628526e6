import type { UseCaseContext } from '../../context/index.ts';
import { statement, type Transaction } from '../../database/index.ts';
import { revokePrincipal } from '../revocation/revoke.ts';
import { guardedRoles } from './active-roles.ts';

const holders = statement(
  'identity.guardedStaff',
  'select id from staff_members where market_id = $1 and roles && $2::text[] and disabled_at is null',
);

/** Access tokens of whoever has a role that may rest end, as the market asks otherwise now; the sessions go on. */
export async function renewGuardedRoles(
  tx: Transaction,
  ctx: Pick<UseCaseContext, 'clock'>,
  marketId: number,
): Promise<void> {
  const staff = await tx.rows<{ id: string }>(holders, [marketId, guardedRoles]);
  for (const { id } of staff)
    await revokePrincipal(tx, ctx, { kind: 'STAFF', id, marketId, endsSessions: false });
}
