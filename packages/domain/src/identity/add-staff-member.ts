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
  `insert into staff_members (market_id, id, username, display_name, roles, password_hash, must_change_password)
   values ($1, $2, $3, $4, $5, $6, $7)
   on conflict (market_id, lower(username)) do nothing returning id`,
);

/** Gives a market a member of staff; null when the user name is taken. Rights are the caller's to ask. */
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
    member.mustChangePassword ?? false,
  ]);
  return row?.id ?? null;
}
