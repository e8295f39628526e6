import { addDays, dayOf, daysBetween, instantOf, timeOf } from '@yizhan/ui';
import type { CheckPostingInput, JobShiftInput, PostJobInput, UpdateJobInput } from '../gql/graphql.ts';
import { isOvernight, type ShiftPattern } from '../time/shift-pattern.ts';
import { parseTimeOfDay } from '../time/time-of-day.ts';
import { parseAmount, parseCount } from './typed-numbers.ts';
import type { NeedValues, PostingValues } from './posting-values.ts';

type Posting = Omit<PostJobInput, 'submit' | 'idempotencyKey' | 'expiresAt' | 'externalReference'>;

/** The API takes at most so many shifts of one job. */
const mostShifts = 62;

function readPattern({ start, end }: ShiftPattern): ShiftPattern | null {
  const [from, to] = [parseTimeOfDay(start), parseTimeOfDay(end)];
  return from && to ? { start: from, end: to } : null;
}

/** The same times on each day of the job, as many days as the API takes. */
export function shiftsOf(values: PostingValues, timeZone: string): JobShiftInput[] {
  const { startsOn, endsOn, shifts } = values;
  const patterns = shifts.flatMap((shift) => readPattern(shift) ?? []);
  if (!startsOn || patterns.length === 0) return [];
  const days = Math.max(1, daysBetween(startsOn, endsOn ?? startsOn) + 1);
  const count = Math.min(days, Math.floor(mostShifts / patterns.length));
  return Array.from({ length: count }, (_, index) => addDays(startsOn, index)).flatMap((day) =>
    patterns.map((pattern) => ({
      startsAt: instantOf(timeZone, day, pattern.start),
      endsAt: instantOf(timeZone, isOvernight(pattern) ? addDays(day, 1) : day, pattern.end),
    })),
  );
}

/** The pay as far as it can be read; without a highest it is the lowest. */
function wageOf({ wage }: PostingValues): PostJobInput['wage'] | null {
  const min = parseAmount(wage.min);
  const max = wage.max.trim() === '' ? min : parseAmount(wage.max);
  return min && max ? { min, max, unit: wage.unit } : null;
}

function placeOf({ place }: PostingValues): PostJobInput['place'] {
  const { divisionCode, address, location } = place;
  return { divisionCode: divisionCode ?? '', address: address.trim(), ...(location && { location }) };
}

const needsOf = ({ languageNeeds }: PostingValues): NeedValues[] =>
  languageNeeds.map(({ language, reason }) => ({ language, reason: reason.trim() }));

/** The form as the API takes it; call it for a form without errors. */
export function postingInput(values: PostingValues, timeZone: string): Posting {
  const { employerId, occupationCode, title, description, settlement, startsOn, endsOn } = values;
  return {
    employerId,
    occupationCode: occupationCode ?? '',
    title: title.trim(),
    description: description.trim(),
    headcount: parseCount(values.headcount) ?? 0,
    wage: wageOf(values) ?? { min: '0', max: '0', unit: values.wage.unit },
    settlement,
    place: placeOf(values),
    startsOn: startsOn ?? '',
    endsOn,
    shifts: shiftsOf(values, timeZone),
    benefits: values.benefits,
    languageNeeds: needsOf(values),
    urgent: values.urgent,
    skillIds: values.skillIds,
  };
}

/** The usual end of a posting: midnight after its first day. */
function usualExpiry(timeZone: string, startsOn: string): string {
  return instantOf(timeZone, addDays(startsOn, 1), '00:00');
}

/** As much of an unfinished form as the rules can read. */
export function checkInput(values: PostingValues, timeZone: string): CheckPostingInput {
  const { employerId, occupationCode, title, description, settlement, startsOn, endsOn, benefits } = values;
  const wage = wageOf(values);
  const headcount = parseCount(values.headcount);
  const place = placeOf(values);
  return {
    ...(employerId && { employerId }),
    ...(occupationCode && { occupationCode }),
    ...(title && { title }),
    ...(description && { description }),
    ...(headcount !== null && { headcount }),
    ...(wage && { wage }),
    ...(place.divisionCode && place.address && { place }),
    ...(startsOn && { startsOn, expiresAt: usualExpiry(timeZone, startsOn) }),
    ...(endsOn && { endsOn }),
    settlement,
    benefits,
    languageNeeds: needsOf(values),
    shifts: shiftsOf(values, timeZone),
  };
}

interface Before {
  values: PostingValues;
  expiresAt: string;
}

/** A posting that moves to another day leaves the board with that day, unless it was to stay longer. */
function movedExpiry({ values, expiresAt }: Before, startsOn: string, timeZone: string): string | null {
  const wasUsual =
    timeOf(expiresAt, timeZone) === '00:00' && addDays(dayOf(expiresAt, timeZone), -1) === values.startsOn;
  const usual = usualExpiry(timeZone, startsOn);
  return wasUsual || Date.parse(expiresAt) < Date.parse(usual) ? usual : null;
}

/** Only what differs from the job as it was: what is left out stays as it is. */
export function changesOf(
  jobId: string,
  before: Before,
  values: PostingValues,
  timeZone: string,
): UpdateJobInput {
  const { employerId: _old, ...was } = postingInput(before.values, timeZone);
  const { employerId: _new, ...is } = postingInput(values, timeZone);
  const changed = Object.entries(is).filter(
    ([name, value]) => JSON.stringify(value) !== JSON.stringify(was[name as keyof typeof was]),
  );
  const moved = is.startsOn !== was.startsOn ? movedExpiry(before, is.startsOn, timeZone) : null;
  return { jobId, ...Object.fromEntries(changed), ...(moved && { expiresAt: moved }) };
}
