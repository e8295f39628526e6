import { statement, type Db } from '../database/index.ts';
import { newId, type StaffRole } from '../shared/index.ts';
import { hashPassword } from './password.ts';

export interface NewStaffMember {
  marketId: number;
  username: string;
  displayName: string;
  roles: readonly StaffRole[];
  password: string;
  /** It is to be replaced at the next sign-in. */
  mustChangePassword?: boolean;
}

const insert = statement(
  'identity.addStaffMember',
  `with added as (
     insert into staff_members (market_id, id, username, display_name, roles, must_change_password)
     values ($1, $2, $3, $4, $5, $7)
     on conflict (market_id, lower(username)) do nothing returning market_id, id
   )
   insert into staff_credentials (market_id, staff_id, password_hash) select market_id, id, $6 from added
   returning staff_id as id`,
);

/** Gives a market a member of staff; null when the user name is taken. Rights are the caller's to ask. */
export async function addStaffMember(db: Db, member: NewStaffMember): Promise<string | null> {
  const { marketId, username, displayName, roles } = member;
  const passwordHash = await hashPassword(member.password);
  const values = [marketId, newId(), username, displayName, roles];
  return db.transaction(async (tx) => {
    await tx.enterMarket(marketId);
    const mustChange = member.mustChangePassword ?? false;
    const row = await tx.row<{ id: string }>(insert, [...values, passwordHash, mustChange]);
    return row?.id ?? null;
  });
}
