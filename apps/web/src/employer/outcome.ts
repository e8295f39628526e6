import { problemOf, type CombinedError, type Problem, type UserError } from '@yizhan/graphql-client';

/** What became of a wish that was sent. */
export type Outcome<Value> =
  | { kind: 'done'; value: Value }
  /** The gateway said no, and why; `value` is what it kept all the same. */
  | { kind: 'refused'; value: Value | null; errors: readonly UserError[] }
  /** Nobody knows whether it arrived: the same wish may be sent again. */
  | { kind: 'unanswered'; problem: Problem };

const silence: Problem = {
  kind: 'offline',
  code: null,
  message: null,
  retryAfter: null,
  requestId: null,
};

interface Answer {
  userErrors: readonly UserError[];
}

/** Reads the payload of a mutation; `valueIn` takes the changed thing out of it. */
export function outcomeOf<Payload extends Answer, Value>(
  payload: Payload | undefined,
  error: CombinedError | undefined,
  valueIn: (payload: Payload) => Value | null | undefined,
): Outcome<Value> {
  if (!payload) return { kind: 'unanswered', problem: error ? problemOf(error) : silence };
  const value = valueIn(payload) ?? null;
  if (value !== null && payload.userErrors.length === 0) return { kind: 'done', value };
  return { kind: 'refused', value, errors: payload.userErrors };
}

/** Whether the rules of posting are what stands against it. */
export function isBlockedByRules(errors: readonly UserError[]): boolean {
  return errors.some(({ code }) => code.startsWith('RULE_BLOCKED'));
}
