import type { BatchJob } from './batch-job.ts';

/** A job and what it is worth for somebody. */
export interface Scored {
  job: BatchJob;
  score: number;
}

/** The best so far, best first; so few that a sorted array is quicker than a heap. */
export class TopList {
  private readonly best: Scored[] = [];

  constructor(private readonly most: number) {}

  /** Whether a job of this score would be among them. */
  takes(score: number, job: BatchJob): boolean {
    return this.best.length < this.most || isBefore({ job, score }, this.best.at(-1)!);
  }

  /** Whether nothing of this score would be among them, whatever else it is. */
  isAbove(score: number): boolean {
    return this.best.length === this.most && this.best.at(-1)!.score > score;
  }

  add(scored: Scored): void {
    if (!this.takes(scored.score, scored.job)) return;
    const place = this.best.findIndex((other) => isBefore(scored, other));
    this.best.splice(place < 0 ? this.best.length : place, 0, scored);
    if (this.best.length > this.most) this.best.pop();
  }

  sorted(): Scored[] {
    return this.best;
  }
}

/** The order of matches: the score, the soonest, the id. */
function isBefore(a: Scored, b: Scored): boolean {
  if (a.score !== b.score) return a.score > b.score;
  if (a.job.startsOn !== b.job.startsOn) return a.job.startsOn < b.job.startsOn;
  return a.job.id < b.job.id;
}
