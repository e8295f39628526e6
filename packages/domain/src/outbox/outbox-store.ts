import { forgetting, mostAtOnce, statement, type Db, type Transaction } from '../database/index.ts';
import { newId } from '../shared/index.ts';

/** An event to announce: what happened to which thing, with ids and states only. */
export interface NewEvent {
  marketId: number;
  type: string;
  subjectId: string;
  data?: Record<string, unknown>;
}

/** An announced event. */
export interface NumberedEvent {
  /** Rises with the order of commits; what cursors of streams are made of. */
  sequence: number;
  marketId: number;
  type: string;
  subjectId: string;
  data: Record<string, unknown>;
  occurredAt: Date;
}

/** Wakes the relay. */
export const wakeChannel = 'yizhan_outbox';
/** Tells every process that there are new numbers. */
export const announceChannel = 'yizhan_events';

const append = statement(
  'outbox.append',
  `with added as (
     insert into outbox_events (id, market_id, type, subject_id, data)
     select e.id, e.market_id, e.type, e.subject_id, e.data
     from jsonb_to_recordset($1::jsonb) as e(id uuid, market_id integer, type text, subject_id uuid, data jsonb)
   )
   select pg_notify('${wakeChannel}', '')`,
);

/** Writes events in the transaction of the change that they tell of. */
export async function appendEvents(tx: Transaction, events: readonly NewEvent[]): Promise<void> {
  if (events.length === 0) return;
  const rows = events.map(({ marketId, type, subjectId, data }) => ({
    id: newId(),
    market_id: marketId,
    type,
    subject_id: subjectId,
    data: data ?? {},
  }));
  await tx.rows(append, [JSON.stringify(rows)]);
}

const since = statement(
  'outbox.since',
  `select sequence::int as sequence, market_id as "marketId", type, subject_id as "subjectId", data, occurred_at as "occurredAt"
   from outbox_events where sequence > $1 order by sequence limit $2`,
);

/** Announced events after a number, oldest first. */
export function eventsSince(db: Db, sequence: number, limit: number): Promise<NumberedEvent[]> {
  return db.rows<NumberedEvent>(since, [sequence, limit]);
}

const reach = statement(
  'outbox.reach',
  `select (select last from outbox_head)::int as newest,
     coalesce((select min(sequence) from outbox_events), (select last + 1 from outbox_head))::int as oldest`,
);

/** The number of the newest event, and of the oldest one still kept. */
export async function outboxReach(db: Db): Promise<{ newest: number; oldest: number }> {
  return (await db.row<{ newest: number; oldest: number }>(reach))!;
}

const oldest = `select old.sequence from outbox_events old where old.sequence is not null order by old.sequence limit ${mostAtOnce}`;

/** Forgets announced events from before an instant, lowest numbers first; streams that are further behind start anew. */
export const trimOutbox = forgetting(
  'outbox.trim',
  'outbox_events',
  `sequence in (${oldest}) and occurred_at < $1`,
);
