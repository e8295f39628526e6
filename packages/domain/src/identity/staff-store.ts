import { behindWall, statement, wantedKeys, type Db } from '../database/index.ts';
import type { StaffRole } from '../shared/index.ts';

/** A member of staff as others may see one. */
export interface StaffRow {
  marketId: number;
  id: string;
  username: string;
  displayName: string;
  roles: StaffRole[];
  /** Since when they cannot sign in any more. */
  disabledAt: Date | null;
  mustChangePassword: boolean;
}

export const staffColumns = `staff.market_id as "marketId", staff.id, staff.username, staff.display_name as "displayName", staff.roles,
  staff.disabled_at as "disabledAt", staff.must_change_password as "mustChangePassword"`;
const columns = staffColumns;

const byKeys = statement(
  'identity.staffByKeys',
  `select ${columns} from ${wantedKeys}
   join staff_members staff on staff.market_id = m and staff.id = i`,
);

/** The members of staff with these keys, in no order. */
export function staffByKeys(db: Db, marketIds: number[], ids: string[]): Promise<StaffRow[]> {
  return db.rows<StaffRow>(byKeys, [marketIds, ids]);
}

/** An attempt to sign in that was counted before the password is looked at. */
export interface LoginAttempt extends StaffRow {
  /** A code of an authenticator app is asked for. */
  hasSecondFactor: boolean;
  passwordHash: string;
  failedLogins: number;
}

/** Held like the account: whoever waits for a change of the password is measured by the new one. */
const passwordOf = (staffId: string): string => `select password_hash from staff_credentials
     where market_id = entered.market and staff_id = ${staffId} for update`;

const counting = (whose: string): string => `with counted as (
     select market_id, id, case when locked_until is null then failed_logins + 1 else 1 end as attempts
     from staff_members
     where market_id = $1 and ${whose} and disabled_at is null and (locked_until is null or locked_until <= $3)
     for update
   ), attempted as (
   update staff_members staff
   set failed_logins = attempts, locked_until = case when attempts >= $4 then $5::timestamptz end
   from counted where staff.market_id = counted.market_id and staff.id = counted.id
   returning ${columns}, staff.failed_logins as "failedLogins",
     exists (select from staff_second_factors factor where factor.market_id = staff.market_id
       and factor.staff_id = staff.id and factor.confirmed_at is not null) as "hasSecondFactor"
   )
   select attempted.*, credential.password_hash as "passwordHash" from attempted
   ${behindWall('attempted."marketId"', passwordOf('attempted.id'), 'credential')}`;

const countAttempt = statement('identity.countAttempt', counting('lower(username) = lower($2)'));
const countOwn = statement('identity.countOwnAttempt', counting('id = $2::uuid'));

/**
 * Counts one more attempt and locks the account with the last one allowed; null for an account that is locked, disabled
 * or unknown. Counted first, so that many attempts at once are not all free.
 */
export function countLoginAttempt(
  db: Db,
  marketId: number,
  username: string,
  now: Date,
  allowed: number,
  lockedUntil: Date,
): Promise<LoginAttempt | null> {
  return db.row<LoginAttempt>(countAttempt, [marketId, username, now, allowed, lockedUntil]);
}

/** As `countLoginAttempt`, for whoever is signed in and is asked for the password once more. */
export function countOwnAttempt(
  db: Db,
  marketId: number,
  staffId: string,
  now: Date,
  allowed: number,
  lockedUntil: Date,
): Promise<LoginAttempt | null> {
  return db.row<LoginAttempt>(countOwn, [marketId, staffId, now, allowed, lockedUntil]);
}

const uncount = statement(
  'identity.uncountAttempt',
  `update staff_members set failed_logins = greatest(failed_logins - 1, 0), locked_until = null
   where market_id = $1 and id = $2`,
);

/** Takes back an attempt that was none: the password was right, and the code of the app is still to come. */
export async function uncountLoginAttempt(db: Db, marketId: number, staffId: string): Promise<void> {
  await db.rows(uncount, [marketId, staffId]);
}

const locked = statement(
  'identity.lockedUntil',
  `select locked_until as "lockedUntil" from staff_members
   where market_id = $1 and lower(username) = lower($2) and disabled_at is null and locked_until > $3`,
);

/** Until when the account is locked; null when it is not, or does not exist. */
export async function lockedUntil(
  db: Db,
  marketId: number,
  username: string,
  now: Date,
): Promise<Date | null> {
  return (await db.row<{ lockedUntil: Date }>(locked, [marketId, username, now]))?.lockedUntil ?? null;
}

const clearAttempts = statement(
  'identity.clearAttempts',
  `update staff_members set failed_logins = 0, locked_until = null where market_id = $1 and id = $2`,
);

/** Forgets the attempts that failed. */
export async function clearLoginAttempts(db: Db, marketId: number, staffId: string): Promise<void> {
  await db.rows(clearAttempts, [marketId, staffId]);
}
