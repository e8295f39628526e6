import { behindWall, statement, type Db } from '../../database/index.ts';

const setPassword = statement(
  'identity.setPassword',
  'update staff_members set password_hash = $3, must_change_password = false where market_id = $1 and id = $2',
);

/** The password that somebody chose: it need not be changed any more. */
export async function writePasswordHash(
  db: Db,
  marketId: number,
  staffId: string,
  hash: string,
): Promise<void> {
  await db.rows(setPassword, [marketId, staffId, hash]);
}

const setPinHash = statement(
  'identity.setPin',
  'update staff_members set pin_hash = $3 where market_id = $1 and id = $2',
);

export async function writePinHash(
  db: Db,
  marketId: number,
  staffId: string,
  hash: string | null,
): Promise<void> {
  await db.rows(setPinHash, [marketId, staffId, hash]);
}

/** How a member of staff signs in, as they see it themselves. */
export interface StaffAccount {
  hasPin: boolean;
  /** A code of an authenticator app is asked for. */
  hasSecondFactor: boolean;
  /** Recovery codes that were not used yet. */
  recoveryCodesLeft: number;
  /** Roles that the account has and that rest until a second factor is there. */
  restingRoles: string[];
}

const unusedCodes = `select count(*)::int as unused from staff_recovery_codes
     where market_id = entered.market and staff_id = staff.id and used_at is null`;

const read = statement(
  'identity.account',
  `select staff.pin_hash is not null as "hasPin", factor.confirmed_at is not null as "hasSecondFactor",
     codes.unused as "recoveryCodesLeft", staff.roles
   from staff_members staff
   left join staff_second_factors factor on factor.market_id = staff.market_id and factor.staff_id = staff.id
   ${behindWall('staff.market_id', unusedCodes, 'codes')}
   where staff.market_id = $1 and staff.id = $2`,
);

export type AccountRow = Omit<StaffAccount, 'restingRoles'> & { roles: string[] };

export const readAccount = (db: Db, marketId: number, staffId: string): Promise<AccountRow | null> =>
  db.row<AccountRow>(read, [marketId, staffId]);
