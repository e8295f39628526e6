import { statement, type Db, type Transaction } from '../../database/index.ts';
import type { Weights } from '../scoring/reasons.ts';

/** The factors that a market weighs, as their columns are called. */
export const weighedFactors = [
  'skill',
  'distance',
  'wage',
  'availability',
  'reliability',
  'freshness',
  'language',
] as const;
export type FactorWeights = Record<(typeof weighedFactors)[number], number>;

/** Weights and the version they are; 0 where the market has set none. */
export interface VersionedWeights extends FactorWeights {
  version: number;
}

const usual: VersionedWeights = {
  version: 0,
  skill: 0.35,
  distance: 0.25,
  wage: 0.15,
  availability: 0.15,
  reliability: 0.1,
  freshness: 0.1,
  language: 0.1,
};

const latest = statement(
  'matching.weights',
  `select version, ${weighedFactors.join(', ')} from matching_weights where market_id = $1 order by version desc limit 1`,
);

/** How the market weighs the factors now, or what is usual. */
export const matchingWeights = async (db: Db, marketId: number): Promise<VersionedWeights> =>
  (await db.row<VersionedWeights>(latest, [marketId])) ?? usual;

/** The same, by the names of the factors. */
export async function latestWeights(
  db: Db,
  marketId: number,
): Promise<{ version: number; weights: Weights }> {
  const { version, ...set } = await matchingWeights(db, marketId);
  const { skill, distance, wage, availability, reliability, freshness, language } = set;
  const weights = {
    ...{ SKILL: skill, DISTANCE: distance, WAGE: wage, AVAILABILITY: availability },
    ...{ RELIABILITY: reliability, FRESHNESS: freshness, LANGUAGE: language },
  };
  return { version, weights };
}

const insert = statement(
  'matching.insertWeights',
  `insert into matching_weights (market_id, version, made_by, made_at, ${weighedFactors.join(', ')})
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
);

export async function insertWeights(
  tx: Transaction,
  marketId: number,
  { version, ...weights }: VersionedWeights,
  madeBy: string,
  madeAt: Date,
): Promise<void> {
  const values = weighedFactors.map((factor) => weights[factor]);
  await tx.rows(insert, [marketId, version, madeBy, madeAt, ...values]);
}
