import type { Client, TypedDocumentNode } from 'urql';
import { liveStatusOf } from './live-status.ts';

/** What every event of a feed carries. */
interface Event {
  cursor: string;
  /** Changes were missed: fetch anew. */
  resync: boolean;
}

interface FeedListener<E> {
  event(event: E): void;
  /** Events may have been missed. */
  gap(): void;
}

/** One stream of this tab; it rests while the page is out of sight and goes on after its last cursor. */
export class LiveFeed<Data, E extends Event> {
  private readonly listeners = new Set<FeedListener<E>>();
  private cursor: string | null = null;
  private stop: (() => void) | null = null;
  private gaps = 0;
  private hiddenTimer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly client: Client,
    private readonly query: TypedDocumentNode<Data, { after?: string | null }>,
    private readonly eventOf: (data: Data) => E,
    /** How long a page out of sight keeps its stream. */
    private readonly hiddenMs: number,
  ) {}

  /** Hears events until the returned function is called. */
  listen(listener: FeedListener<E>): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Opens the stream and minds the page's visibility, until the returned function is called. */
  run(): () => void {
    const status = liveStatusOf(this.client);
    const unwatch = status.subscribe(() => this.noticeGaps(status.getSnapshot().gaps));
    document.addEventListener('visibilitychange', this.onVisibility);
    this.open();
    return () => {
      unwatch();
      document.removeEventListener('visibilitychange', this.onVisibility);
      clearTimeout(this.hiddenTimer);
      this.rest();
    };
  }

  private readonly onVisibility = () => {
    clearTimeout(this.hiddenTimer);
    if (document.visibilityState === 'hidden')
      this.hiddenTimer = setTimeout(() => this.rest(), this.hiddenMs);
    else if (!this.stop) this.wake();
  };

  private wake(): void {
    this.open();
    if (this.cursor === null) this.tellGap();
  }

  private open(): void {
    const { unsubscribe } = this.client
      .subscription(this.query, { after: this.cursor })
      .subscribe(({ data }) => data && this.hear(this.eventOf(data)));
    this.stop = unsubscribe;
  }

  private rest(): void {
    this.stop?.();
    this.stop = null;
  }

  private hear(event: E): void {
    this.cursor = event.cursor;
    if (event.resync) return this.tellGap();
    for (const listener of this.listeners) listener.event(event);
  }

  private noticeGaps(gaps: number): void {
    if (gaps > this.gaps) this.tellGap();
    this.gaps = gaps;
  }

  private tellGap(): void {
    for (const listener of this.listeners) listener.gap();
  }
}
