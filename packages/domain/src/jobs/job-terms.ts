import { dayIn } from '../shared/index.ts';

/** How often wages are handed over. */
export const settlements = ['DAILY', 'WEEKLY', 'HALF_MONTHLY', 'MONTHLY', 'ON_COMPLETION'] as const;
export type Settlement = (typeof settlements)[number];

/** What a wage is paid per. */
export const wageUnits = ['HOUR', 'DAY', 'PIECE', 'TASK', 'ORDER', 'MONTH'] as const;
export type WageUnit = (typeof wageUnits)[number];

/** A wage range; amounts are exact decimals with two places, in yuan. */
export interface WageRange {
  min: string;
  max: string;
  unit: WageUnit;
}

/** Where the work is; the point is WGS-84. */
export interface JobPlace {
  address: string;
  divisionCode: string;
  location: { longitude: number; latitude: number } | null;
}

/** One time of work. */
export interface ShiftTimes {
  startsAt: Date;
  endsAt: Date;
}

/**
 * What one unit comes to in a usual day, for comparing wages only: 8 hours a day and 21.75 paid days a month are the
 * statutory figures (劳社部发〔2008〕3号); pieces and orders a day are this platform's estimates.
 */
const unitsPerDay: Record<WageUnit, number> = {
  HOUR: 8,
  DAY: 1,
  TASK: 1,
  PIECE: 60,
  ORDER: 35,
  MONTH: 1 / 21.75,
};

/** Expected pay per day: the middle of the range times the units of a usual day, two decimals. */
export function wagePerDay({ min, max, unit }: WageRange): string {
  const middle = (Number(min) + Number(max)) / 2;
  return Math.min(middle * unitsPerDay[unit], 99_999_999).toFixed(2);
}

/** Whether the work is over, though its last day may not be: its last shift has ended, which is on that day. */
export function isWorkOver(
  { startsOn, endsOn }: { startsOn: string; endsOn: string | null },
  shifts: readonly ShiftTimes[],
  now: Date,
  timeZone: string,
): boolean {
  if (shifts.length === 0 || shifts.some(({ endsAt }) => endsAt > now)) return false;
  const lastDay = endsOn ?? startsOn;
  return shifts.some(({ startsAt }) => dayIn(timeZone, startsAt) >= lastDay);
}
