import type { Db } from '../database/index.ts';
import { countInMarket, findInMarket, type IndexPage } from './find-in-market.ts';
import type { IndexQuestion } from './index-question.ts';
import type { JobGroups } from './job-groups.ts';
import { marketHead, marketHeads, newsSince, openJobsAfter, type IndexNews } from './job-index-store.ts';
import { MarketJobs } from './market-jobs.ts';

/** What was found, and the change of the market's open jobs up to which that holds. */
export interface Found<Result> {
  readonly result: Result;
  readonly change: number;
}

interface KeptMarket {
  jobs: MarketJobs;
  /** All changes up to this one are in it. */
  change: number;
  catchingUp: Promise<void> | null;
  again: boolean;
}

/** Requests are answered between the chunks: larger ones let them wait longer, smaller ones load longer. */
const chunkSize = 500;
const idleInterval = 5_000;
const beginning = { listedAt: -8.64e12, id: '00000000-0000-0000-0000-000000000000' };

/**
 * The open jobs of a deployment in memory, for searches that no index of the database answers at once. It says up to which change
 * its answers hold; the statement that reads the jobs found asks whether that is still the last one, so nobody is shown an old
 * list. A market with more open jobs than there is room for is left to the database.
 */
export class JobIndex {
  private readonly markets = new Map<number, KeptMarket>();
  private isStopped = false;
  private timer: NodeJS.Timeout | null = null;
  private loading: Promise<void> | null = null;
  private wasLoaded = false;

  /** `mostJobs`: how many open jobs are kept, those of all markets together. */
  constructor(
    private readonly db: Db,
    private readonly mostJobs: number,
  ) {}

  /** Loads all markets that there is room for; until one is loaded, it is not answered for. Keeps up from then on. */
  load(): Promise<void> {
    this.timer ??= setInterval(() => this.lookAround(), idleInterval).unref();
    return (this.loading ??= this.loadMarkets().finally(() => {
      this.loading = null;
    }));
  }

  /** Whether all markets that there was room for have been loaded since the start. */
  get isLoaded(): boolean {
    return this.wasLoaded;
  }

  /** Takes up what has happened in some markets: with every event, so that the timer, which asks all, seldom finds anything. */
  async catchUp(marketIds: Iterable<number> = this.markets.keys()): Promise<void> {
    await Promise.all(Array.from(new Set(marketIds), (id) => this.catchUpMarket(id)));
  }

  async stop(): Promise<void> {
    this.isStopped = true;
    if (this.timer) clearInterval(this.timer);
    await this.loading?.catch(() => undefined);
    await Promise.all([...this.markets.values()].map(async ({ catchingUp }) => catchingUp));
  }

  /** The ids of a page's jobs; null where the database has to say. */
  find(marketId: number, question: IndexQuestion, page: IndexPage): Found<string[]> | null {
    return this.ask(marketId, (jobs) => findInMarket(jobs, question, page));
  }

  /** How many jobs there are, counted up to `limit`; null where the database has to say. */
  count(marketId: number, question: IndexQuestion, limit: number): Found<number> | null {
    return this.ask(marketId, (jobs) => countInMarket(jobs, question, limit));
  }

  /** All of them in groups, as they are now; null where the database has to say. */
  groups(marketId: number): Found<JobGroups> | null {
    return this.ask(marketId, ({ groups }) => groups);
  }

  private ask<Result>(marketId: number, answer: (jobs: MarketJobs) => Result | null): Found<Result> | null {
    const kept = this.markets.get(marketId);
    const result = kept && answer(kept.jobs);
    return kept && result != null ? { result, change: kept.change } : null;
  }

  /** For changes without an event, new markets, and what could not be loaded before. */
  private lookAround(): void {
    void this.catchUp();
    void this.load().catch(() => undefined);
  }

  private async loadMarkets(): Promise<void> {
    for (const { marketId, open } of await marketHeads(this.db)) {
      if (!this.markets.has(marketId) && open <= this.room) await this.loadMarket(marketId);
    }
    this.wasLoaded = !this.isStopped;
  }

  /** How many more jobs may be kept. */
  private get room(): number {
    return [...this.markets.values()].reduce((left, { jobs }) => left - jobs.size, this.mostJobs);
  }

  /** What changes while it loads is read again afterwards. */
  private async loadMarket(marketId: number): Promise<void> {
    const change = await marketHead(this.db, marketId);
    const jobs = new MarketJobs();
    let last = beginning;
    for (let isMore = true; isMore && !this.isStopped;) {
      const chunk = await openJobsAfter(this.db, marketId, last, chunkSize);
      for (const job of chunk) jobs.put(job);
      last = chunk.at(-1)?.job ?? last;
      isMore = chunk.length === chunkSize;
    }
    if (this.isStopped || jobs.size > this.room) return;
    this.markets.set(marketId, { jobs, change, catchingUp: null, again: false });
    await this.catchUpMarket(marketId);
  }

  private catchUpMarket(marketId: number): Promise<void> {
    const kept = this.markets.get(marketId);
    if (!kept || this.isStopped) return Promise.resolve();
    kept.again = true;
    return (kept.catchingUp ??= this.followUp(marketId, kept).finally(() => {
      kept.catchingUp = null;
    }));
  }

  private async followUp(marketId: number, kept: KeptMarket): Promise<void> {
    try {
      while (kept.again) {
        kept.again = false;
        const news = await newsSince(this.db, marketId, kept.change);
        if (!news.isTooLate) take(kept, news);
        if (news.isTooLate || this.room < 0) return void this.markets.delete(marketId);
      }
    } catch {
      // The database is away: the next event or the timer tries again; until then answers are seen to be old.
    }
  }
}

function take(kept: KeptMarket, { change, touched }: IndexNews): void {
  for (const { id, now } of touched) {
    if (now) kept.jobs.put(now);
    else kept.jobs.remove(id);
  }
  kept.change = change;
}
