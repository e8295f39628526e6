import type { BoardSnapshot, FeedEvent } from '../board/board-job.ts';
import type { BoardSource, FeedListener } from '../feed/board-source.ts';
import type { Clock } from '../time/clock.ts';
import { aSnapshot } from './board-builders.ts';

interface OpenFeed {
  after: string | null;
  listener: FeedListener;
}

/** A server that does as it is told: cut off, slow, ahead of the device's clock. */
export class FakeSource implements BoardSource {
  snapshot: BoardSnapshot = aSnapshot([]);
  reachable = true;
  /** Milliseconds the server's clock is ahead of the device's. */
  ahead = 0;
  asked = 0;
  /** Set to hold answers back; call it to let them go. */
  hold: Promise<void> | null = null;
  readonly feeds: OpenFeed[] = [];
  private readonly device: Clock;

  constructor(device: Clock) {
    this.device = device;
  }

  async fetchBoard(): Promise<BoardSnapshot> {
    this.asked += 1;
    const { snapshot } = this;
    if (!this.reachable) throw new Error('cut off');
    await this.hold;
    return snapshot;
  }

  async askTime(): Promise<number> {
    if (!this.reachable) throw new Error('cut off');
    return this.device.now() + this.ahead;
  }

  openFeed(after: string | null, listener: FeedListener): () => void {
    const feed = { after, listener };
    this.feeds.push(feed);
    return () => void this.feeds.splice(this.feeds.indexOf(feed), 1);
  }

  /** The stream that is open. */
  get feed(): OpenFeed {
    const feed = this.feeds.at(-1);
    if (!feed) throw new Error('No stream is open');
    return feed;
  }

  tell(...events: readonly FeedEvent[]): void {
    for (const event of events) this.feed.listener.happened(event);
  }

  cut(): void {
    this.reachable = false;
    this.feed.listener.lost();
  }

  mend(): void {
    this.reachable = true;
    this.feed.listener.live();
  }
}
