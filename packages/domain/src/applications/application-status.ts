/** States of an application, from being put forward to its end. */
export const applicationStatuses = [
  'SUBMITTED',
  'WAITLISTED',
  'SHORTLISTED',
  'OFFERED',
  'ACCEPTED',
  'REFUSED',
  'WITHDRAWN',
  'EXPIRED',
] as const;
export type ApplicationStatus = (typeof applicationStatuses)[number];

/** What moves an application from one state to another. */
export type ApplicationMove =
  'shortlist' | 'offer' | 'accept' | 'refuse' | 'withdraw' | 'waitlist' | 'moveUp' | 'expire';

const pending = ['SUBMITTED', 'SHORTLISTED', 'OFFERED'] as const;
const waiting = [...pending, 'WAITLISTED'] as const;

const from = (
  states: readonly ApplicationStatus[],
  to: ApplicationStatus,
): Partial<Record<ApplicationStatus, ApplicationStatus>> =>
  Object.fromEntries(states.map((state) => [state, to]));

const moves: Record<ApplicationMove, Partial<Record<ApplicationStatus, ApplicationStatus>>> = {
  shortlist: from(['SUBMITTED'], 'SHORTLISTED'),
  offer: from(['SUBMITTED', 'SHORTLISTED', 'WAITLISTED'], 'OFFERED'),
  accept: from(['OFFERED'], 'ACCEPTED'),
  refuse: from(waiting, 'REFUSED'),
  /** Somebody who was placed may drop out; the place is given back. */
  withdraw: from([...waiting, 'ACCEPTED'], 'WITHDRAWN'),
  /** The last place is taken: whoever is still pending waits for somebody to drop out. */
  waitlist: from(pending, 'WAITLISTED'),
  moveUp: from(['WAITLISTED'], 'SUBMITTED'),
  expire: from(waiting, 'EXPIRED'),
};

/** The state a move leads to, or null when it is not allowed from here. */
export function afterApplicationMove(
  status: ApplicationStatus,
  move: ApplicationMove,
): ApplicationStatus | null {
  return moves[move][status] ?? null;
}

/** States a move may start from. */
export const movableFrom = (move: ApplicationMove): ApplicationStatus[] =>
  Object.keys(moves[move]) as ApplicationStatus[];
