import type { ApplicationSource, ApplicationStatus } from '../../src/applications/index.ts';
import type { PlacementStatus } from '../../src/placements/index.ts';
import type { WorkerPlan } from '../workers/worker-plan.ts';

/** Where an application stands now; a dropped one was accepted and then withdrawn. */
export type Outcome = ApplicationStatus | 'DROPPED';

/** By whose hand an application came into a state. */
export type Hand = 'WORKER' | 'EMPLOYER' | 'CLOCK';

export interface StepPlan {
  status: ApplicationStatus;
  by: Hand;
  at: number;
}

/** What was agreed when an offer was accepted. */
export interface PlacementPlan {
  status: PlacementStatus;
  startsOn: string;
  endsOn: string | null;
  wageAmount: string;
  wageUnit: string;
  payBy: string;
  employerConfirmedAt: number | null;
  workerConfirmedAt: number | null;
  paidAt: number | null;
  paidAmount: string | null;
  createdAt: number;
  changedAt: number;
}

/** A worker put forward for a job, with everything that became of it. */
export interface ApplicationPlan {
  id: string;
  jobId: string;
  employerId: string;
  /** Who acts for the employer; null where the window does. */
  ownerId: string | null;
  worker: WorkerPlan;
  source: ApplicationSource;
  trackingCode: string | null;
  /** In order; the last one is where it stands. */
  steps: StepPlan[];
  offer: { message: string | null; endsAt: number } | null;
  reason: string | null;
  reasonShared: boolean;
  placement: PlacementPlan | null;
}
