import { addDays, plainDecimal, timeOf } from '@yizhan/ui';
import type { Settlement, WageUnit } from '../../../gql/graphql.ts';
import type { GeoPoint } from '../../../place/geo-point.ts';

/** A posting as it stands in the form: amounts as typed, times as said. */
export interface PostingValues {
  occupationCode: string | null;
  headcount: number;
  pay: { least: string; most: string; unit: WageUnit };
  settlement: Settlement;
  /** Calendar day. */
  startsOn: string;
  /** Last day of several; empty for a job of one day. */
  endsOn: string;
  /** "07:00"; both empty when only the day is known. */
  hours: { from: string; to: string };
  /** `location` belongs to the address as it was copied: gone when that is changed. */
  place: { divisionCode: string | null; address: string; location: GeoPoint | null };
  benefits: string[];
  languageNeeds: NeedValues[];
  urgent: boolean;
  /** Null: made of what was tapped. */
  title: string | null;
  description: string | null;
  /** Not in the form, kept when a posting is copied. */
  skillIds: string[];
}

/** A language that the work needs, and what for. */
export interface NeedValues {
  language: string;
  reason: string;
}

/** The two texts of a posting. */
export interface PostingTexts {
  title: string;
  description: string;
}

/** A job as far as it fills the form. */
export interface PostingSource {
  occupation: { code: string };
  title: string;
  description: string;
  headcount: number;
  wage: { min: string; max: string; unit: WageUnit };
  settlement: Settlement;
  place: { divisionCode: string; address: string; location?: GeoPoint | null };
  startsOn: string;
  endsOn?: string | null;
  shifts: readonly { startsAt: string; endsAt: string }[];
  benefits: readonly string[];
  languageNeeds: readonly NeedValues[];
  urgent: boolean;
  skills: readonly { id: string }[];
}

/** Who asks after this hour wants people for tomorrow. */
const lastHourForToday = 9;

/** The day most postings begin: today while the morning lasts, else tomorrow. */
export function usualStart(now: number, today: string): string {
  return Number(timeOf(now).slice(0, 2)) < lastHourForToday ? today : addDays(today, 1);
}

/** A form before the first tap. */
export function newPosting(startsOn: string, divisionCode: string | null = null): PostingValues {
  return {
    occupationCode: null,
    headcount: 1,
    pay: { least: '', most: '', unit: 'DAY' },
    settlement: 'DAILY',
    startsOn,
    endsOn: '',
    hours: { from: '07:00', to: '18:00' },
    place: { divisionCode, address: '', location: null },
    benefits: [],
    languageNeeds: [],
    urgent: false,
    title: null,
    description: null,
    skillIds: [],
  };
}

function hoursOf(shifts: PostingSource['shifts']): PostingValues['hours'] {
  const [first] = shifts;
  return first ? { from: timeOf(first.startsAt), to: timeOf(first.endsAt) } : { from: '', to: '' };
}

/** The form filled with a job as it is. */
export function postingOf(job: PostingSource): PostingValues {
  const { min, max, unit } = job.wage;
  const [least, most] = [plainDecimal(min), plainDecimal(max)];
  const { divisionCode, address, location = null } = job.place;
  return {
    occupationCode: job.occupation.code,
    headcount: job.headcount,
    pay: { least, most: most === least ? '' : most, unit },
    settlement: job.settlement,
    startsOn: job.startsOn,
    endsOn: job.endsOn ?? '',
    hours: hoursOf(job.shifts),
    place: {
      divisionCode,
      address,
      location: location && { longitude: location.longitude, latitude: location.latitude },
    },
    benefits: [...job.benefits],
    languageNeeds: job.languageNeeds.map(({ language, reason }) => ({ language, reason })),
    urgent: job.urgent,
    title: job.title,
    description: job.description,
    skillIds: job.skills.map(({ id }) => id),
  };
}

/** The form filled with a job to be posted again, on another day. */
export function copyOf(job: PostingSource, startsOn: string): PostingValues {
  return { ...postingOf(job), startsOn, endsOn: '' };
}
