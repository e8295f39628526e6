import type { Placement } from './placement.entity.ts';

/** A placement as lists and pages read one. */
export type PlacementRow = Placement;

/** The columns of a PlacementRow, under their property names. */
export const placementColumns = `placements.market_id as "marketId", placements.id,
  placements.application_id as "applicationId", placements.job_id as "jobId", placements.worker_id as "workerId",
  placements.employer_id as "employerId", placements.status, placements.starts_on as "startsOn",
  placements.ends_on as "endsOn", placements.wage_amount as "wageAmount", placements.wage_unit as "wageUnit",
  placements.pay_by as "payBy", placements.employer_confirmed_at as "employerConfirmedAt",
  placements.worker_confirmed_at as "workerConfirmedAt", placements.paid_at as "paidAt",
  placements.paid_amount as "paidAmount", placements.created_at as "createdAt", placements.changed_at as "changedAt"`;
