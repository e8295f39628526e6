import type { MarketMatch } from './market-ground.ts';
import type { RunCounts } from './run-store.ts';

/** Adds up what the workers of a market are offered. */
export class RunTally {
  private workers = 0;
  private workersWithout = 0;
  private offers = 0;
  private readonly offersOf = new Map<string, number>();

  add({ jobs }: MarketMatch): void {
    this.workers += 1;
    this.workersWithout += jobs.length === 0 ? 1 : 0;
    this.offers += jobs.length;
    for (const { jobId } of jobs) this.offersOf.set(jobId, (this.offersOf.get(jobId) ?? 0) + 1);
  }

  get counts(): Omit<RunCounts, 'jobs'> {
    const { workers, workersWithout, offers } = this;
    const mostFirst = [...this.offersOf.values()].sort((a, b) => b - a);
    const ofTenth = mostFirst.slice(0, Math.ceil(mostFirst.length / 10)).reduce((sum, n) => sum + n, 0);
    const topTenthShare = offers === 0 ? 0 : ofTenth / offers;
    return { workers, workersWithout, offers, jobsOffered: mostFirst.length, topTenthShare };
  }
}
