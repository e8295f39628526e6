/** States of a job, from draft to its end. */
export const jobStatuses = [
  'DRAFT',
  'IN_REVIEW',
  'OPEN',
  'FILLED',
  'CLOSED',
  'EXPIRED',
  'REJECTED',
  'SUSPENDED',
] as const;
export type JobStatus = (typeof jobStatuses)[number];

/** What moves a job from one state to another. */
export type JobMove =
  | 'submit'
  | 'approve'
  | 'return'
  | 'reject'
  | 'revise'
  | 'fill'
  | 'reopen'
  | 'close'
  | 'expire'
  | 'suspend'
  | 'resume';

const moves: Record<JobMove, Partial<Record<JobStatus, JobStatus>>> = {
  submit: { DRAFT: 'IN_REVIEW' },
  approve: { IN_REVIEW: 'OPEN' },
  return: { IN_REVIEW: 'DRAFT' },
  reject: { IN_REVIEW: 'REJECTED' },
  /** A published text that changes is read again before it is shown again. */
  revise: { OPEN: 'IN_REVIEW', FILLED: 'IN_REVIEW' },
  fill: { OPEN: 'FILLED' },
  reopen: { FILLED: 'OPEN' },
  close: { DRAFT: 'CLOSED', IN_REVIEW: 'CLOSED', OPEN: 'CLOSED', FILLED: 'CLOSED', SUSPENDED: 'CLOSED' },
  expire: {
    OPEN: 'EXPIRED',
    FILLED: 'EXPIRED',
    DRAFT: 'EXPIRED',
    IN_REVIEW: 'EXPIRED',
    SUSPENDED: 'EXPIRED',
  },
  suspend: { OPEN: 'SUSPENDED', FILLED: 'SUSPENDED' },
  resume: { SUSPENDED: 'IN_REVIEW' },
};

/** The state a move leads to, or null when it is not allowed from here. */
export function afterMove(from: JobStatus, move: JobMove): JobStatus | null {
  return moves[move][from] ?? null;
}

/** States in which a job that was published may be seen by everybody. */
export const publicStatuses: readonly JobStatus[] = ['OPEN', 'FILLED', 'CLOSED', 'EXPIRED'];
