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
    'zh-CN': '权重要在 0 到 {max} 之间，请修改。',
    en: 'A weight is between 0 and {max}; please mend it.',
  },
  MATCH_WEIGHTS_ALL_ZERO: {
    'zh-CN': '权重不能全是 0，至少要有一项大于 0。',
    en: 'The weights cannot all be 0; let at least one count.',
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
  const wrong = weighedFactors.filter((factor) => !(weights[factor] >= 0 && weights[factor] <= max));
  if (wrong.length > 0) {
    const refusals = wrong.map((factor) =>
      refuseWeights(language, 'MATCH_WEIGHT_OUT_OF_RANGE', ['input', factor], { max }),
    );
    throw new Refused(...refusals);
  }
  // Few pairs know of languages: with them alone hardly any would have a score.
  if (weighedFactors.every((factor) => factor === 'language' || weights[factor] === 0))
    throw new Refused(refuseWeights(language, 'MATCH_WEIGHTS_ALL_ZERO', ['input'], {}));
}
