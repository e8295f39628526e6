import type { Answer } from '../index.ts';

/**
 * How a caller is answered: let in (yes), asked to sign in (who), told that it is not theirs to do (no), or answered as
 * if there were nothing (–).
 */
export type Outcome = 'yes' | 'who' | 'no' | '–';

/** Refusals that tell no more than that nothing is there. */
const isAbsence = (code: string): boolean =>
  code.endsWith('_NOT_FOUND') || code === 'WORKER_REQUIRED' || code === 'BAD_USER_INPUT';

export function outcomeOf(
  field: string,
  { data, errors }: Pick<Answer<object>, 'data' | 'errors'>,
  namesThing: boolean,
): Outcome {
  const code = errors?.[0]?.extensions['code'] as string | undefined;
  if (code === 'UNAUTHENTICATED') return 'who';
  if (code === 'FORBIDDEN') return 'no';
  if (code && isAbsence(code)) return '–';
  if (code) throw new Error(`${field}: ${JSON.stringify(errors)}`);
  const answer = (data as Record<string, unknown>)[field];
  const isEmpty = (list: unknown[]): boolean => namesThing && list.every((each) => each === null);
  if (answer === null || (Array.isArray(answer) && isEmpty(answer))) return '–';
  const refusals = (answer as { userErrors?: { code: string }[] }).userErrors ?? [];
  return refusals.some((refusal) => isAbsence(refusal.code)) ? '–' : 'yes';
}
