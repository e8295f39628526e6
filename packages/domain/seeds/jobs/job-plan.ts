import type { JobStatus, StatedNeed } from '../../src/jobs/index.ts';
import type { EmployerPlan } from '../employers/employer-plan.ts';
import type { Hours } from '../time/hours.ts';
import type { LineOfWork, PayRange, Term } from './line-of-work.ts';

/** Somebody of whom it is fixed that they apply: by their place among the workers. */
export interface Guest {
  worker: number;
  outcome: 'OFFERED' | 'ACCEPTED';
}

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
  headcount: number;
  /** Places that are held: of placements that were not cancelled. */
  placed: number;
  /** Placements that were cancelled. */
  dropped: number;
  /** How many more people apply; null: drawn. */
  applicants: number | null;
  /** People who are to be among those who apply. */
  guests: Guest[];
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
  /** Languages that it says it needs; no reviewer has decided on them. */
  languageNeeds?: StatedNeed[];
  /** True when its employer's papers have not been looked at yet. */
  pending?: boolean;
  /** Why it went to review in spite of a rule that blocks it. */
  overrideReason?: string;
  /** What the reviewer wrote when returning or refusing it. */
  note?: string;
}
