import {
  messagesByField,
  problemOf,
  type CombinedError,
  type ProblemKind,
  type UserError,
} from '@yizhan/graphql-client';
import { formPath } from './posting-errors.ts';

/** The payload of `postJob`, `updateJob` or `submitJob`. */
export interface JobPayload<Job> {
  job?: Job | null;
  userErrors: readonly UserError[];
}

/** What became of sending a posting. */
export type WriteOutcome<Job> =
  | { kind: 'done'; job: Job }
  /** Stored, or left as it was, because the law does not allow its words. */
  | { kind: 'blocked'; job: Job | null; message: string }
  /** An earlier sending of the same form had arrived after all. */
  | { kind: 'repeated' }
  | { kind: 'refused'; messages: Record<string, string> }
  /** Nobody knows whether it arrived: the same wish may be sent again. */
  | { kind: 'unanswered'; problem: ProblemKind };

const unanswered = new Set<ProblemKind>(['offline', 'busy', 'rateLimited', 'unauthenticated']);

function placed(userErrors: readonly UserError[], shiftLines: number): Record<string, string> {
  const entries = Object.entries(messagesByField(userErrors));
  return Object.fromEntries(entries.map(([path, message]) => [formPath(path, shiftLines), message]));
}

/** Reads the answer; `shiftLines` is how many times of day the form has. */
export function writeOutcome<Job>(
  payload: JobPayload<Job> | undefined,
  error: CombinedError | undefined,
  shiftLines: number,
): WriteOutcome<Job> {
  if (!payload) return { kind: 'unanswered', problem: error ? problemOf(error).kind : 'offline' };
  const { job = null, userErrors } = payload;
  const blocked = userErrors.find(({ code }) => code.startsWith('RULE_BLOCKED'));
  if (blocked) return { kind: 'blocked', job, message: blocked.message };
  if (userErrors.some(({ code }) => code === 'IDEMPOTENCY_KEY_REUSED')) return { kind: 'repeated' };
  if (userErrors.length > 0 || !job) return { kind: 'refused', messages: placed(userErrors, shiftLines) };
  return { kind: 'done', job };
}

/** True when the gateway has said yes or no, so that the next press is another wish. */
export function isAnswered(outcome: WriteOutcome<unknown>): boolean {
  return outcome.kind !== 'unanswered' || !unanswered.has(outcome.problem);
}
