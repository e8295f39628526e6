import type { JobStatus } from '../../src/jobs/index.ts';
import type { EmployerPlan } from '../employers/employer-plan.ts';
import type { Hours } from '../time/hours.ts';
import type { LineOfWork, PayRange, Term } from './line-of-work.ts';

/** A job before its words and figures are drawn: what it is, whose, and when. Days count from the market's today. */
export interface JobPlan {
  status: JobStatus;
  line: LineOfWork;
  employer: EmployerPlan;
  pay: PayRange;
  term: Term;
  hours: Hours;
  startDay: number;
  /** When it was typed in. */
  createdAt: number;
  /** When it came onto the board; null for what never did. */
  publishedAt: number | null;
  /** For postings that are not on the board: what is special about them. */
  waiting: WaitingPosting | null;
}

/** A posting that waits, is still a draft or was refused; words that are not given are drawn. */
export interface WaitingPosting {
  status: 'DRAFT' | 'IN_REVIEW' | 'REJECTED';
  /** Key of its line of work. */
  line: string;
  title?: string;
  description?: string;
  /** True when its employer's papers have not been looked at yet. */
  pending?: boolean;
  /** Why it went to review in spite of a rule that blocks it. */
  overrideReason?: string;
  /** What the reviewer wrote when returning or refusing it. */
  note?: string;
}
