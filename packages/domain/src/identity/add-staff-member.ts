import { statement, type Db } from '../database/index.ts';
import { newId, type StaffRole } from '../shared/index.ts';
import { hashPassword } from './password.ts';

export interface NewStaffMember {
  marketId: number;
  username: string;
  displayName: string;
  roles: readonly StaffRole[];
  password: string;
}

const insert = statement(
  'identity.addStaffMember',
  `insert into staff_members (market_id, id, username, display_name, roles, password_hash)
   values ($1, $2, $3, $4, $5, $6)
   on conflict (market_id, lower(username)) do nothing returning id`,
);

/** Gives a market a member of staff; null when the user name is taken. For whoever sets a market up, not for callers of the API. */
export async function addStaffMember(db: Db, member: NewStaffMember): Promise<string | null> {
  const { marketId, username, displayName, roles } = member;
  const passwordHash = await hashPassword(member.password);
  const row = await db.row<{ id: string }>(insert, [
    marketId,
    newId(),
    username,
    displayName,
    roles,
    passwordHash,
  ]);
  return row?.id ?? null;
}
