import { addDays, dayOf, plainDecimal, timeOf } from '@yizhan/ui';
import type { Settlement, WageUnit } from '../gql/graphql.ts';
import { shiftPatterns, type ShiftPattern } from '../time/shift-pattern.ts';

/** A posting as it stands in the form: figures as typed, times as said. */
export interface PostingValues {
  employerId: string | null;
  occupationCode: string | null;
  title: string;
  description: string;
  headcount: string;
  wage: { min: string; max: string; unit: WageUnit };
  settlement: Settlement;
  place: PlaceValues;
  startsOn: string | null;
  endsOn: string | null;
  shifts: ShiftPattern[];
  benefits: string[];
  languageNeeds: NeedValues[];
  urgent: boolean;
  /** Not in the form, kept when a posting is copied. */
  skillIds: string[];
}

/** A language that the work needs, and what for. */
export interface NeedValues {
  language: string;
  reason: string;
}

export interface PlaceValues {
  divisionCode: string | null;
  address: string;
  /** Belongs to the address: gone when that is changed. */
  location: { longitude: number; latitude: number } | null;
}

/** A job as far as it fills the form. */
export interface PostingSource {
  employer: { id: string };
  occupation: { code: string };
  title: string;
  description: string;
  headcount: number;
  wage: { min: string; max: string; unit: WageUnit };
  settlement: Settlement;
  place: { divisionCode: string; address: string; location?: PlaceValues['location'] };
  startsOn: string;
  endsOn?: string | null;
  shifts: readonly { startsAt: string; endsAt: string }[];
  benefits: readonly string[];
  languageNeeds: readonly NeedValues[];
  urgent: boolean;
  skills: readonly { id: string }[];
}

/** What the next posting of the same desk usually shares with the last one. */
export type PostingHabits = Pick<PostingValues, 'employerId' | 'place' | 'settlement' | 'shifts'> & {
  unit: WageUnit;
};

const usualShift: ShiftPattern = { start: '07:00', end: '18:00' };
/** Who comes after nine wants people for tomorrow. */
const lastHourForToday = 9;

/** The day most postings begin: today while the morning lasts, else tomorrow. */
export function usualStart(now: Date, timeZone: string): string {
  const today = dayOf(now, timeZone);
  return Number(timeOf(now, timeZone).slice(0, 2)) < lastHourForToday ? today : addDays(today, 1);
}

/** An empty form, filled in as far as habit goes. */
export function newPosting(habits: PostingHabits | null, startsOn: string): PostingValues {
  return {
    employerId: habits?.employerId ?? null,
    occupationCode: null,
    title: '',
    description: '',
    headcount: '1',
    wage: { min: '', max: '', unit: habits?.unit ?? 'DAY' },
    settlement: habits?.settlement ?? 'DAILY',
    place: habits?.place ?? { divisionCode: null, address: '', location: null },
    startsOn,
    endsOn: null,
    shifts: habits?.shifts ?? [usualShift],
    benefits: [],
    languageNeeds: [],
    urgent: false,
    skillIds: [],
  };
}

/** The form filled with a job as it is. */
export function postingOf(job: PostingSource, timeZone: string): PostingValues {
  const { min, max, unit } = job.wage;
  const { divisionCode, address, location = null } = job.place;
  return {
    employerId: job.employer.id,
    occupationCode: job.occupation.code,
    title: job.title,
    description: job.description,
    headcount: String(job.headcount),
    wage: { min: plainDecimal(min), max: plainDecimal(max), unit },
    settlement: job.settlement,
    place: {
      divisionCode,
      address,
      location: location && { longitude: location.longitude, latitude: location.latitude },
    },
    startsOn: job.startsOn,
    endsOn: job.endsOn ?? null,
    shifts: shiftPatterns(job.shifts, timeZone),
    benefits: [...job.benefits],
    languageNeeds: job.languageNeeds.map(({ language, reason }) => ({ language, reason })),
    urgent: job.urgent,
    skillIds: job.skills.map(({ id }) => id),
  };
}

/** The form filled with a job as it is, to be posted again: on another day, for as many days. */
export function copyOf(job: PostingSource, timeZone: string, startsOn: string): PostingValues {
  return { ...postingOf(job, timeZone), startsOn, endsOn: null };
}

/** What to remember of a posting for the next one. */
export function habitsOf({ employerId, place, settlement, shifts, wage }: PostingValues): PostingHabits {
  return { employerId, place, settlement, shifts, unit: wage.unit };
}
