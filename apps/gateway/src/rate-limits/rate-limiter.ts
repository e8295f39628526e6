import type { Db, Vault } from '@yizhan/domain';
import { AddressTokens } from './address-tokens.ts';
import { BucketLedger } from './bucket-ledger.ts';
import { bucketsOf, type BucketOptions, type Origin } from './buckets-of.ts';
import type { RateLimit } from './rate-limit.ts';
import { rateLimited } from './rate-limited.ts';
import type { Bucket } from './rates.ts';

/** Points that a request has paid: told when the answer is made. */
export type Spending = () => RateLimit;

export interface RateLimiterOptions extends Omit<BucketOptions, 'tokens'> {
  db: Db;
  vault: Vault;
}

/** Every operation is paid for here, whether it is answered at once or as a stream. */
export class RateLimiter {
  private readonly ledger: BucketLedger;
  private readonly options: BucketOptions;

  constructor({ db, vault, rates, halls }: RateLimiterOptions) {
    this.ledger = new BucketLedger(db);
    this.options = { rates, halls, tokens: new AddressTokens(vault) };
  }

  get leases(): number {
    return this.ledger.leases;
  }

  /** Takes an operation's points from the caller's buckets; throws RequestRefused when one has too few. */
  async spend(origin: Origin, cost: number): Promise<Spending> {
    return this.spendAtHand(origin, cost) ?? this.spendAsking(origin, cost);
  }

  private async spendAsking(origin: Origin, cost: number): Promise<Spending> {
    const buckets = bucketsOf(origin, this.options);
    const paid: Bucket[] = [];
    for (const bucket of buckets) {
      const wait = await this.ledger.spend(bucket, cost);
      if (wait === null) paid.push(bucket);
      else {
        for (const each of paid) this.ledger.giveBack(each, cost);
        throw rateLimited(this.tell(bucket, cost), wait);
      }
    }
    return () => this.tell(buckets[0]!, cost);
  }

  /** The same where it takes no waiting; null, and nothing spent, where the buckets have to be asked or have too little. */
  spendAtHand(origin: Origin, cost: number): Spending | null {
    const buckets = bucketsOf(origin, this.options);
    const lacking = buckets.findIndex((bucket) => !this.ledger.spendAtHand(bucket, cost));
    if (lacking < 0) return () => this.tell(buckets[0]!, cost);
    for (const bucket of buckets.slice(0, lacking)) this.ledger.giveBack(bucket, cost);
    return null;
  }

  private tell(bucket: Bucket, cost: number): RateLimit {
    const { capacity: limit, perSecond } = bucket;
    const remaining = this.ledger.remaining(bucket);
    const resetAt = new Date(Date.now() + ((limit - remaining) / perSecond) * 1000);
    return { limit: Math.floor(limit), cost, remaining, resetAt };
  }
}
