import type { Settlement } from '../jobs/index.ts';
import { addDays } from '../shared/index.ts';

/** Days after the first day of work at the latest, where the settlement counts from the beginning. */
const daysAfterStart: Partial<Record<Settlement, number>> = {
  DAILY: 0,
  WEEKLY: 7,
  HALF_MONTHLY: 15,
  MONTHLY: 31,
};

/** The last day on which the first wage is due: when the work is done at the latest, or as the settlement says. */
export function payBy(settlement: Settlement, startsOn: string, endsOn: string | null): string {
  const done = endsOn ?? startsOn;
  const days = daysAfterStart[settlement];
  if (days === undefined) return done;
  const settled = addDays(startsOn, days);
  return settlement !== 'DAILY' && done < settled ? done : settled;
}
