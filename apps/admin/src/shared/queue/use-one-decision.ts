import type { CombinedError, UserError } from '@yizhan/graphql-client';
import { useOneOf } from '@yizhan/ui';
import { useReport } from '../../client/use-report.ts';

/** `gone`: somebody else was quicker. */
export type DecisionOutcome = 'done' | 'gone' | 'refused';

/** What the gateway said to a decision. */
interface Answer {
  error: CombinedError | undefined;
  userErrors: readonly UserError[];
}

const takenBySomebody = new Set([
  'WRONG_STATUS',
  'JOB_NOT_FOUND',
  'ILLEGAL_STATE',
  'EMPLOYER_NOT_FOUND',
  'CONFLICT_NOT_FOUND',
]);

/** Sends one decision at a time; null while another is on its way. */
export function useOneDecision<Decision>() {
  const report = useReport();
  const { busyWith: deciding, run } = useOneOf<Decision>();

  function outcomeOf({ error, userErrors }: Answer): DecisionOutcome {
    if (userErrors.some(({ code }) => takenBySomebody.has(code))) return 'gone';
    return report(error, userErrors) ? 'refused' : 'done';
  }
  const decide = (decision: Decision, send: () => Promise<Answer>): Promise<DecisionOutcome | null> =>
    run(decision, async () => outcomeOf(await send()));
  return { decide, deciding };
}
