import type { EmployerPlan } from '../employers/employer-plan.ts';
import type { Random } from '../random/random.ts';
import type { Crew, LineOfWork } from './line-of-work.ts';

const sizes: Record<Crew, readonly [low: number, high: number]> = {
  one: [1, 1],
  pair: [1, 2],
  few: [1, 4],
  team: [2, 6],
  crew: [3, 10],
  gang: [8, 40],
};

const crewAtHome = (crew: Crew): Crew => (crew === 'one' ? 'one' : 'pair');

/** How many people are looked for; from ten up in fives. */
export function drawHeadcount({ crew }: LineOfWork, { kind }: EmployerPlan, random: Random): number {
  const [low, high] = sizes[kind === 'HOUSEHOLD' ? crewAtHome(crew) : crew];
  const drawn = low + Math.floor((high - low + 1) * random.next() ** 1.4);
  return drawn < 10 ? drawn : Math.round(drawn / 5) * 5;
}
