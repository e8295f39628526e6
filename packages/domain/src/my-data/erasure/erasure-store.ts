import { statement, type Db, type Transaction } from '../../database/index.ts';
import { forgetContact } from '../../employers/index.ts';
import { forgetIdNumber } from '../../persons/index.ts';
import { searchTokens } from '../../shared/text/index.ts';

/** How a worker is called whose person was erased. */
export const erasedWorkerName = '已注销的工友';
const erasedEmployerName = '已注销的雇主';

const unsettled = `(p.status = 'ACTIVE' or p.status = 'FINISHED' and p.paid_at is null)`;

const openWages = statement(
  'erasure.openWages',
  `select j.number from workers w
   join placements p on p.market_id = w.market_id and p.worker_id = w.id and ${unsettled}
   join jobs j on j.market_id = p.market_id and j.id = p.job_id
   where w.person_id = $1 order by p.starts_on limit 1`,
);

/** The number of a job whose work goes on for the person, or is not paid. */
export async function jobOfOpenWages(db: Db, personId: string): Promise<string | null> {
  return (await db.row<{ number: string }>(openWages, [personId]))?.number ?? null;
}

/** Employers that only this person acts for. */
const soleEmployers = `select m.market_id, m.employer_id from employer_members m where m.person_id = $1
  and not exists (select from employer_members o where o.market_id = m.market_id
    and o.employer_id = m.employer_id and o.person_id <> $1)`;

const openHiring = statement(
  'erasure.openHiring',
  `select j.number from (${soleEmployers}) own
   join jobs j on j.market_id = own.market_id and j.employer_id = own.employer_id
   where j.status in ('IN_REVIEW', 'OPEN', 'FILLED') and j.expires_at > $2
     or exists (select from placements p where p.market_id = j.market_id and p.job_id = j.id and ${unsettled})
   order by j.number limit 1`,
);

/** The number of a job that the person still hires for, or owes a wage in, with nobody else there. */
export async function jobOfOpenHiring(db: Db, personId: string, now: Date): Promise<string | null> {
  return (await db.row<{ number: string }>(openHiring, [personId, now]))?.number ?? null;
}

const person = statement(
  'erasure.person',
  `update persons set wrapped_key = null, real_name_sealed = null, id_number_mask_sealed = null, phone_sealed = null,
     participation_sealed = null, id_number_token = null, phone_token = null, erased_at = $2 where id = $1`,
);
const workers = statement(
  'erasure.workers',
  `with nameless as (
     update workers set polite_name = '${erasedWorkerName}', birth_year = 0, adult_on = null, occupation_codes = '{}',
       languages = '{}', longitude = null, latitude = null, division_code = null, radius_metres = default,
       wage_per_day_at_least = null, weekdays = default, available_on = null, hidden_from = '{}', consents = '{}',
       lookup_tokens = '{}', updated_at = $2 where person_id = $1 returning market_id, id
   ), skilled as (
     delete from worker_skills s using nameless n where s.market_id = n.market_id and s.worker_id = n.id
   ), searches as (
     delete from saved_searches s using nameless n where s.market_id = n.market_id and s.worker_id = n.id
   ), told as (
     delete from job_alerts t using nameless n where t.market_id = n.market_id and t.worker_id = n.id
   ), weeks as (
     delete from availability_hours h using nameless n where h.market_id = n.market_id and h.worker_id = n.id
   ), dates as (
     delete from availability_exceptions e using nameless n where e.market_id = n.market_id and e.worker_id = n.id
   )
   update applications a set offer_message = null, tracking_code = null from nameless n
   where a.market_id = n.market_id and a.worker_id = n.id`,
);
/** After their workers are locked by the statement before: a run of matching that is under way keeps none of them any more. */
const matches = statement(
  'erasure.matches',
  `delete from kept_matches m using workers w where w.person_id = $1 and m.market_id = w.market_id and m.worker_id = w.id`,
);
const employers = statement(
  'erasure.employers',
  `update employers e set name = case when kind = 'COMPANY' then name else '${erasedEmployerName}' end
   from (${soleEmployers}) own where e.market_id = own.market_id and e.id = own.employer_id
   returning e.market_id as "marketId", e.id, e.kind, e.number`,
);
const employerWords = statement(
  'erasure.employerWords',
  `with unfound as (update employers set search_tokens = $3 where market_id = $1 and id = $2)
   update employer_vettings set note = null where market_id = $1 and employer_id = $2`,
);
const traces = statement(
  'erasure.traces',
  `with r as (delete from corrections where person_id = $1),
     x as (delete from data_exports where person_id = $1),
     g as (delete from acting_grants where person_id = $1),
     i as (delete from idempotency_keys where caller like '%person:' || $1::text)
   delete from employer_members where person_id = $1`,
);

/** Numbers they were shown are in every market: a function of the database reaches them. */
const contacts = statement('erasure.contacts', 'select forget_contacts_of($1)');

/** Forgets everything that says who a person is; what lies between them and others stays with somebody nameless. */
export async function forgetPerson(
  tx: Transaction,
  personId: string,
  now: Date,
): Promise<{ marketId: number; id: string }[]> {
  type Hirer = { marketId: number; id: string; kind: string; number: string };
  const hirers = await tx.rows<Hirer>(employers, [personId]);
  for (const { marketId, id, kind, number } of hirers) {
    await forgetContact(tx, marketId, id);
    if (kind !== 'COMPANY') await tx.rows(employerWords, [marketId, id, searchTokens(number)]);
  }
  await tx.rows(traces, [personId]);
  await tx.rows(contacts, [personId]);
  await forgetIdNumber(tx, personId);
  await tx.rows(workers, [personId, now]);
  await tx.rows(matches, [personId]);
  await tx.rows(person, [personId, now]);
  return hirers;
}
