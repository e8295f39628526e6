import {
  BadArgument,
  eventsSince,
  outboxReach,
  type Db,
  type EventStream,
  type NumberedEvent,
} from '@yizhan/domain';
import { Repeater } from '@graphql-yoga/subscription';

/** Something that changed in a market, and its place among all changes. */
export interface FeedItem {
  sequence: number;
  marketId: number;
  resync: boolean;
}

const catchUpLimit = 1_000;
/** A subscriber that is this far behind is told to fetch everything anew. */
const backlogLimit = 1_000;

interface Subscriber<Item> {
  wants(item: Item): boolean;
  take(items: readonly Item[]): void;
}

/**
 * A market's changes of one kind for every subscriber of this process. What changed is read once for each batch of
 * events, not per subscriber, and not at all while nobody listens.
 */
export abstract class Feed<Item extends FeedItem> {
  private readonly subscribers = new Map<number, Set<Subscriber<Item>>>();

  constructor(
    protected readonly db: Db,
    private readonly events: EventStream,
  ) {
    events.subscribe(async (batch) => this.spread(batch));
  }

  /** What the events of a batch come to, in order. */
  protected abstract toItems(events: readonly NumberedEvent[]): Promise<Item[]>;

  /** An item that says nothing but: fetch everything anew. */
  protected abstract resync(marketId: number, sequence: number): Item;

  /** How many streams are open. */
  get size(): number {
    return [...this.subscribers.values()].reduce((sum, set) => sum + set.size, 0);
  }

  /** Changes of a market after a number, without gap; from now on without one. `wants` leaves those meant for the caller. */
  subscribe(
    marketId: number,
    after: number | null,
    wants: (item: Item) => boolean = () => true,
  ): AsyncIterable<Item> {
    return new Repeater<Item>(async (push, stop) => {
      const waiting: Item[] = [];
      let wake: () => void = () => undefined;
      const take = (items: readonly Item[]): void => {
        waiting.push(...items);
        wake();
      };
      const leave = this.join(marketId, { wants, take });
      let open = true;
      void stop.then(() => {
        open = false;
        leave();
        wake();
      });
      let last = after ?? this.events.position;
      if (after !== null) {
        for (const item of (await this.missed(marketId, after)).filter(
          (item) => item.resync || wants(item),
        )) {
          last = item.sequence;
          await push(item);
        }
      }
      while (open) {
        if (waiting.length > backlogLimit)
          waiting.splice(0, waiting.length, this.resync(marketId, waiting.at(-1)!.sequence));
        const item = waiting.shift();
        if (!item) await new Promise<void>((resolve) => (wake = resolve));
        else if (item.sequence > last) await push(item);
      }
    });
  }

  private join(marketId: number, subscriber: Subscriber<Item>): () => void {
    const set = this.subscribers.get(marketId) ?? new Set();
    this.subscribers.set(marketId, set.add(subscriber));
    return () => set.delete(subscriber);
  }

  private async missed(marketId: number, after: number): Promise<Item[]> {
    const { newest, oldest } = await outboxReach(this.db);
    if (after > newest || after + 1 < oldest) return [this.resync(marketId, newest)];
    const events = await eventsSince(this.db, after, catchUpLimit);
    if (events.length === catchUpLimit) return [this.resync(marketId, newest)];
    return this.toItems(events.filter((event) => event.marketId === marketId));
  }

  private async spread(batch: readonly NumberedEvent[]): Promise<void> {
    const wanted = batch.filter(({ marketId }) => (this.subscribers.get(marketId)?.size ?? 0) > 0);
    if (wanted.length === 0) return;
    const byMarket = Map.groupBy(await this.toItems(wanted), (item) => item.marketId);
    for (const [marketId, items] of byMarket) {
      for (const { wants, take } of this.subscribers.get(marketId) ?? []) take(items.filter(wants));
    }
  }
}

/** A place in a feed as text. */
export const feedCursor = (sequence: number): string => Buffer.from(`feed:${sequence}`).toString('base64url');

/** The place a cursor names. Throws BadArgument for text that is no cursor of a feed. */
export function parseFeedCursor(cursor: string): number {
  const found = /^feed:(\d{1,15})$/.exec(Buffer.from(cursor, 'base64url').toString());
  if (found) return Number(found[1]);
  throw new BadArgument('after', {
    'zh-CN': '这不是动态的位置标记，请去掉 after 重新订阅。',
    en: 'This is no cursor of a feed; subscribe again without after.',
  });
}
