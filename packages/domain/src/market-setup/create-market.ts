import { statement, type Db, type Transaction } from '../database/index.ts';
import { addStaffMember, oneTimePassword } from '../identity/index.ts';
import { newId, type Language } from '../shared/index.ts';
import { openMarket, type NewMarket, type OpenedMarket } from './open-market.ts';

/** A market that can be signed in to. The password is known nowhere else: show it once. */
export interface CreatedMarket extends OpenedMarket {
  administrator: { username: string; password: string };
}

const username = 'admin';

/**
 * Makes a market with an administrator, for whoever runs the deployment: not for callers of the API. Throws Refused
 * when the code, the name or the division will not do.
 */
export function createMarket(db: Db, market: NewMarket, language: Language = 'en'): Promise<CreatedMarket> {
  return db.transaction(async (tx) => {
    const opened = await openMarket(tx, market, language);
    const password = oneTimePassword();
    const administrator = {
      marketId: opened.id,
      username,
      displayName: '管理员',
      roles: ['ADMINISTRATOR'] as const,
      password,
    };
    const staffId = await addStaffMember(tx, administrator);
    await audit(tx, opened, staffId!);
    return { ...opened, administrator: { username, password } };
  });
}

const writeAudit = statement(
  'marketSetup.audit',
  `insert into audit_entries (market_id, id, actor_kind, action, subject_type, subject_id, detail)
   values ($1, $2, 'CONSOLE', 'market.create', 'staff_member', $3, $4)`,
);

/** Told of the administrator: markets have no uuid. */
async function audit(tx: Transaction, { id, code }: OpenedMarket, staffId: string): Promise<void> {
  await tx.rows(writeAudit, [id, newId(), staffId, JSON.stringify({ code })]);
}
