/** What a caller is told of their points. */
export interface RateLimit {
  /** Points the bucket holds when it is full. */
  limit: number;
  /** Points of this operation. */
  cost: number;
  /** Points left, those just spent taken off. */
  remaining: number;
  /** When it is full again, if nothing more is asked. */
  resetAt: Date;
}
