import { statement, type Db, type Statement } from '../database/index.ts';

/** Every table behind the wall between markets. */
export const walled = [
  'audit_entries',
  'employer_contacts',
  'job_contacts',
  'partner_secret_hashes',
  'staff_credentials',
  'staff_recovery_codes',
  'staff_totp_secrets',
] as const;
export type Walled = (typeof walled)[number];

/** Puts one more row of a market into each of them. */
export const writingBehindWall: Record<Walled, Statement> = {
  audit_entries: statement(
    'test.insertEntry',
    `insert into audit_entries (market_id, id, actor_kind, action, subject_type, subject_id)
     select $1, gen_random_uuid(), 'CONSOLE', 'test', 'market', gen_random_uuid()`,
  ),
  employer_contacts: statement(
    'test.insertNumber',
    `with e as (insert into employers (market_id, id, number, name, kind)
       select $1, gen_random_uuid(), gen_random_uuid()::text, '', 'COMPANY' returning market_id, id)
     insert into employer_contacts (market_id, employer_id, wrapped_key, contact_phone_sealed) select market_id, id, '', '' from e`,
  ),
  job_contacts: statement(
    'test.insertContact',
    `insert into job_contacts (market_id, id, job_id, person_id)
     select $1, gen_random_uuid(), (select id from jobs where market_id = $1 limit 1), (select id from persons limit 1)`,
  ),
  partner_secret_hashes: statement(
    'test.insertHash',
    `with secret as (
       insert into partner_secrets (market_id, id, partner_id, slot, revoked_at)
       select market_id, gen_random_uuid(), id, 2, now() from partners where market_id = $1 returning market_id, id
     )
     insert into partner_secret_hashes (market_id, secret_id, secret_hash) select market_id, id, '' from secret`,
  ),
  staff_credentials: statement(
    'test.insertCredential',
    `with someone as (
       insert into staff_members (market_id, id, username, display_name, roles)
       select $1, gen_random_uuid(), gen_random_uuid()::text, '', '{}' returning market_id, id
     )
     insert into staff_credentials (market_id, staff_id, password_hash) select market_id, id, '' from someone`,
  ),
  staff_recovery_codes: statement(
    'test.insertRecoveryCode',
    `insert into staff_recovery_codes (market_id, staff_id, code_hash)
     select market_id, staff_id, gen_random_uuid()::text from staff_second_factors where market_id = $1`,
  ),
  staff_totp_secrets: statement(
    'test.insertTotpSecret',
    `with factor as (
       insert into staff_second_factors (market_id, staff_id)
       select market_id, id from staff_members where market_id = $1 and username = 'auditor' returning market_id, staff_id
     )
     insert into staff_totp_secrets (market_id, staff_id, wrapped_key, secret_sealed)
     select market_id, staff_id, '', '' from factor`,
  ),
};

/** An app of a clerk with a recovery code, in both markets. */
const staffSecrets = `
  with factors as (
    insert into staff_second_factors (market_id, staff_id)
    select market_id, id from staff_members where username = 'clerk' returning market_id, staff_id
  ), secrets as (
    insert into staff_totp_secrets (market_id, staff_id, wrapped_key, secret_sealed)
    select market_id, staff_id, '', '' from factors
  )
  insert into staff_recovery_codes (market_id, staff_id, code_hash) select market_id, staff_id, '' from factors`;

/** A partner with a secret, in both markets. */
const partnerSecrets = `
  with added as (
    insert into partners (market_id, id, client_id, name, scopes)
    select id, gen_random_uuid(), code, code, '{}' from markets returning market_id, id
  ), secrets as (
    insert into partner_secrets (market_id, id, partner_id, slot)
    select market_id, gen_random_uuid(), id, 1 from added returning market_id, id
  )
  insert into partner_secret_hashes (market_id, secret_id, secret_hash) select market_id, id, '' from secrets`;

/** Rows of both markets where `twoMarkets` makes none; as the console. */
export async function fillBehindWall(db: Db): Promise<void> {
  await db.rows(statement('testing.staffSecrets', staffSecrets));
  await db.rows(statement('testing.partnerSecrets', partnerSecrets));
}
