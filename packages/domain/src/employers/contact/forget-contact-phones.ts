import type { UseCaseContext } from '../../context/index.ts';
import { statement, type Transaction } from '../../database/index.ts';
import { employerContact, forgetContact } from './employer-contact.ts';

const ofPerson = statement(
  'employers.ofMember',
  'select market_id as "marketId", employer_id as id from employer_members where person_id = $1',
);

/** Forgets the numbers to call that are a member's own phone, market by market, before the member is erased. */
export async function forgetContactPhones(
  tx: Transaction,
  context: Pick<UseCaseContext, 'vault'>,
  personId: string,
  phone: string,
): Promise<void> {
  for (const { marketId, id } of await tx.rows<{ marketId: number; id: string }>(ofPerson, [personId])) {
    const contact = await employerContact(tx, context, marketId, id);
    if (contact?.phone === phone) await forgetContact(tx, marketId, id);
  }
}
