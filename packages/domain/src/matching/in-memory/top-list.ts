import type { WeighedJob } from '../../job-index/index.ts';

/** A job and what it is worth for somebody. */
export interface Scored {
  job: WeighedJob;
  score: number;
}

/** The best so far, best first; so few that a sorted array is quicker than a heap. */
export class TopList {
  private readonly best: Scored[] = [];

  constructor(private readonly most: number) {}

  /** Whether a job of this score would be among them. */
  takes(score: number, job: WeighedJob): boolean {
    return this.best.length < this.most || isBefore(score, job, this.best.at(-1)!);
  }

  /** Whether nothing of this score would be among them, whatever else it is. */
  isAbove(score: number): boolean {
    return this.best.length === this.most && this.best.at(-1)!.score > score;
  }

  add(scored: Scored): void {
    if (!this.takes(scored.score, scored.job)) return;
    let place = this.best.length;
    while (place > 0 && isBefore(scored.score, scored.job, this.best[place - 1]!)) place -= 1;
    this.best.splice(place, 0, scored);
    if (this.best.length > this.most) this.best.pop();
  }

  sorted(): Scored[] {
    return this.best;
  }
}

/** The order of matches: the score, the soonest, the id. */
function isBefore(score: number, job: WeighedJob, other: Scored): boolean {
  if (score !== other.score) return score > other.score;
  if (job.startsOn !== other.job.startsOn) return job.startsOn < other.job.startsOn;
  return job.id < other.job.id;
}
