import type { JobStatus } from '../../src/jobs/index.ts';
import type { Random } from '../random/random.ts';
import type { Crew } from './line-of-work.ts';

const sizes: Record<Crew, readonly [low: number, high: number]> = {
  one: [1, 1],
  pair: [1, 2],
  few: [1, 4],
  team: [2, 6],
  crew: [3, 10],
  gang: [8, 40],
};

/** How many people are looked for; from ten up in fives. */
export function drawHeadcount(crew: Crew, random: Random): number {
  const [low, high] = sizes[crew];
  const drawn = low + Math.floor((high - low + 1) * random.next() ** 1.4);
  return drawn < 10 ? drawn : Math.round(drawn / 5) * 5;
}

/** How many are placed and how many applied. `hoursListed`: how long it has been on the board. */
export function drawPlaced(
  status: JobStatus,
  headcount: number,
  hoursListed: number,
  random: Random,
): { placedCount: number; applicationCount: number } {
  const placedCount = placedOf(status, headcount, hoursListed, random);
  const interest = Math.min(hoursListed / 12, 1) * (3 + headcount);
  return { placedCount, applicationCount: placedCount + Math.floor(interest * random.next() ** 1.5) };
}

function placedOf(status: JobStatus, headcount: number, hoursListed: number, random: Random): number {
  if (status === 'FILLED') return headcount;
  const listedLongEnough = random.chance(Math.min(hoursListed / 6, 1) * 0.5);
  return listedLongEnough ? Math.floor(headcount * random.next() ** 1.5) : 0;
}
