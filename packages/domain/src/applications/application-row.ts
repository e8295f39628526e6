import type { Application } from './application.entity.ts';

/** An application as lists and pages read one: without what it is counted for. */
export type ApplicationRow = Omit<Application, 'appliedOn' | 'occupationCode'>;

/** The columns of an ApplicationRow, under their property names. */
export const applicationColumns = `applications.market_id as "marketId", applications.id, applications.job_id as "jobId",
  applications.worker_id as "workerId", applications.employer_id as "employerId", applications.status,
  applications.source, applications.tracking_code as "trackingCode", applications.applied_by as "appliedBy",
  applications.applied_at as "appliedAt", applications.changed_at as "changedAt",
  applications.offer_message as "offerMessage", applications.offer_ends_at as "offerEndsAt", applications.reason,
  applications.reason_shared as "reasonShared"`;
