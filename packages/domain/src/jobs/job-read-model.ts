import { readColumns, type Parameters, type ReadColumns } from '../database/index.ts';
import { actsForEmployerOf } from '../parties/index.ts';
import type { Principal } from '../shared/index.ts';
import { visibleTo } from './job-policy.ts';
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

/** The job with a key, if the principal may see it. */
export const visibleJobSelect =
  (principal: Principal, marketId: number, id: string) =>
  (parameters: Parameters): string =>
    `select * from jobs where market_id = ${parameters.add(marketId)} and id = ${parameters.add(id)}
     and ${visibleTo(principal, parameters)}`;

export const jobShiftReadColumns = readColumns(JobShift);

/** The shifts of a job, earliest first. */
export const shiftsOfJobSelect = (job: string): string =>
  `select * from job_shifts where market_id = ${job}.market_id and job_id = ${job}.id order by starts_at`;
