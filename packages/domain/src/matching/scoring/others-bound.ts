import type { MatchFactor, Weights } from './reasons.ts';
import { availabilityValue, skillValue } from './values.ts';

/** Of a job, what the best that any worker can be for it depends on. */
interface Asked {
  askedFor: number;
  startsToday: boolean;
  needsLanguage: boolean;
}

/** Factors that are not known of everybody. */
const unsure: readonly MatchFactor[] = ['WAGE', 'RELIABILITY', 'LANGUAGE'];
/** More than rounding adds: of a score to four decimals, of a distance to two. */
const [slack, step] = [0.0002, 0.006];

/** What those can be for a job of whom none of its skills is confirmed, however well they fit else. */
export class OthersBound {
  private readonly known: readonly { points: number; weight: number }[];

  constructor(
    private readonly weights: Weights,
    { askedFor, startsToday, needsLanguage }: Asked,
  ) {
    const skill = skillValue({ knowsTrade: true, asked: askedFor, askedFor, confirmed: false });
    const sure = {
      points: weights.SKILL * skill + weights.AVAILABILITY * availabilityValue(startsToday, 1),
      weight: weights.SKILL + weights.AVAILABILITY,
    };
    const maybe = unsure.filter((factor) => factor !== 'LANGUAGE' || needsLanguage);
    this.known = maybe.reduce(
      (sums, factor) => [...sums, ...sums.map((sum) => withBest(sum, weights[factor]))],
      [sure],
    );
  }

  /** What no score of theirs is above. */
  get score(): number {
    const sums = [...this.known, ...this.known.map((sum) => withBest(sum, this.weights.DISTANCE))];
    return Math.max(...sums.map(({ points, weight }) => (weight === 0 ? 0 : points / weight))) + slack;
  }

  /** As which share of their radius at most somebody is far whose score is not below one; 1 where it does not matter. */
  nearFor(score: number): number {
    const { DISTANCE } = this.weights;
    if (DISTANCE === 0) return 1;
    const least = this.known.map(
      ({ points, weight }) => ((score - slack) * (weight + DISTANCE) - points) / DISTANCE,
    );
    return Math.min(1, Math.max(0, 1 - Math.min(...least) + step));
  }
}

const withBest = ({ points, weight }: { points: number; weight: number }, more: number) => ({
  points: points + more,
  weight: weight + more,
});
