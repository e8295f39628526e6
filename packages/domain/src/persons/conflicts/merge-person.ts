import { statement, type Transaction } from '../../database/index.ts';
import { mergeConflicts, type Settlement } from './conflict-store.ts';

/** Everything that points to a person. */
const takeOver = statement(
  'persons.takeOver',
  `with s as (update sessions set person_id = $2 where person_id = $1),
     w as (update workers set person_id = $2 where person_id = $1),
     r as (update corrections set person_id = $2, real_name_sealed = null, id_number_sealed = null,
       status = case when status = 'OPEN' then 'WITHDRAWN' else status end where person_id = $1),
     x as (delete from data_exports where person_id = $1),
     a as (update consents set person_id = $2 where person_id = $1),
     g as (update acting_grants set person_id = $2 where person_id = $1)
   update employer_members mine set person_id = $2 where person_id = $1
     and not exists (select from employer_members theirs where theirs.market_id = mine.market_id
       and theirs.employer_id = mine.employer_id and theirs.person_id = $2)`,
);
/** Over the wall between markets, which job_contacts stands behind. */
const takeOverContacts = statement('persons.takeOverContacts', 'select take_over_contacts($1, $2)');
/** Of two memberships of one employer the stronger counts, since the earlier. */
const raiseMemberships = statement(
  'persons.raiseMemberships',
  `update employer_members kept set created_at = least(kept.created_at, theirs.created_at),
     role = case when theirs.role = 'OWNER' then 'OWNER' else kept.role end
   from employer_members theirs
   where theirs.person_id = $1 and kept.person_id = $2 and kept.market_id = theirs.market_id
     and kept.employer_id = theirs.employer_id`,
);
const dropMemberships = statement(
  'persons.dropMemberships',
  'delete from employer_members where person_id = $1',
);
const remove = statement('persons.remove', 'delete from persons where id = $1');

/**
 * Makes one person of two rows that are the same: what belonged to one belongs to the other, and the one is gone. Where
 * both are workers of a market, these have been made one before.
 */
export async function mergePerson(
  tx: Transaction,
  from: string,
  into: string,
  by: Settlement,
): Promise<void> {
  await tx.rows(takeOver, [from, into]);
  await tx.rows(takeOverContacts, [from, into]);
  await mergeConflicts(tx, from, into, by);
  await tx.rows(raiseMemberships, [from, into]);
  await tx.rows(dropMemberships, [from]);
  await tx.rows(remove, [from]);
}
