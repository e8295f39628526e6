import type { Db } from '../../database/index.ts';
import { isDelegated } from '../../parties/index.ts';
import type { Principal } from '../../shared/index.ts';
import { isMemberOf } from './member-store.ts';

/** Whether a principal acts for the employer: as its member, or as a partner it is delegated to. */
export async function actsFor(
  db: Db,
  principal: Principal,
  marketId: number,
  employerId: string,
): Promise<boolean> {
  return principal.kind === 'PARTNER'
    ? isDelegated(db, principal, marketId, employerId)
    : isMemberOf(db, principal, marketId, employerId);
}
