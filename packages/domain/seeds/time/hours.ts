import type { Random } from '../random/random.ts';
import { readData } from '../read-data.ts';

/** Times of work on one day, in minutes after midnight; the end may lie on the next day. */
export interface Hours {
  name: string;
  from: number;
  to: number;
  /** What is said of breaks and the way home. */
  rest: string;
}

interface HoursSource {
  rest: string;
  times: [string, string][];
}

const sources = readData<Record<string, HoursSource>>('hours');

const minutesOf = (time: string): number => {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours * 60 + minutes;
};

const patterns = new Map(
  Object.entries(sources).map(([name, { rest, times }]) => [
    name,
    times.map(([from, to]): Hours => {
      const end = minutesOf(to);
      const start = minutesOf(from);
      return { name, rest, from: start, to: end > start ? end : end + 24 * 60 };
    }),
  ]),
);

export function drawHours(names: readonly string[], random: Random): Hours {
  const name = random.pick(names);
  const pattern = patterns.get(name);
  if (!pattern) throw new Error(`hours.json has no row ${name}`);
  return random.pick(pattern);
}

/** A time of day as people in the hall say it: 早上6点半. */
export function spokenTime(minutes: number): string {
  const ofDay = (minutes + 24 * 60) % (24 * 60);
  const hour = Math.floor(ofDay / 60);
  const rest = ofDay % 60;
  const past = rest === 0 ? '点' : rest === 30 ? '点半' : `点${String(rest).padStart(2, '0')}`;
  return `${partOfDay(hour)}${hour > 12 ? hour - 12 : hour}${past}`;
}

function partOfDay(hour: number): string {
  if (hour < 5) return '凌晨';
  if (hour < 9) return '早上';
  if (hour < 12) return '上午';
  if (hour < 14) return '中午';
  return hour < 18 ? '下午' : '晚上';
}
