import type { Things } from './world.ts';

/** What a field needs beyond what its arguments' types say. */
interface Special {
  /** Put into the input: mostly what is let in and then refused, so that rows do not depend on each other. */
  input?: (things: Things) => Record<string, unknown>;
  /** Arguments beside the input, where only certain texts are known. */
  args?: Record<string, unknown>;
  /** Other things than the arguments' names say. */
  things?: (things: Things) => Things;
  /** Ends tokens; asked after the others. */
  last?: true;
}

const unanswered = (things: Things): Things => ({ ...things, jobId: things['unansweredId']! });
const draft = (things: Things): Things => ({ ...things, jobId: things['draftId']! });

export const probes: Record<string, Special> = {
  closeJob: { things: draft },
  reviewJob: { things: draft },
  submitJob: { things: draft },
  updateJob: { things: draft },
  nearbyWorkers: { args: { occupationCode: '6-29-01-01' } },
  refuseApplication: { input: () => ({ reason: 'TIME' }) },
  startActingFor: { input: () => ({ evidence: 'SIGNED_SLIP', proof: 'T-1' }), last: true },
  endActingFor: { last: true },
  delegateEmployer: { input: ({ clientId }) => ({ clientId }) },
  endDelegation: { input: ({ clientId }) => ({ clientId }), last: true },
  revokePartnerSecret: { last: true },
  revokeScreen: { last: true },
  changePassword: { last: true },
  lockSession: { last: true },
  unlockSession: { last: true },
  decideCorrection: { input: () => ({ decision: 'REFUSE' }) },
  logout: { last: true },
  workerMatches: { things: unanswered },
  withdrawApplication: { input: () => ({ reason: 'NONE' }) },
};
