import type { Wording } from '../i18n/wording.ts';
import { dayOf, daysBetween, timeOf, weekdayOf } from './calendar.ts';

const near = ['today', 'tomorrow', 'afterTomorrow'];

/** "11月25日 周三", with the year when it is another one. */
export function fullDayText(wording: Wording, day: string, today: string): string {
  const [year = '', month = '', dayOfMonth = ''] = day.split('-');
  return wording.t(today.startsWith(year) ? 'shared:day.thisYear' : 'shared:day.otherYear', {
    year,
    month: Number(month),
    day: Number(dayOfMonth),
    weekday: wording.t(`shared:weekday.${weekdayOf(day)}`),
  });
}

/** "11月25日", with the year when it is another one. */
export function dateText(wording: Wording, day: string, today: string): string {
  const [year = '', month = '', dayOfMonth = ''] = day.split('-');
  const key = today.startsWith(year) ? 'shared:day.date' : 'shared:day.dateOtherYear';
  return wording.t(key, { year, month: Number(month), day: Number(dayOfMonth) });
}

/** 今天, 明天, 后天, then the date. Days are "YYYY-MM-DD" in the market's zone. */
export function dayText(wording: Wording, day: string, today: string): string {
  const word = near[daysBetween(today, day)];
  return word ? wording.t(`shared:day.${word}`) : fullDayText(wording, day, today);
}

/** One day, or "明天至11月28日 周六"; how far it goes is said by the date, as "Today to In two days" reads badly. */
export function dayRangeText(
  wording: Wording,
  from: string,
  to: string | null | undefined,
  today: string,
): string {
  const start = dayText(wording, from, today);
  if (!to || to === from) return start;
  return wording.t('shared:day.range', { from: start, to: fullDayText(wording, to, today) });
}

/** "07:00–18:00", "22:00–次日 06:00". */
export function timeRangeText(wording: Wording, startsAt: string, endsAt: string, timeZone?: string): string {
  const overnight = dayOf(startsAt, timeZone) !== dayOf(endsAt, timeZone);
  return wording.t(overnight ? 'shared:time.overnight' : 'shared:time.range', {
    from: timeOf(startsAt, timeZone),
    to: timeOf(endsAt, timeZone),
  });
}

/** "05:32" for an instant of today, "11月24日 周二 05:32" for another. */
export function momentText(
  wording: Wording,
  instant: Date | string | number,
  now: Date | number,
  timeZone?: string,
): string {
  const [day, today, time] = [dayOf(instant, timeZone), dayOf(now, timeZone), timeOf(instant, timeZone)];
  if (day === today) return time;
  return wording.t('shared:time.dayAndTime', { day: fullDayText(wording, day, today), time });
}
