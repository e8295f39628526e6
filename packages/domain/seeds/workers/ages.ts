import { Lottery } from '../random/lottery.ts';
import type { Random } from '../random/random.ts';
import { birthdayOf } from './fictional-identity.ts';

const youngest = 16;
const oldest = 70;

/** Who stands in the hall: mostly 45 to 62, some younger, a few at 16 and 17, some beyond 60. */
function share(age: number): number {
  if (age < 18) return 0.25;
  if (age < 45) return 0.3 + 1.2 * ((age - 18) / 26) ** 2;
  return age <= 62 ? 3.2 - 1.2 * ((age - 54) / 9) ** 2 : 1.8 * (1 - (age - 62) / 10);
}

const ages = new Lottery(
  Array.from({ length: oldest - youngest + 1 }, (_, i): [number, number] => [
    youngest + i,
    share(youngest + i),
  ]),
);

export const drawAge = (random: Random): number => ages.draw(random);

const grownUp = 18;

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
