import { behindWall, statement, type Db, type Transaction } from '../../database/index.ts';

const setPassword = statement(
  'identity.setPassword',
  `with chosen as (
     update staff_members set must_change_password = false where market_id = $1 and id = $2 returning market_id, id
   )
   update staff_credentials set password_hash = $3 from chosen
   where staff_credentials.market_id = chosen.market_id and staff_id = chosen.id`,
);

/** The password that somebody chose: it need not be changed any more. */
export async function writePasswordHash(
  tx: Transaction,
  marketId: number,
  staffId: string,
  hash: string,
): Promise<void> {
  await tx.enterMarket(marketId);
  await tx.rows(setPassword, [marketId, staffId, hash]);
}

const setPinHash = statement(
  'identity.setPin',
  'update staff_credentials set pin_hash = $3 where market_id = $1 and staff_id = $2',
);

export async function writePinHash(
  tx: Transaction,
  marketId: number,
  staffId: string,
  hash: string | null,
): Promise<void> {
  await tx.enterMarket(marketId);
  await tx.rows(setPinHash, [marketId, staffId, hash]);
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

const kept = `select pin_hash is not null as "hasPin", (
       select count(*)::int from staff_recovery_codes code
       where code.market_id = entered.market and code.staff_id = staff.id and used_at is null
     ) as "recoveryCodesLeft"
     from staff_credentials where market_id = entered.market and staff_id = staff.id`;

const read = statement(
  'identity.account',
  `select kept.*, factor.confirmed_at is not null as "hasSecondFactor", staff.roles
   from staff_members staff
   left join staff_second_factors factor on factor.market_id = staff.market_id and factor.staff_id = staff.id
   ${behindWall('staff.market_id', kept, 'kept')}
   where staff.market_id = $1 and staff.id = $2`,
);

export type AccountRow = Omit<StaffAccount, 'restingRoles'> & { roles: string[] };

export const readAccount = (db: Db, marketId: number, staffId: string): Promise<AccountRow | null> =>
  db.row<AccountRow>(read, [marketId, staffId]);
