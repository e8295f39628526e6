import type { Vault } from '../../src/personal-data/index.ts';
import type { EmployerPlan } from '../employers/employer-plan.ts';
import type { JobPlan } from '../jobs/job-plan.ts';
import type { WrittenJob } from '../jobs/job-record.ts';
import type { JobPlanner } from '../jobs/plan-jobs.ts';
import type { Random } from '../random/random.ts';
import type { GivenWorker } from '../workers/plan-workers.ts';

/** What to fill a market with. */
export interface Filling {
  seed: string;
  /** Jobs on the board. */
  openJobs: number;
  /** Employers to add. */
  employers: number;
  /** People who look for work. */
  workers: number;
  /** Placements of the past year, between the jobs and the workers that are added. */
  placements: number;
  now: Date;
  /** Seals personal data; has to be the deployment's. */
  vault: Vault;
  log: (line: string) => void;
  /** How many batches are stored at a time; one inside a transaction. */
  lanes: number;
  /** What is fixed of the first workers. */
  people?: readonly GivenWorker[];
  /** Jobs besides those on the board and of the past. */
  others?: (planner: JobPlanner, random: Random) => JobPlan[];
  /** Settles whose some jobs are, before anything is written. */
  settle?: (plans: readonly JobPlan[], employers: readonly EmployerPlan[]) => void;
  /** Settles who is to be among the applicants, once it is known which places are held. */
  invite?: (plans: readonly JobPlan[]) => void;
  /** Sees every job before it is stored. */
  finish?: (plan: JobPlan, written: WrittenJob) => void;
}

/** What was added. */
export interface Filled {
  jobs: number;
  open: number;
  employers: number;
  workers: number;
  applications: number;
  placements: number;
}
