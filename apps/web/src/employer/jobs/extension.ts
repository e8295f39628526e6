import { addDays, dayOf, homeTimeZone, instantOf, timeOf } from '@yizhan/ui';

const steps = [1, 3, 7] as const;

/** The last day on which a job is on the board: midnight belongs to the day that it ends. */
export function lastDayOf(expiresAt: string): string {
  const day = dayOf(expiresAt);
  return timeOf(expiresAt) === '00:00' ? addDays(day, -1) : day;
}

/** Later ends of a job, from its present last day on, or from today when that has passed. */
export function extensionsOf(expiresAt: string, today: string): { lastDay: string; expiresAt: string }[] {
  const last = lastDayOf(expiresAt);
  const from = last < today ? today : last;
  return steps.map((days) => {
    const lastDay = addDays(from, days);
    return { lastDay, expiresAt: instantOf(homeTimeZone(), addDays(lastDay, 1), '00:00') };
  });
}
