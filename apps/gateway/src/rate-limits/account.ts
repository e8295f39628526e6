import type { Lease } from '@yizhan/domain';
import type { Bucket } from './rates.ts';

/** A twentieth of the bucket is taken at a time. */
const blocksOfBucket = 20;

/** What one gateway holds of a bucket, and what it knows of the rest. */
export class Account {
  /** Points to spend without asking. */
  held: number;
  /** Points that were given out before the bucket was asked. */
  owed: number;
  usedAt: number;
  /** The statement under way. */
  asking: Promise<void> | null = null;
  /** What the bucket held when it was last asked, and when. */
  private known: { points: number; at: number };

  constructor(
    readonly bucket: Bucket,
    now: number,
  ) {
    this.held = this.owed = this.block;
    this.usedAt = now;
    this.known = { points: bucket.capacity - this.block, at: now };
  }

  get block(): number {
    return this.bucket.capacity / blocksOfBucket;
  }

  take({ granted, left }: Lease, owed: number, now: number): void {
    this.held += granted;
    this.owed -= owed;
    this.known = { points: left, at: now };
  }

  /** At most what is in the bucket now: other gateways take of it too. */
  private inBucket(now: number): number {
    const { capacity, perSecond } = this.bucket;
    return Math.min(capacity, this.known.points + ((now - this.known.at) / 1000) * perSecond);
  }

  /** Milliseconds until the bucket may hold what is missing; 0 when it is worth asking. */
  waitFor(cost: number, now: number): number {
    const missing = cost - this.held - this.inBucket(now);
    return missing <= 0 ? 0 : Math.ceil((missing / this.bucket.perSecond) * 1000);
  }

  /** Whether there may be anything to take ahead. */
  mayHold(now: number): boolean {
    return this.inBucket(now) > 0;
  }

  remaining(now: number): number {
    return Math.max(0, Math.min(this.bucket.capacity, Math.floor(this.held + this.inBucket(now))));
  }
}
