/** What the wall keeps of a job: no text that is not shown, nobody's personal data. Times in epoch ms. */
export interface BoardJob {
  id: string;
  number: string;
  title: string;
  trade: string;
  wage: { min: string; max: string; unit: string };
  settlement: string;
  place: string;
  headsLeft: number;
  status: string;
  /** Days as the API writes them, e.g. 2026-12-03. */
  startsOn: string;
  endsOn: string | null;
  /** Starts of the shifts, soonest first. */
  shiftStarts: readonly number[];
  expiresAt: number;
  publishedAt: number | null;
  updatedAt: number;
}

export interface BoardSlogan {
  id: string;
  chinese: string;
  /** Only where a translation by a person was supplied. */
  mongolian: string | null;
}

/** The board as one answer of the server tells it. */
export interface BoardSnapshot {
  market: {
    code: string;
    name: string;
    divisionCode: string;
    /** IANA name; all days and times of the wall are told by it. */
    timeZone: string;
    openJobCount: number;
    /** As #rrggbb; null for the product's own. */
    brandColor: string | null;
  };
  slogans: readonly BoardSlogan[];
  jobs: readonly BoardJob[];
  /** Whether the server holds open jobs beyond these. */
  hasMore: boolean;
}

export type FeedKind = 'PUBLISHED' | 'UPDATED' | 'REMOVED';

/** One change of the board. */
export interface FeedEvent {
  cursor: string;
  /** A kind added later is told apart by `job` alone. */
  kind: FeedKind | (string & {});
  jobId: string;
  job: BoardJob | null;
  /** The cursor asked for is too old: fetch the board anew. */
  resync: boolean;
  /** Why it left; null when it did not. */
  removal: string | null;
}
