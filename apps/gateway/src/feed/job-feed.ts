import {
  anonymous,
  BadArgument,
  eventsSince,
  outboxReach,
  visibleJobsByKeys,
  type Db,
  type EventStream,
  type JobRow,
  type JobStatus,
  type NumberedEvent,
} from '@yizhan/domain';
import { Repeater } from '@graphql-yoga/subscription';

export const jobFeedKinds = ['PUBLISHED', 'UPDATED', 'REMOVED'] as const;
export type JobFeedKind = (typeof jobFeedKinds)[number];

/** One change of a market's public board. */
export interface JobFeedItem {
  sequence: number;
  marketId: number;
  kind: JobFeedKind;
  jobId: string;
  job: JobRow | null;
  removal: JobStatus | null;
  resync: boolean;
}

const kinds: Record<string, JobFeedKind> = {
  'job.published': 'PUBLISHED',
  'job.updated': 'UPDATED',
  'job.removed': 'REMOVED',
};
const nobody = '00000000-0000-0000-0000-000000000000';
const catchUpLimit = 1_000;
/** A subscriber that is this far behind is told to fetch the board anew. */
const backlogLimit = 1_000;

type Subscriber = (items: readonly JobFeedItem[]) => void;

/** The public board's changes for every subscriber of this process; each changed job is read once, not per subscriber. */
export class JobFeed {
  private readonly subscribers = new Map<number, Set<Subscriber>>();

  constructor(
    private readonly db: Db,
    private readonly events: EventStream,
  ) {
    events.subscribe(async (batch) => this.spread(batch));
  }

  /** How many streams are open. */
  get size(): number {
    return [...this.subscribers.values()].reduce((sum, set) => sum + set.size, 0);
  }

  /** Changes of a market's board after a number, without gap; from now on without one. */
  subscribe(marketId: number, after: number | null): AsyncIterable<JobFeedItem> {
    return new Repeater<JobFeedItem>(async (push, stop) => {
      const waiting: JobFeedItem[] = [];
      let wake: () => void = () => undefined;
      const leave = this.join(marketId, (items) => {
        waiting.push(...items);
        wake();
      });
      let open = true;
      void stop.then(() => {
        open = false;
        leave();
        wake();
      });
      let last = after ?? this.events.position;
      if (after !== null) {
        for (const item of await this.missed(marketId, after)) {
          last = item.sequence;
          await push(item);
        }
      }
      while (open) {
        if (waiting.length > backlogLimit)
          waiting.splice(0, waiting.length, resync(marketId, waiting.at(-1)!.sequence));
        const item = waiting.shift();
        if (!item) await new Promise<void>((resolve) => (wake = resolve));
        else if (item.sequence > last) await push(item);
      }
    });
  }

  private join(marketId: number, subscriber: Subscriber): () => void {
    const set = this.subscribers.get(marketId) ?? new Set();
    this.subscribers.set(marketId, set.add(subscriber));
    return () => set.delete(subscriber);
  }

  private async missed(marketId: number, after: number): Promise<JobFeedItem[]> {
    const { newest, oldest } = await outboxReach(this.db);
    if (after > newest || after + 1 < oldest) return [resync(marketId, newest)];
    const events = await eventsSince(this.db, after, catchUpLimit);
    if (events.length === catchUpLimit) return [resync(marketId, newest)];
    return this.toItems(events.filter((event) => event.marketId === marketId));
  }

  private async spread(batch: readonly NumberedEvent[]): Promise<void> {
    const wanted = batch.filter(({ marketId }) => (this.subscribers.get(marketId)?.size ?? 0) > 0);
    const byMarket = Map.groupBy(await this.toItems(wanted), (item) => item.marketId);
    for (const [marketId, items] of byMarket) {
      for (const subscriber of this.subscribers.get(marketId) ?? []) subscriber(items);
    }
  }

  /** Several changes of one job in a batch become its last one: the job is shown as it is now. */
  private async toItems(events: readonly NumberedEvent[]): Promise<JobFeedItem[]> {
    const changes = events.filter(({ type }) => type in kinds);
    if (changes.length === 0) return [];
    const latest = [...new Map(changes.map((event) => [event.subjectId, event])).values()];
    const keys = [latest.map((event) => event.marketId), latest.map((event) => event.subjectId)] as const;
    const rows = new Map((await visibleJobsByKeys(this.db, anonymous, ...keys)).map((row) => [row.id, row]));
    return latest
      .map((event) => toItem(event, rows.get(event.subjectId)))
      .toSorted((a, b) => a.sequence - b.sequence);
  }
}

function toItem(
  { sequence, marketId, type, subjectId, data }: NumberedEvent,
  row: JobRow | undefined,
): JobFeedItem {
  const open = row?.status === 'OPEN' && type !== 'job.removed';
  const removal = open ? null : type === 'job.removed' ? (data.status as JobStatus) : (row?.status ?? null);
  const kind = open ? kinds[type]! : 'REMOVED';
  return { sequence, marketId, kind, jobId: subjectId, job: open ? row : null, removal, resync: false };
}

const resync = (marketId: number, sequence: number): JobFeedItem => ({
  ...{ sequence, marketId, kind: 'UPDATED', jobId: nobody, job: null, removal: null, resync: true },
});

/** A place in the feed as text. */
export const feedCursor = (sequence: number): string => Buffer.from(`feed:${sequence}`).toString('base64url');

/** The place a cursor names. Throws BadArgument for text that is no cursor of a feed. */
export function parseFeedCursor(cursor: string): number {
  const found = /^feed:(\d{1,15})$/.exec(Buffer.from(cursor, 'base64url').toString());
  if (found) return Number(found[1]);
  throw new BadArgument('after', {
    'zh-CN': '这不是岗位动态的位置标记，请去掉 after 重新订阅。',
    en: 'This is no cursor of the job feed; subscribe again without after.',
  });
}
