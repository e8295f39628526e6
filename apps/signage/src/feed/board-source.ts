import type { BoardSnapshot, FeedEvent } from '../board/board-job.ts';

/** What the stream of changes tells. It comes back by itself after a cut, resuming where it was. */
export interface FeedListener {
  /** Events flow from here on. */
  live(): void;
  /** The stream is lost and will be tried again. */
  lost(): void;
  happened(event: FeedEvent): void;
  /** The stream is over and has to be opened again by whoever opened it. */
  ended(error: unknown): void;
}

/** Where the board comes from. */
export interface BoardSource {
  /** The board as it is; `now` tells what has started already. */
  fetchBoard(now: number): Promise<BoardSnapshot>;
  /** The server's time; the shortest question there is. */
  askTime(): Promise<number>;
  /** Opens the stream after a cursor, or from now. Returns how to close it. */
  openFeed(after: string | null, listener: FeedListener): () => void;
}
