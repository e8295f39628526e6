import { metresBetween, type GeoPoint } from '../place/geo-point.ts';
import type { Here } from '../place/here.ts';
import type { Filters } from './filters.ts';
import { startRange } from './start-range.ts';

/** What of a job the filters ask about. */
export interface MatchableJob {
  title: string;
  occupation: { code: string; name: string; aliases: readonly string[] };
  wage: { max: string; unit: string };
  settlement: string;
  place: { divisionCode: string; location?: GeoPoint | null };
  startsOn: string;
  urgent: boolean;
}

function fitsSearch({ search }: Filters, { title, occupation }: MatchableJob): boolean {
  const texts = [title, occupation.name, ...occupation.aliases];
  return search === '' || texts.some((text) => text.includes(search));
}

function fitsWage({ wageAtLeast, wageUnit }: Filters, { wage }: MatchableJob): boolean {
  return wageAtLeast === '' || (wage.unit === wageUnit && Number(wage.max) >= Number(wageAtLeast));
}

function fitsStart({ start }: Filters, { startsOn }: MatchableJob, today: string): boolean {
  const { startsFrom = '', startsTo = '9999' } = startRange(start, today);
  return startsOn >= startsFrom && startsOn <= startsTo;
}

function fitsPlace(
  { divisionCodes, withinMetres }: Filters,
  { place }: MatchableJob,
  here: Here | null,
): boolean {
  const inArea =
    divisionCodes.length === 0 || divisionCodes.some((code) => place.divisionCode.startsWith(code));
  if (!withinMetres || !here) return inArea;
  return (
    inArea && Boolean(place.location) && metresBetween(here.point, place.location as GeoPoint) <= withinMetres
  );
}

const isAmong = (wanted: readonly string[], value: string) => wanted.length === 0 || wanted.includes(value);

/**
 * Whether a job that was just published belongs to this board. The gateway decides what is shown; this
 * only decides whether to announce, so it may be a little narrower for searches.
 */
export function matches(filters: Filters, job: MatchableJob, here: Here | null, today: string): boolean {
  return (
    (!filters.urgent || job.urgent) &&
    isAmong(filters.occupationCodes, job.occupation.code) &&
    isAmong(filters.settlements, job.settlement) &&
    fitsWage(filters, job) &&
    fitsStart(filters, job, today) &&
    fitsPlace(filters, job, here) &&
    fitsSearch(filters, job)
  );
}
