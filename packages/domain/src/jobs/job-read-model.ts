import {
  readColumns,
  rowsByKeysSelect,
  type Parameters,
  type ReadColumns,
  type RowKey,
} from '../database/index.ts';
import { actsForEmployerOf } from '../parties/index.ts';
import type { Principal } from '../shared/index.ts';
import { isPublic, visibleTo } from './job-policy.ts';
import { JobReview } from './job-review.entity.ts';
import { JobShift } from './job-shift.entity.ts';
import { Job } from './job.entity.ts';

/** Jobs as compiled statements read them. */
export const jobReadColumns: ReadColumns = {
  ...readColumns(Job),
  /** The reader acts for the employer. */
  actsForIt: {
    as: 'boolean',
    sql: (alias, parameters, { principal }) => actsForEmployerOf(alias, principal, parameters),
  },
};

/** The job with a key, if everybody may see it. */
export const publicJobSelect =
  (marketId: number, id: string) =>
  (parameters: Parameters): string =>
    `select * from jobs where market_id = ${parameters.add(marketId)} and id = ${parameters.add(id)} and ${isPublic}`;

/** The job with a key, if the principal may see it. */
export const visibleJobSelect =
  (principal: Principal, marketId: number, id: string) =>
  (parameters: Parameters): string =>
    `select * from jobs where market_id = ${parameters.add(marketId)} and id = ${parameters.add(id)}
     and ${visibleTo(principal, parameters)}`;

/** The jobs with some keys, of rows that the caller may see. */
export const jobsByKeysSelect = (keys: readonly RowKey[]) => rowsByKeysSelect('jobs', keys);

/** The jobs with some keys, as far as the principal may see them. */
export const visibleJobsByKeysSelect = (principal: Principal, keys: readonly RowKey[]) =>
  rowsByKeysSelect('jobs', keys, (parameters) => visibleTo(principal, parameters));

export const jobReviewReadColumns = readColumns(JobReview);

/** The decisions on a job, newest first; whether the caller may read them is asked besides. */
export const reviewsOfJobSelect = (job: string): string =>
  `select * from job_reviews where market_id = ${job}.market_id and job_id = ${job}.id order by decided_at desc`;

export const jobShiftReadColumns = readColumns(JobShift);

/** The shifts of a job, earliest first. */
export const shiftsOfJobSelect = (job: string): string =>
  `select * from job_shifts where market_id = ${job}.market_id and job_id = ${job}.id order by starts_at`;
