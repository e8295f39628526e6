/** Two decimals, and never outside 0 to 1; the same steps as in `score-bound.ts`. */
export const round = (value: number): number => Math.floor(Math.min(1, Math.max(0, value)) * 100 + 0.5) / 100;

/** Of a pair, what the skill factor looks at. */
export interface SkillFit {
  knowsTrade: boolean;
  asked: number;
  askedFor: number;
  confirmed: boolean;
}

export function skillValue({ knowsTrade, asked, askedFor, confirmed }: SkillFit): number {
  const share = askedFor > 0 ? asked / askedFor : knowsTrade ? 0.6 : 0;
  return round(Math.min(1, (knowsTrade ? 0.5 : 0.1) + 0.3 * share + (confirmed ? 0.2 : 0)));
}

export const distanceValue = (metres: number, radiusMetres: number): number =>
  round(Math.max(0, 1 - metres / Math.max(radiusMetres, 1)));

/** The wish is above 0. */
export const wageValue = (pays: number, wish: number): number =>
  round(pays >= wish ? Math.min(1, 0.7 + (pays - wish) / wish) : Math.max(0, (pays / wish - 0.5) * 1.4));

export const availabilityValue = (saidToday: boolean, share: number): number =>
  saidToday ? 1 : round(0.6 * share);

const freshDays = 14;

export const freshnessValue = (days: number): number => round(Math.max(0, 1 - days / freshDays));

/** The share of the needed languages that are spoken; null where none is needed, or none is known to be spoken. */
export const languageValue = (spoken: readonly string[], needed: readonly string[] | null): number | null =>
  needed === null || needed.length === 0 || spoken.length === 0
    ? null
    : round(needed.filter((language) => spoken.includes(language)).length / needed.length);
