import type { AskedScope } from '../http/request-scope.ts';
import type { FastLane } from './fast-lane.ts';
import type { KeptAnswers, SharedAnswer } from './kept-answers.ts';
import { sharedKeyOf } from './shared-key.ts';

/** The answer of the compiled lane, shared with others where they get the same; says in the scope which lane it was. */
export async function compiledAnswer(
  scope: AskedScope,
  kept: KeptAnswers | null,
  lane: FastLane,
): Promise<SharedAnswer> {
  const answer = kept
    ? await kept.answer(sharedKeyOf(scope), () => ask(scope, lane), isStranger(scope))
    : await answerAlone(scope, lane);
  if ('missed' in answer) scope.missed = answer.missed;
  else scope.lane = answer.executed ? 'COMPILED' : 'KEPT';
  return answer;
}

/** Nobody tells strangers apart. */
const isStranger = ({ caller }: AskedScope): boolean => caller!.principal.kind === 'ANONYMOUS';

const ask = ({ admitted, context }: AskedScope, lane: FastLane) => lane.answer(admitted!, context!);

async function answerAlone(scope: AskedScope, lane: FastLane): Promise<SharedAnswer> {
  const made = await ask(scope, lane);
  return 'missed' in made ? made : { bytes: Buffer.from(made.data), executed: true };
}
