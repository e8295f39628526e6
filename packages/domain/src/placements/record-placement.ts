import { writeAuditEntry } from '../audit/index.ts';
import type { UseCaseContext } from '../context/index.ts';
import type { Transaction } from '../database/index.ts';
import { appendEvents } from '../outbox/index.ts';
import type { PlacementRow } from './placement-row.ts';

/** Writes what became of a placement into the audit trail and the outbox. */
export async function recordPlacement(
  tx: Transaction,
  context: UseCaseContext,
  placement: Pick<PlacementRow, 'marketId' | 'id' | 'status' | 'workerId' | 'employerId' | 'applicationId'>,
  action: string,
  detail: Record<string, unknown> = {},
): Promise<void> {
  const { marketId, id, status, workerId, employerId, applicationId } = placement;
  const subject = { subjectType: 'placement', subjectId: id };
  await writeAuditEntry(tx, context, { action, ...subject, detail: { to: status, ...detail } });
  const data = { status, workerId, employerId, applicationId };
  await appendEvents(tx, [{ marketId, type: 'placement.changed', subjectId: id, data }]);
}
