import { ColumnChoices, type Columns, type Wanted } from '../database/index.ts';
import type { ReadJobs } from '../jobs/index.ts';
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

const choices = new ColumnChoices(applicationColumns, [
  'marketId',
  'id',
  'jobId',
  'workerId',
  'employerId',
  'status',
]);

/** How much of applications is read for a document: what is not wanted of a row is not there, whatever its type says. */
export interface ReadApplications {
  /** Wanted besides what rights are told by. */
  ofApplications: Wanted;
  /** Each with its placement, where a list has it. */
  withPlacement: boolean;
  /** So much of the job of each, where a list has it. */
  ofJobs: ReadJobs | null;
  /** What a list tells beside its rows. */
  withPageInfo: boolean;
}

/** Applications with all columns of their rows, and nothing else. */
export const wholeApplications: ReadApplications = {
  ofApplications: null,
  withPlacement: false,
  ofJobs: null,
  withPageInfo: true,
};

export const applicationColumnsOf = ({ ofApplications }: ReadApplications): Columns =>
  choices.of(ofApplications);
