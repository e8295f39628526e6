import type { Random } from '../random/random.ts';
import { readData } from '../read-data.ts';

interface People {
  surnames: string[];
  older: string[];
  younger: string[];
  first: string[];
  second: string[];
  mongolian: string[];
  mongolianSecond: string[];
}

const people = readData<People>('people');
const bornYoung = 1985;

/** An invented name as on an identity card, of the fashion of the year of birth. */
export function drawName(isMongol: boolean, birthYear: number, random: Random): string {
  return isMongol ? mongolianName(random) : `${surname(random)}${givenName(birthYear, random)}`;
}

/** Mongols in the area write one name, without a family's, in Chinese characters. */
function mongolianName(random: Random): string {
  const name = random.pick(people.mongolian);
  return random.chance(0.4) ? `${name}${random.pick(people.mongolianSecond)}` : name;
}

/** The list begins with the frequent ones. */
function surname(random: Random): string {
  return people.surnames[Math.floor(people.surnames.length * random.next() ** 1.7)]!;
}

function givenName(birthYear: number, random: Random): string {
  if (birthYear >= bornYoung) return random.pick(people.younger);
  if (random.chance(0.4)) return random.pick(people.older);
  return random.pick(people.first) + random.pick(people.second);
}
