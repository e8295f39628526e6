import { writeAuditEntry } from '../audit/index.ts';
import type { UseCaseContext } from '../context/index.ts';
import type { Transaction } from '../database/index.ts';
import { appendEvents } from '../outbox/index.ts';
import { orRefused, type Refusal } from '../shared/index.ts';

/** How a change of a screen ended: its key, its code if one was made, and what the caller can mend. */
export interface ScreenOutcome {
  screenId: string | null;
  /** Shown this once; null in the answer to a repeat. */
  pairingCode: string | null;
  userErrors: Refusal[];
}

/** Turns a refusal that ended the transaction into an outcome; everything else is thrown on. */
export async function refusedAsScreenOutcome(work: () => Promise<ScreenOutcome>): Promise<ScreenOutcome> {
  return orRefused({ screenId: null, pairingCode: null }, work);
}

/** The audit entry and the event of a change of a screen. */
export async function recordScreen(
  tx: Transaction,
  context: UseCaseContext,
  id: string,
  action: string,
): Promise<void> {
  await writeAuditEntry(tx, context, { action, subjectType: 'screen', subjectId: id });
  await appendEvents(tx, [{ marketId: context.market.id, type: 'screen.changed', subjectId: id }]);
}
