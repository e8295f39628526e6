import type { ApplicationStatus } from '../gql/graphql.ts';
import type { Translate } from '../i18n/use-text.ts';

/** All states of an application. A newer gateway may know more. */
const known = [
  'SUBMITTED',
  'WAITLISTED',
  'SHORTLISTED',
  'OFFERED',
  'ACCEPTED',
  'REFUSED',
  'WITHDRAWN',
  'EXPIRED',
] as const satisfies readonly ApplicationStatus[];

type KnownStatus = (typeof known)[number];

/** Null for a state that came after this code. */
export function knownApplicationStatus(status: string): KnownStatus | null {
  return known.find((each) => each === status) ?? null;
}

/** A state in the reader's language. */
export function applicationStatusText(status: string, t: Translate): string {
  const match = knownApplicationStatus(status);
  return match ? t(`applicants.status.${match}`) : t('applicants.statusUnknown');
}

/** What staff may do for the employer, and for the worker. */
export type ApplicationAct = 'offer' | 'shortlist' | 'refuse' | 'accept';

const acts: Partial<Record<string, readonly ApplicationAct[]>> = {
  SUBMITTED: ['offer', 'shortlist', 'refuse'],
  SHORTLISTED: ['offer', 'refuse'],
  WAITLISTED: ['offer', 'refuse'],
  OFFERED: ['accept', 'refuse'],
};

/** What can be done with an application in that state; the gateway has the last word. */
export const actsFor = (status: string): readonly ApplicationAct[] => acts[status] ?? [];

const over = new Set<string>(['REFUSED', 'WITHDRAWN', 'EXPIRED']);

/** Whether the worker may still be sent to the employer with a slip. */
export const mayCarrySlip = (status: string): boolean => !over.has(status);
