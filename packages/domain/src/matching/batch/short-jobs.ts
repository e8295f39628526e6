import type { JobGroups, WeighedJob } from '../../job-index/index.ts';
import { forEachFitting, type Ground } from '../in-memory/best-jobs.ts';
import type { WeighedSeeker } from '../in-memory/weighed-seeker.ts';
import { groupsOf } from './market-ground.ts';
import type { BatchJob } from './open-jobs.ts';

/** An open job for which fewer people have applied or fit than it has places. */
export interface Shortage {
  jobId: string;
  places: number;
  candidates: number;
}

/**
 * The open jobs that still lack people while the workers of a market pass by. Who has applied counts as one whom it fits;
 * a job that has enough is not asked about again, so that most are after a few workers.
 */
export class ShortJobs {
  private readonly lacks = new Map<string, Shortage & { slot: number }>();
  private readonly groups: JobGroups;

  constructor(jobs: readonly BatchJob[]) {
    const lacking = jobs.filter(({ applicants, places }) => applicants < places);
    lacking.forEach((job, slot) => {
      const { id: jobId, places, applicants: candidates } = job;
      this.lacks.set(jobId, { jobId, places, candidates, slot });
    });
    this.groups = groupsOf(lacking);
  }

  /** Somebody passes by: one more for each job that no rule keeps from them. */
  pass(ground: Ground, seeker: WeighedSeeker): void {
    forEachFitting({ ...ground, jobs: this.groups }, seeker, (job) => this.count(job));
  }

  private count(job: WeighedJob): void {
    const lack = this.lacks.get(job.id)!;
    lack.candidates += 1;
    if (lack.candidates < lack.places) return;
    this.lacks.delete(job.id);
    this.groups.remove(lack.slot, job);
  }

  get shortages(): Shortage[] {
    return [...this.lacks.values()].map(({ slot: _slot, ...shortage }) => shortage);
  }
}
