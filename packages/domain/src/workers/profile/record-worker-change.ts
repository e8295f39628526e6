import { writeAuditEntry } from '../../audit/index.ts';
import type { UseCaseContext } from '../../context/index.ts';
import type { Transaction } from '../../database/index.ts';
import { appendEvents } from '../../outbox/index.ts';
import type { WorkerRow } from '../worker-row.ts';
import type { WorkerOutcome } from './worker-outcome.ts';

/** Writes the audit entry and the event of a change of a worker, and says that it went well. */
export async function recordWorkerChange(
  tx: Transaction,
  context: UseCaseContext,
  { marketId, id }: Pick<WorkerRow, 'marketId' | 'id'>,
  action: string,
  detail: Record<string, unknown>,
): Promise<WorkerOutcome> {
  await writeAuditEntry(tx, context, { action, subjectType: 'worker', subjectId: id, detail });
  await appendEvents(tx, [{ marketId, type: 'worker.changed', subjectId: id }]);
  return { workerId: id, userErrors: [] };
}
