import { describe, expect, it } from '@jest/globals';
import { randomOf } from '../../testing/index.ts';
import { OthersBound } from './others-bound.ts';
import { matchFactors, scoreOf, type MatchFactor, type Weights } from './reasons.ts';
import { availabilityValue, distanceValue, languageValue, round, skillValue, wageValue } from './values.ts';

const random = randomOf(21);
const maybe = <Value>(value: Value): Value | null => (random() < 0.6 ? value : null);
const whole = (below: number): number => Math.floor(random() * below);

/** Some factors weigh nothing, some much. */
const drawnWeights = (): Weights =>
  Object.fromEntries(matchFactors.map((factor) => [factor, random() < 0.2 ? 0 : random() ** 3])) as Weights;

/** Somebody of whom no asked skill is confirmed, often as good as can be else, and as which share of their radius they are far. */
function drawnPair({ askedFor, startsToday, needsLanguage }: ConstructorParameters<typeof OthersBound>[1]) {
  const far = random() ** 3;
  const best = random() < 0.5;
  const asked = best ? askedFor : whole(askedFor + 1);
  const known: Partial<Record<MatchFactor, number | null>> = {
    SKILL: skillValue({ knowsTrade: best || random() < 0.8, asked, askedFor, confirmed: false }),
    DISTANCE: maybe(distanceValue(far * 20_000, 20_000)),
    WAGE: maybe(wageValue(best ? 400 : 200 * random(), 200)),
    AVAILABILITY: availabilityValue(startsToday && random() < 0.5, best ? 1 : random()),
    RELIABILITY: maybe(best ? 1 : round(random())),
    LANGUAGE: needsLanguage ? maybe(languageValue(['mn'], best ? ['mn'] : ['mn', 'en'])) : null,
  };
  const reasons = matchFactors.flatMap((factor) =>
    known[factor] == null ? [] : [{ factor, value: known[factor] }],
  );
  return { reasons, far: known.DISTANCE === null ? null : far };
}

describe('of whom no asked skill is confirmed', () => {
  it('nobody is above the bound, and who is as good as somebody is as near as is told', () => {
    let [close, farAndBelow] = [0, 0];
    for (let n = 0; n < 20_000; n += 1) {
      const weights = drawnWeights();
      const job = { askedFor: 1 + whole(3), startsToday: random() < 0.3, needsLanguage: random() < 0.3 };
      const bound = new OthersBound(weights, job);
      const { reasons, far } = drawnPair(job);
      const score = scoreOf(reasons, weights);
      expect(score).toBeLessThanOrEqual(bound.score);
      close += Number(bound.score - score < 0.01);
      const worst = Math.round(random() * 10_000) / 10_000;
      const near = bound.nearFor(worst);
      if (far !== null && score >= worst) expect(far).toBeLessThanOrEqual(near);
      if (far !== null && far > near) farAndBelow += 1;
    }
    expect(close).toBeGreaterThan(500);
    expect(farAndBelow).toBeGreaterThan(500);
  });
});
