import type { Settings } from '../settings.ts';
import { minuteNow } from './zone.ts';

/** Whether the screen is lit now. Hours may run across midnight; equal ends mean all day. */
export function isLit(hours: Settings['hours'], now: number): boolean {
  if (hours === null || hours.on % 1440 === hours.off % 1440) return true;
  const minute = minuteNow(now);
  if (hours.on < hours.off) return minute >= hours.on && minute < hours.off;
  return minute >= hours.on || minute < hours.off;
}

const reloadFrom = 3 * 60 + 30;
const minimumUptime = 6 * 3_600_000;

/**
 * Whether to load the page anew: once a night, in the half hour after 03:30 so that a city's screens do
 * not come at once (`spread` is 0 to 1, chosen at start), never within six hours of the last start.
 */
export function isReloadDue(uptime: number, now: number, spread: number): boolean {
  const minute = minuteNow(now) - reloadFrom;
  return uptime >= minimumUptime && minute >= Math.floor(spread * 30) && minute < 60;
}
