import { setTimeout as pause } from 'node:timers/promises';
import { ListeningClient, type Db } from '../database/index.ts';
import { announceChannel, eventsSince, outboxReach, type NumberedEvent } from './outbox-store.ts';

const batchSize = 500;
const idleInterval = 5_000;
/** Milliseconds from one hand-out to the next: what comes meanwhile is handed out together. */
const spacing = 50;

export type EventHandler = (events: readonly NumberedEvent[]) => void | Promise<void>;

/**
 * Hands every announced event to this process, once and in order, from the moment it starts: the first at once, and those that follow
 * closely in batches, so that many changes in a row end what is kept of the ones before a few times only.
 */
export class EventStream {
  private readonly listener: ListeningClient;
  private readonly handlers = new Set<EventHandler>();
  private timer: NodeJS.Timeout | null = null;
  private reading: Promise<void> | null = null;
  private again = false;
  private last: number | null = null;
  private handedOutAt = -spacing;

  constructor(
    url: string,
    private readonly db: Db,
  ) {
    this.listener = new ListeningClient({
      url,
      channel: announceChannel,
      onConnect: () => this.catchUp(),
      onNotify: () => void this.catchUp(),
    });
  }

  /** The number of the last event handed out. */
  get position(): number {
    return this.last ?? 0;
  }

  /** Whether announcements reach this process; while they do not, it may know less than others. */
  get listening(): boolean {
    return this.listener.connection !== null;
  }

  async start(): Promise<void> {
    await this.listener.start();
    this.timer = setInterval(() => void this.catchUp(), idleInterval);
  }

  async stop(): Promise<void> {
    if (this.timer) clearInterval(this.timer);
    await this.listener.stop();
    await this.reading;
  }

  /** Calls the handler with each batch; returns the function that ends it. */
  subscribe(handler: EventHandler): () => void {
    this.handlers.add(handler);
    return () => this.handlers.delete(handler);
  }

  private catchUp(): Promise<void> {
    this.again = true;
    this.reading ??= this.read().finally(() => {
      this.reading = null;
    });
    return this.reading;
  }

  private async read(): Promise<void> {
    try {
      while (this.again) {
        const early = this.handedOutAt + spacing - performance.now();
        if (early > 0) await pause(early);
        this.again = false;
        this.last ??= (await outboxReach(this.db)).newest;
        await this.handOutSince();
      }
    } catch {
      // The database is away: the listener reconnects and calls again, from the same number.
    }
  }

  private async handOutSince(): Promise<void> {
    let events: NumberedEvent[];
    do {
      events = await eventsSince(this.db, this.last!, batchSize);
      const newest = events.at(-1);
      if (!newest) return;
      this.handedOutAt = performance.now();
      for (const handler of this.handlers) await handler(events);
      this.last = newest.sequence;
    } while (events.length === batchSize);
  }
}
