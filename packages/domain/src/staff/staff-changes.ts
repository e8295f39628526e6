import type { UseCaseContext } from '../context/index.ts';
import { statement, type Transaction } from '../database/index.ts';
import { revokePrincipal, staffColumns, type StaffRow } from '../identity/index.ts';
import { Refused } from '../shared/index.ts';
import { refuseStaff } from './staff-refusals.ts';

const lock = statement(
  'staff.lock',
  `select ${staffColumns} from staff_members staff where market_id = $1 and id = $2 for update`,
);

/** The colleague a change is about, held until the transaction ends. Throws Refused where there is none in the market. */
export async function lockStaff(
  tx: Transaction,
  { market, language }: UseCaseContext,
  staffId: string | null,
): Promise<StaffRow> {
  const found = staffId === null ? null : await tx.row<StaffRow>(lock, [market.id, staffId]);
  if (!found) throw new Refused(refuseStaff(language, 'STAFF_NOT_FOUND', ['input', 'staffId']));
  return found;
}

/** Locked in one order, so that two who take the role from each other do not both succeed. */
const administrators = statement(
  'staff.lockAdministrators',
  `select id from staff_members where market_id = $1 and 'ADMINISTRATOR' = any(roles) and disabled_at is null
   order by id for update`,
);

/** The ids of everybody who can manage the market's accounts, held until the transaction ends. */
export async function lockAdministrators(tx: Transaction, marketId: number): Promise<string[]> {
  return (await tx.rows<{ id: string }>(administrators, [marketId])).map(({ id }) => id);
}

/** What somebody may do has changed: all gateways act on it within seconds. */
export function revokeStaff(
  tx: Transaction,
  context: UseCaseContext,
  { marketId, id }: StaffRow,
  { endsSessions }: { endsSessions: boolean },
): Promise<void> {
  return revokePrincipal(tx, context, { kind: 'STAFF', id, marketId, endsSessions });
}
