import { leasePoints, RecentlyUsed, type Db, type Lease } from '@yizhan/domain';
import { Account } from './account.ts';
import type { Bucket } from './rates.ts';

/** Accounts kept at most; those used longest ago go first, and what they had leased is lost to them. */
const keptAccounts = 50_000;
/** Milliseconds after which leased points that nobody spent lapse: the bucket is full again by then. */
const idle = 600_000;
/** Milliseconds for which an account that was used stands among those used last as well as it has to. */
const moment = 1_000;
/** Milliseconds without a limit after the database did not answer. */
const awayFor = 5_000;

/**
 * Spends points of buckets that all gateways share. Each takes blocks of points ahead, in the background while half a block
 * is left, so that what is asked costs no statement. Its first block is on credit: that, and no more, is what a gateway
 * can give beyond what the bucket holds.
 */
export class BucketLedger {
  private readonly accounts = new RecentlyUsed<Account>(keptAccounts);
  private awayUntil = 0;
  /** How often the database was asked; for metrics and tests. */
  leases = 0;

  constructor(
    private readonly db: Db,
    private readonly now: () => number = Date.now,
  ) {}

  /** Takes the points, or tells after how many milliseconds they may be there. */
  async spend(bucket: Bucket, cost: number): Promise<number | null> {
    const account = this.accountOf(bucket);
    while (account.held < cost) {
      if (account.asking) {
        await account.asking;
        continue;
      }
      if (this.isAway()) return null;
      const wait = account.waitFor(cost, this.now());
      if (wait > 0) return wait;
      await this.ask(account, Math.max(account.block, cost - account.held));
    }
    this.draw(account, cost);
    return null;
  }

  /** Takes the points where this gateway holds them; tells whether it did. */
  spendAtHand(bucket: Bucket, cost: number): boolean {
    const account = this.accountOf(bucket);
    if (account.held < cost) return false;
    this.draw(account, cost);
    return true;
  }

  private draw(account: Account, cost: number): void {
    account.held -= cost;
    if (account.held < account.block / 2 && account.mayHold(this.now())) this.askAhead(account);
  }

  /** Gives points back that were taken for nothing. */
  giveBack(bucket: Bucket, cost: number): void {
    this.accountOf(bucket).held += cost;
  }

  /** How many points the caller has left, as far as this gateway knows. */
  remaining(bucket: Bucket): number {
    return this.accountOf(bucket).remaining(this.now());
  }

  private accountOf(bucket: Bucket): Account {
    const now = this.now();
    const known = this.accounts.peek(bucket.key);
    if (known && now - known.usedAt < moment) return known;
    const account = known && now - known.usedAt < idle ? known : new Account(bucket, now);
    account.usedAt = now;
    this.accounts.set(bucket.key, account);
    if (account !== known && !this.isAway()) this.askAhead(account);
    return account;
  }

  private askAhead(account: Account): void {
    if (!account.asking && !this.isAway())
      void this.ask(account, account.held < account.block ? account.block : 0);
  }

  /** Never throws: where the database is away, nobody is refused for the bucket's sake. */
  private ask(account: Account, wanted: number): Promise<void> {
    const { owed } = account;
    const asked = leasePoints(this.db, { ...account.bucket, owed, wanted }).then(
      (lease: Lease) => account.take(lease, owed, this.now()),
      () => void (this.awayUntil = this.now() + awayFor),
    );
    this.leases += 1;
    return (account.asking = asked.finally(() => (account.asking = null)));
  }

  private isAway(): boolean {
    return this.awayUntil > this.now();
  }
}
