import type { JobStatus } from '../../gql/graphql.ts';

/** The tabs of one's jobs, and which states each holds. */
export const jobGroups = {
  hiring: ['OPEN', 'FILLED', 'SUSPENDED'],
  review: ['IN_REVIEW'],
  drafts: ['DRAFT', 'REJECTED'],
  over: ['CLOSED', 'EXPIRED'],
} as const satisfies Record<string, readonly JobStatus[]>;

export type JobGroup = keyof typeof jobGroups;
export const groupNames = Object.keys(jobGroups) as JobGroup[];

/** The tab of an address; the first where it names none. */
export function groupIn(text: string | null): JobGroup {
  return groupNames.find((name) => name === text) ?? 'hiring';
}

/** Applications that wait for the employer's answer. */
const waiting = new Set(['SUBMITTED', 'SHORTLISTED']);

/** How many wait for an answer. */
export function waitingCount(applications: readonly { status: string }[]): number {
  return applications.filter(({ status }) => waiting.has(status)).length;
}
