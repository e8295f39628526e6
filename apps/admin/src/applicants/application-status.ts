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
