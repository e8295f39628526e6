import { dayOf, timeOf } from '@yizhan/ui';

/** A time of work as people say it; an end not after the start is on the next day. */
export interface ShiftPattern {
  start: string;
  end: string;
}

interface Shift {
  startsAt: string;
  endsAt: string;
}

/** The different times of day among a job's shifts, earliest first. */
export function shiftPatterns(shifts: readonly Shift[], timeZone: string): ShiftPattern[] {
  const patterns = shifts.map(({ startsAt, endsAt }) => ({
    start: timeOf(startsAt, timeZone),
    end: timeOf(endsAt, timeZone),
  }));
  const byText = new Map(patterns.map((pattern) => [`${pattern.start}-${pattern.end}`, pattern]));
  return [...byText.values()].sort((a, b) => a.start.localeCompare(b.start));
}

/** Ends on the day after it starts. */
export function isOvernight({ start, end }: ShiftPattern): boolean {
  return end <= start;
}

/** On how many days there is work. */
export function shiftDays(shifts: readonly Shift[], timeZone: string): number {
  return new Set(shifts.map(({ startsAt }) => dayOf(startsAt, timeZone))).size;
}
