import { addDays, dayOf, daysBetween, homeTimeZone, instantOf, timeOf, weekdayOf } from '@yizhan/ui';

const weekdays = ['周日', '周一', '周二', '周三', '周四', '周五', '周六'] as const;

/** 24-hour clock of the hall, e.g. 07:05. */
export function clockText(instant: number): string {
  return timeOf(instant);
}

/** E.g. 12月3日. */
export function dateText(instant: number): string {
  const [, month, day] = isoDate(instant).split('-');
  return `${Number(month)}月${Number(day)}日`;
}

/** E.g. 周三. */
export function weekdayText(instant: number): string {
  return weekdays[weekdayOf(isoDate(instant))] ?? '';
}

/** The hall's date, as the API writes it. */
export function isoDate(instant: number): string {
  return dayOf(instant);
}

/** Days from now until the day of an instant; 0 is today, also for what is past. */
export function daysAhead(instant: number, now: number): number {
  return Math.max(0, daysBetween(isoDate(now), isoDate(instant)));
}

/** The instant at which a day begins in the hall. */
export function startOfDay(date: string): number {
  return Date.parse(instantOf(homeTimeZone(), date, '00:00'));
}

/** The instant at which a day is over: not always 24 hours after it began. */
export function endOfDay(date: string): number {
  return startOfDay(addDays(date, 1));
}

/** Minutes since midnight in the hall. */
export function minuteNow(instant: number): number {
  return minuteOfDay(timeOf(instant)) ?? 0;
}

/** Minutes since midnight of "05:00"; "24:00" is the end of the day; null when it is no time. */
export function minuteOfDay(text: string): number | null {
  const match = /^(\d{1,2}):([0-5]\d)$/.exec(text);
  const minute = match ? Number(match[1]) * 60 + Number(match[2]) : Number.NaN;
  return minute <= 1440 ? minute : null;
}
