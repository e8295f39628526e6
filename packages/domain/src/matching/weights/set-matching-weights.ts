import { marketSubject, writeAuditEntry } from '../../audit/index.ts';
import type { UseCaseContext } from '../../context/index.ts';
import { hold, type Transaction } from '../../database/index.ts';
import { appendEvents } from '../../outbox/index.ts';
import {
  accessDenied,
  assertMay,
  newId,
  orRefused,
  Refused,
  refusalsOf,
  type Refusal,
} from '../../shared/index.ts';
import {
  insertWeights,
  matchingWeights,
  weighedFactors,
  type FactorWeights,
  type VersionedWeights,
} from './weights-store.ts';

/** What can be wrong with weights. */
const refuseWeights = refusalsOf({
  MATCH_WEIGHT_OUT_OF_RANGE: {
    'zh-CN': '权重填 0，或 {min} 到 {max} 之间的数，请修改。',
    en: 'A weight is 0, or between {min} and {max}; please mend it.',
  },
  MATCH_WEIGHTS_ALL_ZERO: {
    'zh-CN': '技能、距离、工资、时间的权重不能全是 0，至少要有一项大于 0。',
    en: 'Skill, distance, pay and availability cannot all weigh 0; let at least one count.',
  },
});

/** What a market changes of its weights; what is undefined stays. */
export type SetMatchingWeightsInput = Partial<FactorWeights>;

/** How the change ended, and the weights as they are now. */
export interface MatchingWeightsOutcome {
  weights: VersionedWeights | null;
  userErrors: Refusal[];
}

const max = 100;
/** Below it a factor would decide nothing, and far below it PostgreSQL refuses to multiply it. */
const min = 0.01;

/** What is known both of a worker's jobs and of a job's workers; the others alone would leave one side without an order. */
const knownBothWays = [
  'skill',
  'distance',
  'wage',
  'availability',
] as const satisfies (keyof FactorWeights)[];

/** Sets how much each factor of a match counts in the caller's market, as a new version. Throws AccessDenied. */
export async function setMatchingWeights(
  context: UseCaseContext,
  input: SetMatchingWeightsInput,
): Promise<MatchingWeightsOutcome> {
  assertMay(context.principal, 'market.update', context.market.id);
  return orRefused<MatchingWeightsOutcome>({ weights: null }, async () => {
    return { weights: await context.db.transaction((tx) => set(tx, context, input)), userErrors: [] };
  });
}

async function set(
  tx: Transaction,
  context: UseCaseContext,
  input: SetMatchingWeightsInput,
): Promise<VersionedWeights> {
  const { market, principal, clock } = context;
  if (principal.kind !== 'STAFF') throw accessDenied(principal);
  await hold(tx, `matching-weights:${market.id}`);
  const before = await matchingWeights(tx, market.id);
  const given = Object.entries(input).filter(([, weight]) => weight !== undefined);
  const after = { ...before, ...Object.fromEntries(given), version: before.version + 1 };
  assertUsable(context, after);
  if (weighedFactors.every((factor) => before[factor] === after[factor])) return before;
  await insertWeights(tx, market.id, after, principal.staffId, clock.now());
  await writeAuditEntry(tx, context, {
    ...{ action: 'market.setMatchingWeights', ...marketSubject(market.id) },
    detail: { before, after },
  });
  await appendEvents(tx, [{ marketId: market.id, type: 'reference.changed', subjectId: newId() }]);
  return after;
}

function assertUsable({ language }: UseCaseContext, weights: FactorWeights): void {
  const wrong = weighedFactors.filter((factor) => !isWeight(weights[factor]));
  if (wrong.length > 0) {
    const refusals = wrong.map((factor) =>
      refuseWeights(language, 'MATCH_WEIGHT_OUT_OF_RANGE', ['input', factor], { min, max }),
    );
    throw new Refused(...refusals);
  }
  if (knownBothWays.every((factor) => weights[factor] === 0))
    throw new Refused(refuseWeights(language, 'MATCH_WEIGHTS_ALL_ZERO', ['input'], {}));
}

const isWeight = (weight: number): boolean => weight === 0 || (weight >= min && weight <= max);
