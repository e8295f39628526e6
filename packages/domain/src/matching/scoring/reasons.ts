import { say, type Language, type Wording } from '../../shared/index.ts';

/** What a score is made of. Ethnic group, sex and religion are not among it, and nothing here can read them. */
export const matchFactors = [
  'SKILL',
  'DISTANCE',
  'WAGE',
  'AVAILABILITY',
  'RELIABILITY',
  'FRESHNESS',
  'LANGUAGE',
] as const;
export type MatchFactor = (typeof matchFactors)[number];

/** How much each factor counts, as a share of those that are known of a pair. */
export type Weights = Record<MatchFactor, number>;

/** One named part of a score: what counted, how much (0 to 1), and how it is worded. */
export interface Reason {
  factor: MatchFactor;
  value: number;
  wording: Wording;
  values: Record<string, string | number>;
}

/** A reason as a caller reads it. */
export interface WordedReason {
  factor: MatchFactor;
  value: number;
  text: string;
}

export const wordedReasons = (reasons: readonly Reason[], language: Language): WordedReason[] =>
  reasons.map(({ factor, value, wording, values }) => ({
    factor,
    value,
    text: say(language, wording, values),
  }));

/** The weighted mean of the reasons, 0 to 1 with four decimals; what is not known neither helps nor harms. */
export function scoreOf(reasons: readonly Pick<Reason, 'factor' | 'value'>[], weights: Weights): number {
  const weight = reasons.reduce((sum, { factor }) => sum + weights[factor], 0);
  if (weight === 0) return 0;
  const points = reasons.reduce((sum, { factor, value }) => sum + weights[factor] * value, 0);
  return Math.round((points / weight) * 10_000) / 10_000;
}
