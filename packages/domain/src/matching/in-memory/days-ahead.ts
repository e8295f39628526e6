import { workDaysOf, type WorkDay } from '../../availability/index.ts';
import { dayNumber, type JobTimes } from '../../job-index/index.ts';

/** The days of work that are to come, and the first of them: as days since 1970, and as a bit of the week, 1 for Monday. */
interface DaysAhead {
  readonly days: readonly WorkDay[];
  readonly first: number;
  readonly bit: number;
}

interface Known {
  readonly timeZone: string;
  readonly today: string;
  readonly ahead: DaysAhead;
}

const known = new WeakMap<JobTimes, Known>();

/** Of times that are shared, worked out once a day. */
export function daysAhead(times: JobTimes, timeZone: string, today: string): DaysAhead {
  const kept = known.get(times);
  if (kept?.today === today && kept.timeZone === timeZone) return kept.ahead;
  const days = workDaysOf(timeZone, times, times.shifts, today);
  const first = dayNumber(days[0]?.day ?? times.startsOn);
  const ahead = { days, first, bit: bitOf(first) };
  known.set(times, { timeZone, today, ahead });
  return ahead;
}

/** Days since 1970, which began on a Thursday. */
const bitOf = (day: number): number => 1 << ((day + 3) % 7);
