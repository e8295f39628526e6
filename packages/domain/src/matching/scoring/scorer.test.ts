import { describe, expect, it } from '@jest/globals';
import { languageReason } from './language-reason.ts';
import { distanceReason, freshnessReason, reliabilityReason, wageReason, type Pair } from './pair-reasons.ts';
import { matchFactors, scoreOf, type Weights } from './reasons.ts';

const now = new Date('2026-12-31T16:30:00Z');
const steps = Array.from({ length: 60 }, (_, i) => i);

/** A pair with what one factor reads, and nothing else. */
const pair = (seen: { worker?: object; job?: object; metres?: number }): Pair =>
  ({ worker: {}, job: {}, skills: [], metres: null, today: '2027-01-01', now, ...seen }) as unknown as Pair;

const codes = ['zh', 'mn', 'en'];
const needing = codes.map((language) => ({ language, state: 'ACCEPTED' }));

const byFactor: Record<string, (i: number) => number> = {
  'nearer by nearer': (i) =>
    distanceReason(pair({ worker: { radiusMetres: 20_000 }, metres: 30_000 - i * 500 }))!.value,
  'better paid by better paid': (i) =>
    wageReason(pair({ worker: { wagePerDayAtLeast: '300.00' }, job: { wagePerDay: String(i * 12) } }))!.value,
  'more reliable by fewer missed': (i) =>
    reliabilityReason(pair({ worker: { placementCount: 60, noShowCount: 60 - i } }))!.value,
  'better understood by more of the needed languages': (i) =>
    languageReason(
      pair({
        worker: { languages: ['ko', ...codes.slice(0, Math.floor(i / 15))] },
        job: { languageNeeds: needing },
      }),
      { language: 'en' },
    )!.value,
  'fresher by later published': (i) =>
    freshnessReason(pair({ job: { listedAt: new Date(now.getTime() - (59 - i) * 86_400_000) } })).value,
};

describe('a factor', () => {
  it.each(Object.entries(byFactor))('is %s, and stays in 0 to 1', (_, valueAt) => {
    const values = steps.map(valueAt);
    expect(values).toEqual(values.toSorted((a, b) => a - b));
    expect(values[0]!).toBeLessThan(values.at(-1)!);
    expect(values.every((value) => value >= 0 && value <= 1)).toBe(true);
  });

  it('does not divide by a radius or a wish of nothing', () => {
    expect(distanceReason(pair({ worker: { radiusMetres: 0 }, metres: 0 }))!.value).toBe(1);
    expect(
      wageReason(pair({ worker: { wagePerDayAtLeast: '0.00' }, job: { wagePerDay: '1.00' } })),
    ).toBeNull();
  });
});

describe('a score', () => {
  const weights = Object.fromEntries(matchFactors.map((factor, i) => [factor, i + 1])) as Weights;
  const reasons = matchFactors.map((factor) => ({ factor, value: 0.5 }));

  it.each(matchFactors)('rises with %s, whatever the others are', (raised) => {
    const scores = [0, 0.25, 0.5, 0.75, 1].map((value) =>
      scoreOf(
        reasons.map((reason) => (reason.factor === raised ? { factor: raised, value } : reason)),
        weights,
      ),
    );
    expect(new Set(scores).size).toBe(5);
    expect(scores).toEqual(scores.toSorted((a, b) => a - b));
  });

  it('is the value of the reasons where all are alike, and 0 where nothing that is known counts', () => {
    expect(scoreOf(reasons, weights)).toBe(0.5);
    expect(scoreOf([], weights)).toBe(0);
    expect(scoreOf([{ factor: 'WAGE', value: 1 }], { ...weights, WAGE: 0 })).toBe(0);
  });
});
