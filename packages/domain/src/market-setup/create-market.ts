import { writeConsoleEntry } from '../audit/index.ts';
import type { Db, Transaction } from '../database/index.ts';
import { addStaffMember, oneTimePassword } from '../identity/index.ts';
import type { Language } from '../shared/index.ts';
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

/** Told of the administrator: markets have no uuid. */
async function audit(tx: Transaction, { id, code }: OpenedMarket, staffId: string): Promise<void> {
  await writeConsoleEntry(
    tx,
    { marketId: id },
    { action: 'market.create', subjectType: 'staff_member', subjectId: staffId, detail: { code } },
  );
}
