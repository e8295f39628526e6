import { Lottery } from '../random/lottery.ts';
import type { Random } from '../random/random.ts';
import { birthdayOf } from './fictional-identity.ts';

type Range = readonly [low: number, high: number];

/** Who stands in the hall: mostly 45 to 62. */
const ranges = new Lottery<Range>([
  [[16, 17], 0.8],
  [[18, 34], 13],
  [[35, 44], 17],
  [[45, 62], 60],
  [[63, 70], 9.2],
]);

const grownUp = 18;
const youngest = 16;

/** In the middle of a range more often than at its ends. */
export function drawAge(random: Random): number {
  const [low, high] = ranges.draw(random);
  return Math.round(low + ((high - low) * (1 + random.bell())) / 2);
}

/** What follows from an age. Days are YYYY-MM-DD. */
export interface AgeSpan {
  bornOn: string;
  birthYear: number;
  sixteenOn: string;
  /** Null for who is of age. */
  adultOn: string | null;
}

/** The days of who is so old today; the day within the year is the serial's. */
export function ageSpan(age: number, today: string, serial: number): AgeSpan {
  const thisYear = Number(today.slice(0, 4));
  const day = (year: number): string =>
    new Date(Date.UTC(year, 0, 1 + birthdayOf(serial))).toISOString().slice(0, 10);
  const hadBirthday = day(thisYear - age).slice(5) <= today.slice(5);
  const birthYear = thisYear - age - (hadBirthday ? 0 : 1);
  const bornOn = day(birthYear);
  const adultOn = birthday(bornOn, grownUp);
  const sixteenOn = birthday(bornOn, youngest);
  return { bornOn, birthYear, sixteenOn, adultOn: adultOn > today ? adultOn : null };
}

/** Who is born on 29 February has it on 1 March of a common year. */
function birthday(bornOn: string, age: number): string {
  const [year, month, day] = bornOn.split('-').map(Number);
  return new Date(Date.UTC(year! + age, month! - 1, day)).toISOString().slice(0, 10);
}
