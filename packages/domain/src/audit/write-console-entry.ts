import { statement, type Transaction } from '../database/index.ts';
import { newId } from '../shared/index.ts';
import type { AuditedAction } from './write-audit-entry.ts';

const write = statement(
  'audit.console',
  `insert into audit_entries (market_id, id, at, actor_kind, action, subject_type, subject_id, detail)
   select id, $2, coalesce($3, now()), 'CONSOLE', $4, $5, $6, $7 from markets where $1::integer is null or id = $1`,
);

/** Where and when whoever runs the deployment did something. */
interface Console {
  /** Left out: it concerns every market, and stands in the trail of each. */
  marketId?: number;
  /** Left out: the database's clock. */
  now?: Date;
}

/** Writes what a command did, in the command's own transaction: nobody is signed in at the console. */
export async function writeConsoleEntry(
  tx: Transaction,
  { marketId, now }: Console,
  { action, subjectType, subjectId, detail = {} }: AuditedAction,
): Promise<void> {
  const what = [action, subjectType, subjectId, JSON.stringify(detail)];
  await tx.rows(write, [marketId ?? null, newId(), now ?? null, ...what]);
}
