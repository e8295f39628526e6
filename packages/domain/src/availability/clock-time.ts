const dayLength = 1_440;

/** Minutes after midnight of a time of day as HH:MM, 24:00 included; null for anything else. */
function minuteOf(text: string): number | null {
  const [, hours, minutes] = /^(\d{2}):([0-5]\d)$/.exec(text.trim()) ?? [];
  if (hours === undefined) return null;
  const minute = Number(hours) * 60 + Number(minutes);
  return minute <= dayLength ? minute : null;
}

/** The time of day as HH:MM; 24:00 is the end of the day, what lies beyond is the next morning. */
export function timeOf(minute: number): string {
  const within = minute > dayLength ? minute - dayLength : minute;
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${two(Math.floor(within / 60))}:${two(within % 60)}`;
}

/** From when to when, in minutes after the first day's midnight; an end before the beginning is the next morning's. */
export interface Hours {
  fromMinute: number;
  toMinute: number;
}

/** Hours of two times of day, or what is wrong with them. */
export function hoursOf(from: string, to: string): Hours | 'INVALID' | 'EMPTY' {
  const [fromMinute, end] = [minuteOf(from), minuteOf(to)];
  if (fromMinute === null || end === null || fromMinute === dayLength) return 'INVALID';
  if (fromMinute === end) return 'EMPTY';
  return { fromMinute, toMinute: end < fromMinute ? end + dayLength : end };
}
