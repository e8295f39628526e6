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
export async function writeAuditEntry(
  tx: Transaction,
  context: UseCaseContext,
  audited: AuditedAction,
): Promise<void> {
  const { principal, market, clock, requestId } = context;
  const hand = handOf(principal);
  await tx.enterMarket(market.id);
  await tx.manager.insert(AuditEntry, {
    marketId: market.id,
    id: newId(),
    at: clock.now(),
    requestId,
    actorKind: hand.kind,
    actorId: hand.id,
    onBehalfOf: hand.onBehalfOf,
    detail: {},
    ...audited,
  });
}
