import { statement, type Transaction } from '../database/index.ts';
import { appendEvents } from '../outbox/index.ts';
import { newId } from '../shared/index.ts';
import type { ApplicationRow } from './application-row.ts';

/** By whose hand, for the records. */
export interface Actor {
  kind: string;
  id: string | null;
  /** The person for whom staff did it. */
  onBehalfOf: string | null;
  requestId: string | null;
}

/** Nobody's hand: what the time brings. */
export const byTheClock: Actor = { kind: 'CLOCK', id: null, onBehalfOf: null, requestId: null };

const record = statement(
  'applications.recordSteps',
  `with moved as (
     select * from unnest($1::integer[], $2::uuid[], $3::text[], $4::uuid[], $5::uuid[])
       as m(market_id, application_id, status, step_id, entry_id)
   ), stepped as (
     insert into application_steps (market_id, application_id, id, status, actor_kind, actor_id, at)
     select market_id, application_id, step_id, status, $6, $7, $8 from moved
   )
   insert into audit_entries (market_id, id, at, request_id, actor_kind, actor_id, on_behalf_of, action, subject_type, subject_id, detail)
   select market_id, entry_id, $8, $9, $6, $7, $11::uuid, $10, 'application', application_id, jsonb_build_object('to', status)
   from moved`,
);

/** Writes what became of applications into their log, the audit trail and the outbox, in two statements for any number. */
export async function recordSteps(
  tx: Transaction,
  rows: readonly ApplicationRow[],
  action: string,
  actor: Actor,
  now: Date,
): Promise<void> {
  const [marketId, ...others] = new Set(rows.map((row) => row.marketId));
  if (marketId === undefined) return;
  // Of several markets only the clock writes at once, which no wall keeps in.
  if (others.length === 0) await tx.enterMarket(marketId);
  await tx.rows(record, [
    rows.map(({ marketId }) => marketId),
    rows.map(({ id }) => id),
    rows.map(({ status }) => status),
    rows.map(newId),
    rows.map(newId),
    ...[actor.kind, actor.id, now, actor.requestId, action, actor.onBehalfOf],
  ]);
  await appendEvents(
    tx,
    rows.map(({ marketId, id, status, jobId, workerId, employerId }) => ({
      ...{ marketId, type: 'application.changed', subjectId: id },
      data: { status, jobId, workerId, employerId },
    })),
  );
}
