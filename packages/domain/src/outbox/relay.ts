import type pg from 'pg';
import { ListeningClient } from '../database/index.ts';
import { announceChannel, wakeChannel } from './outbox-store.ts';

/** Any number, the same in every process: whoever holds this lock numbers the events. */
const relayLock = 7_302_150;
const batchSize = 500;
const idleInterval = 1_000;

/** Gives the next numbers to events that have none, in the order they were written. */
const numberBatch = `/* outbox.number */
  with waiting as (
    select id from outbox_events where sequence is null order by id limit ${batchSize}
  ), batch as (
    select id, row_number() over (order by id) as n from waiting
  ), head as (
    update outbox_head set last = last + (select count(*) from batch) where exists (select from batch) returning last
  ), numbered as (
    update outbox_events event set sequence = head.last - (select count(*) from batch) + batch.n
    from batch, head where event.id = batch.id returning 1
  )
  select (select count(*) from numbered)::int as count, pg_notify('${announceChannel}', last::text) from head`;

/**
 * Numbers the outbox. Every process runs one; an advisory lock lets one work, and another takes over when that one's
 * connection ends. A single writer of numbers means that a reader who has seen number n will never meet a smaller one.
 */
export class OutboxRelay {
  private readonly listener: ListeningClient;
  private timer: NodeJS.Timeout | null = null;
  private leading = false;
  private busy = false;
  private again = false;

  constructor(url: string) {
    this.listener = new ListeningClient({
      url,
      channel: wakeChannel,
      onConnect: () => {
        this.leading = false;
        return this.run();
      },
      onNotify: () => void this.run(),
    });
  }

  async start(): Promise<void> {
    await this.listener.start();
    this.timer = setInterval(() => void this.run(), idleInterval);
  }

  async stop(): Promise<void> {
    if (this.timer) clearInterval(this.timer);
    await this.listener.stop();
  }

  private async run(): Promise<void> {
    this.again = true;
    if (this.busy) return;
    this.busy = true;
    try {
      while (this.again) {
        this.again = false;
        await this.numberWaiting();
      }
    } catch {
      // The connection broke: the listener reconnects and runs again.
      this.leading = false;
    } finally {
      this.busy = false;
    }
  }

  private async numberWaiting(): Promise<void> {
    const connection = this.listener.connection;
    if (!connection) return;
    this.leading ||= await takeLead(connection);
    if (!this.leading) return;
    let count = batchSize;
    while (count === batchSize) count = await numberOnce(connection);
  }
}

async function takeLead(connection: pg.Client): Promise<boolean> {
  const { rows } = await connection.query<{ got: boolean }>('select pg_try_advisory_lock($1) as got', [
    relayLock,
  ]);
  return rows[0]?.got ?? false;
}

async function numberOnce(connection: pg.Client): Promise<number> {
  const { rows } = await connection.query<{ count: number }>(numberBatch);
  return rows[0]?.count ?? 0;
}
