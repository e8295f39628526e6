import { statement, type Transaction } from '../../database/index.ts';
import { newId } from '../../shared/index.ts';

const write = statement(
  'instantHire.clockEntry',
  `insert into audit_entries (market_id, id, at, actor_kind, action, subject_type, subject_id, detail)
   values ($1, $2, now(), 'CLOCK', $3, 'job', $4, $5)`,
);

/** The audit entry of what the clock did to the waves of a job. */
export async function writeClockEntry(
  tx: Transaction,
  marketId: number,
  { jobId, action, detail }: { jobId: string; action: string; detail: Record<string, unknown> },
): Promise<void> {
  await tx.enterMarket(marketId);
  await tx.rows(write, [marketId, newId(), action, jobId, JSON.stringify(detail)]);
}
