import { forgetting, statement, type Db } from '../../database/index.ts';

const recent = statement(
  'identity.recentLoginCodes',
  `select
     (select count(*) from login_codes where phone_token = $1 and created_at > $3)::int as "ofPhone",
     (select max(created_at) from login_codes where phone_token = $1) as "lastOfPhone",
     (select count(*) from login_codes where address_token = $2 and created_at > $3)::int as "ofAddress",
     (select count(*) from login_codes where created_at > $3)::int as "ofAll"`,
);

/** How many codes were asked for lately, by whom. */
export interface RecentLoginCodes {
  ofPhone: number;
  lastOfPhone: Date | null;
  ofAddress: number;
  ofAll: number;
}

export async function recentLoginCodes(
  db: Db,
  phoneToken: string,
  addressToken: string,
  since: Date,
): Promise<RecentLoginCodes> {
  return (await db.row<RecentLoginCodes>(recent, [phoneToken, addressToken, since]))!;
}

const insert = statement(
  'identity.insertLoginCode',
  `insert into login_codes (id, phone_token, address_token, code_hash, created_at, expires_at)
   values ($1, $2, $3, $4, $5, $6)`,
);

export async function insertLoginCode(
  db: Db,
  code: {
    id: string;
    phoneToken: string;
    addressToken: string;
    codeHash: string;
    now: Date;
    expiresAt: Date;
  },
): Promise<void> {
  const { id, phoneToken, addressToken, codeHash, now, expiresAt } = code;
  await db.rows(insert, [id, phoneToken, addressToken, codeHash, now, expiresAt]);
}

const claimTry = statement(
  'identity.claimCodeTry',
  `update login_codes set tries = tries + 1
   where id = (select id from login_codes where phone_token = $1 order by created_at desc limit 1)
     and used_at is null and expires_at > $2 and tries < $3
   returning id, code_hash as "codeHash", tries`,
);

/** The phone's newest code with one more try counted; null where none is good any more. Counted before it is compared. */
export function claimCodeTry(
  db: Db,
  phoneToken: string,
  now: Date,
  allowed: number,
): Promise<{ id: string; codeHash: string; tries: number } | null> {
  return db.row(claimTry, [phoneToken, now, allowed]);
}

const use = statement(
  'identity.useLoginCode',
  'update login_codes set used_at = $2 where id = $1 and used_at is null returning id',
);

/** True for the one request that gets to use the code. */
export async function useLoginCode(db: Db, id: string, now: Date): Promise<boolean> {
  return (await db.row(use, [id, now])) !== null;
}

const forgetOne = statement('identity.forgetLoginCode', 'delete from login_codes where id = $1');

export async function forgetLoginCode(db: Db, id: string): Promise<void> {
  await db.rows(forgetOne, [id]);
}

const forgetPhone = statement('identity.forgetPhone', 'delete from login_codes where phone_token = $1');

/** Forgets the codes of a phone. */
export async function forgetCodesOf(db: Db, phoneToken: string): Promise<void> {
  await db.rows(forgetPhone, [phoneToken]);
}

/** Forgets codes from before an instant. */
export const forgetLoginCodes = forgetting('identity.forgetLoginCodes', 'login_codes', 'created_at < $1');
