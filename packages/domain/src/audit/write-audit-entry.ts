import type { Transaction } from '../database/index.ts';
import type { UseCaseContext } from '../context/index.ts';
import { handOf, newId } from '../shared/index.ts';
import { AuditEntry } from './audit-entry.entity.ts';

/** What is told of an action. */
export interface AuditedAction {
  action: string;
  subjectType: string;
  subjectId: string;
  detail?: Record<string, unknown>;
}

/** Writes the audit entry of a change, in the change's own transaction. */
export function writeAuditEntry(
  tx: Transaction,
  context: UseCaseContext,
  audited: AuditedAction,
): Promise<void> {
  return writeAuditEntries(tx, context, [audited]);
}

/** Writes the audit entries of a change of many things in one statement, in the change's own transaction. */
export async function writeAuditEntries(
  tx: Transaction,
  { principal, market, clock, requestId }: UseCaseContext,
  audited: readonly AuditedAction[],
): Promise<void> {
  if (audited.length === 0) return;
  const { kind: actorKind, id: actorId, onBehalfOf } = handOf(principal);
  await tx.enterMarket(market.id);
  await tx.manager.insert(
    AuditEntry,
    audited.map((action) => ({
      ...{ marketId: market.id, id: newId(), at: clock.now(), requestId },
      ...{ actorKind, actorId, onBehalfOf, detail: {} },
      ...action,
    })),
  );
}
