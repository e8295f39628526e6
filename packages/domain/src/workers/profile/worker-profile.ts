import type { UseCaseContext } from '../../context/index.ts';
import { dayIn, isInChina, isSpokenLanguage, type Refusal } from '../../shared/index.ts';
import { refuseWorker } from '../worker-refusals.ts';
import type { Worker } from '../worker.entity.ts';

/** What workers say of themselves; what is undefined is not changed, null takes a wish away. */
export interface WorkerProfile {
  occupationCodes?: string[];
  /** ISO 639-1 codes of languages spoken, e.g. zh, mn; zh where nothing is said, empty where that is not known. */
  languages?: string[];
  location?: { longitude: number; latitude: number } | null;
  divisionCode?: string | null;
  /** Yuan. */
  wagePerDayAtLeast?: string | null;
  radiusMetres?: number;
  /** 1 is Monday, 7 Sunday. */
  weekdays?: number[];
  /** True: today, in the market's time zone; it goes off by itself. */
  availableToday?: boolean;
}

const profileLimits = {
  occupations: 10,
  languages: 5,
  wagePerDay: 5_000,
  radius: { min: 500, max: 200_000 },
} as const;

type Code = Parameters<typeof refuseWorker>[1];

/** Everything that is wrong with a profile, field by field. */
export function checkProfile(context: UseCaseContext, profile: WorkerProfile): Refusal[] {
  const refusals: Refusal[] = [];
  const refuse = (code: Code, path: string[], values?: Record<string, string | number>): void => {
    refusals.push(refuseWorker(context.language, code, ['input', ...path], values));
  };
  checkLists(context, profile, refuse);
  checkPlace(context, profile, refuse);
  const { wagePerDayAtLeast: wage, radiusMetres, weekdays } = profile;
  const max = profileLimits.wagePerDay;
  if (wage != null && !(Number(wage) >= 1 && Number(wage) <= max))
    refuse('WAGE_OUT_OF_RANGE', ['wagePerDayAtLeast'], { max });
  const { radius } = profileLimits;
  if (radiusMetres !== undefined && !(radiusMetres >= radius.min && radiusMetres <= radius.max))
    refuse('RADIUS_OUT_OF_RANGE', ['radiusMetres'], radius);
  weekdays?.forEach((day, i) => {
    if (!Number.isInteger(day) || day < 1 || day > 7) refuse('WEEKDAY_OUT_OF_RANGE', ['weekdays', String(i)]);
  });
  return refusals;
}

type Refuse = (code: Code, path: string[], values?: Record<string, string | number>) => void;

function checkLists(
  { occupations }: UseCaseContext,
  { occupationCodes, languages }: WorkerProfile,
  refuse: Refuse,
): void {
  if (occupationCodes) {
    const max = profileLimits.occupations;
    if (occupationCodes.length === 0) refuse('OCCUPATION_REQUIRED', ['occupationCodes']);
    if (occupationCodes.length > max) refuse('TOO_MANY', ['occupationCodes'], { max });
    occupationCodes.forEach((code, i) => {
      if (!occupations.occupation(code)) refuse('OCCUPATION_UNKNOWN', ['occupationCodes', String(i)]);
    });
  }
  if (languages && languages.length > profileLimits.languages)
    refuse('TOO_MANY', ['languages'], { max: profileLimits.languages });
  languages?.forEach((code, i) => {
    if (!isSpokenLanguage(code)) refuse('LANGUAGE_UNKNOWN', ['languages', String(i)]);
  });
}

function checkPlace(
  { markets }: UseCaseContext,
  { divisionCode, location }: WorkerProfile,
  refuse: Refuse,
): void {
  if (divisionCode != null && !markets.division(divisionCode)) refuse('DIVISION_UNKNOWN', ['divisionCode']);
  if (location && !isInChina(location)) refuse('LOCATION_OUTSIDE_CHINA', ['location']);
}

/** Days of the week as bits, Monday first. */
const weekdayBits = (days: readonly number[]): number =>
  days.reduce((bits, day) => bits | (1 << (day - 1)), 0);

/** Days of the week, 1 is Monday, of their bits. */
export const weekdaysOf = (bits: number): number[] =>
  [1, 2, 3, 4, 5, 6, 7].filter((day) => bits & (1 << (day - 1)));

/** The columns that a profile fills; without a point of their own, people are where their sub-district is. */
export function profileColumns(
  { market, markets, clock }: UseCaseContext,
  profile: WorkerProfile,
): Partial<Worker> {
  const { occupationCodes, languages, location, divisionCode, weekdays, availableToday } = profile;
  const { radiusMetres, wagePerDayAtLeast } = profile;
  const columns: Partial<Worker> = { divisionCode, radiusMetres, wagePerDayAtLeast };
  if (occupationCodes) columns.occupationCodes = [...new Set(occupationCodes)];
  if (languages) columns.languages = [...new Set(languages)];
  if (weekdays) columns.weekdays = weekdayBits(weekdays);
  if (availableToday !== undefined)
    columns.availableOn = availableToday ? dayIn(market.timeZone, clock.now()) : null;
  const point = location ?? (divisionCode ? markets.division(divisionCode) : undefined);
  if (point !== undefined || location === null) {
    columns.longitude = point?.longitude ?? null;
    columns.latitude = point?.latitude ?? null;
  }
  return Object.fromEntries(Object.entries(columns).filter(([, value]) => value !== undefined));
}
