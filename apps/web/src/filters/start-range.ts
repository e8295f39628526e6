import { addDays, weekdayOf } from '@yizhan/ui';
import type { StartDay } from './filters.ts';

export interface DayRange {
  startsFrom?: string;
  startsTo?: string;
}

/** Monday to Sunday is a week; from today on, for nobody can start yesterday. */
function restOfWeek(today: string): DayRange {
  return { startsFrom: today, startsTo: addDays(today, (7 - weekdayOf(today)) % 7) };
}

/** The days that a choice means today. */
export function startRange(start: StartDay | null, today: string): DayRange {
  if (start === null) return {};
  if (start === 'week') return restOfWeek(today);
  const day = start === 'today' ? today : start === 'tomorrow' ? addDays(today, 1) : start;
  return { startsFrom: day, startsTo: day };
}
