import type { UseCaseContext } from '../../context/index.ts';
import { ageOn } from '../../personal-data/index.ts';
import { dayIn, type Refusal } from '../../shared/index.ts';
import { refuseWorker } from '../worker-refusals.ts';

const youngest = 16;
const grownUp = 18;

/** Under 16 nobody is registered (劳动法 15; 禁止使用童工规定 2). */
export function checkAge({ language, market, clock }: UseCaseContext, bornOn: string | null): Refusal[] {
  if (bornOn === null) return [];
  const age = ageOn(dayIn(market.timeZone, clock.now()), bornOn);
  return age >= youngest ? [] : [refuseWorker(language, 'UNDER_AGE', ['input', 'idNumber'])];
}

/** What is kept of a day of birth in the clear. */
export function ageColumns(today: string, bornOn: string): { birthYear: number; adultOn: string | null } {
  const birthYear = Number(bornOn.slice(0, 4));
  const adultOn = `${birthYear + grownUp}${bornOn.slice(4)}`;
  return { birthYear, adultOn: adultOn > today ? leapDayAsMarch(adultOn) : null };
}

/** Who is born on 29 February comes of age on 1 March of a common year. */
function leapDayAsMarch(day: string): string {
  return day.endsWith('-02-29') && !isLeapYear(Number(day.slice(0, 4))) ? `${day.slice(0, 4)}-03-01` : day;
}

const isLeapYear = (year: number): boolean => new Date(Date.UTC(year, 1, 29)).getUTCDate() === 29;
