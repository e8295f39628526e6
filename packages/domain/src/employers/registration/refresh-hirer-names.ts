import { statement, type Transaction } from '../../database/index.ts';
import { searchTokens } from '../../shared/text/index.ts';
import type { EmployerKind } from '../employer.entity.ts';
import { hirerName } from './read-employer.ts';

const owned = statement(
  'employers.hirersOf',
  `select e.market_id as "marketId", e.id, e.number, e.kind from employers e
   join employer_members m on m.market_id = e.market_id and m.employer_id = e.id
   where m.person_id = $1 and m.role = 'OWNER' and e.kind in ('HOUSEHOLD', 'FOREMAN')`,
);
const rename = statement(
  'employers.rename',
  'update employers set name = $3, search_tokens = $4 where market_id = $1 and id = $2',
);

/** Households and foremen are called after whoever they are: renames those of a person whose name was corrected, and says which. */
export async function refreshHirerNames(
  tx: Transaction,
  personId: string,
  realName: string,
): Promise<{ marketId: number; id: string }[]> {
  type Hirer = { marketId: number; id: string; number: string; kind: Exclude<EmployerKind, 'COMPANY'> };
  const hirers = await tx.rows<Hirer>(owned, [personId]);
  for (const { marketId, id, number, kind } of hirers) {
    const name = hirerName(kind, realName);
    const tokens = [...new Set([name, number].flatMap((text) => searchTokens(text)))];
    await tx.rows(rename, [marketId, id, name, tokens]);
  }
  return hirers;
}
