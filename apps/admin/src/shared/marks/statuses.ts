import type { JobStatus } from '../../gql/graphql.ts';

/** All states of a job, in the order of its life. A newer gateway may know more. */
export const jobStatuses = [
  'DRAFT',
  'IN_REVIEW',
  'OPEN',
  'FILLED',
  'CLOSED',
  'EXPIRED',
  'REJECTED',
  'SUSPENDED',
] as const satisfies readonly JobStatus[];

export type KnownStatus = (typeof jobStatuses)[number];

/** Null for a state that came after this code. */
export function knownStatus(status: string): KnownStatus | null {
  return jobStatuses.find((each) => each === status) ?? null;
}
