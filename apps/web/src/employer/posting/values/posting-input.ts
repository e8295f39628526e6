import { addDays, daysBetween, homeTimeZone, instantOf } from '@yizhan/ui';
import { wageInput } from '../../../filters/pay/wage-input.ts';
import type { CheckPostingInput, JobShiftInput, PostJobInput, UpdateJobInput } from '../../../gql/graphql.ts';
import type { NeedValues, PostingTexts, PostingValues } from './posting-values.ts';

type Posting = Omit<PostJobInput, 'submit' | 'idempotencyKey' | 'expiresAt' | 'externalReference'>;

/** The API takes at most so many shifts of one job. */
const mostShifts = 62;

/** The same hours on each day of the job; an end not after the start is on the next day. */
export function shiftsOf({ startsOn, endsOn, hours }: PostingValues): JobShiftInput[] {
  const { from, to } = hours;
  if (!startsOn || !from || !to) return [];
  const days = Math.max(1, daysBetween(startsOn, endsOn || startsOn) + 1);
  return Array.from({ length: Math.min(days, mostShifts) }, (_, index) => addDays(startsOn, index)).map(
    (day) => ({
      startsAt: instantOf(homeTimeZone(), day, from),
      endsAt: instantOf(homeTimeZone(), to <= from ? addDays(day, 1) : day, to),
    }),
  );
}

/** The pay as far as it can be read; without a highest it is the lowest. */
function wageOf({ pay }: PostingValues): PostJobInput['wage'] | null {
  const min = wageInput(pay.least);
  const max = pay.most.trim() === '' ? min : wageInput(pay.most);
  return min && max ? { min, max, unit: pay.unit } : null;
}

function placeOf({ place }: PostingValues): PostJobInput['place'] {
  const { divisionCode, address, location } = place;
  return { divisionCode: divisionCode ?? '', address: address.trim(), ...(location && { location }) };
}

const needsOf = ({ languageNeeds }: PostingValues): NeedValues[] =>
  languageNeeds.map(({ language, reason }) => ({ language, reason: reason.trim() }));

/** The form as the API takes it; call it for a form without errors. */
export function postingInput(values: PostingValues, texts: PostingTexts, employerId: string): Posting {
  const { occupationCode, headcount, settlement, startsOn, endsOn, benefits, urgent, skillIds } = values;
  return {
    employerId,
    occupationCode: occupationCode ?? '',
    title: texts.title.trim(),
    description: texts.description.trim(),
    headcount,
    wage: wageOf(values) ?? { min: '0', max: '0', unit: values.pay.unit },
    settlement,
    place: placeOf(values),
    startsOn,
    endsOn: endsOn || null,
    shifts: shiftsOf(values),
    benefits,
    languageNeeds: needsOf(values),
    urgent,
    skillIds,
  };
}

/** As much of an unfinished form as the rules can read. */
export function checkInput(
  values: PostingValues,
  texts: PostingTexts,
  employerId: string,
): CheckPostingInput {
  const { occupationCode, headcount, settlement, startsOn, endsOn, benefits } = values;
  const wage = wageOf(values);
  const place = placeOf(values);
  return {
    employerId,
    ...(occupationCode && { occupationCode }),
    ...(texts.title && { title: texts.title }),
    ...(texts.description && { description: texts.description }),
    ...(wage && { wage }),
    ...(place.divisionCode && place.address && { place }),
    ...(startsOn && { startsOn, expiresAt: instantOf(homeTimeZone(), addDays(startsOn, 1), '00:00') }),
    ...(endsOn && { endsOn }),
    headcount,
    settlement,
    benefits,
    languageNeeds: needsOf(values),
    shifts: shiftsOf(values),
  };
}

/** What of a published job a reviewer looks at again when it changes. */
const reviewed = [
  'title',
  'description',
  'occupationCode',
  'wage',
  'settlement',
  'place',
  'startsOn',
  'endsOn',
  'benefits',
  'languageNeeds',
];

/** A job as it was before the change. */
export interface PostingBefore {
  posting: Posting;
  expiresAt: string;
}

/** A job that begins later stays on the board until then. */
function laterExpiry(expiresAt: string, startsOn: string | null | undefined): Partial<UpdateJobInput> {
  if (!startsOn) return {};
  const usual = instantOf(homeTimeZone(), addDays(startsOn, 1), '00:00');
  return Date.parse(expiresAt) < Date.parse(usual) ? { expiresAt: usual } : {};
}

/** Only what differs: what is left out stays as it is, and is not looked at again. */
export function changesOf(jobId: string, before: PostingBefore, after: Posting): UpdateJobInput {
  const { employerId: _employer, ...fields } = after;
  const isChanged = ([name, value]: [string, unknown]) =>
    JSON.stringify(value) !== JSON.stringify(Reflect.get(before.posting, name));
  const changed = Object.fromEntries(Object.entries(fields).filter(isChanged)) as Partial<UpdateJobInput>;
  return { jobId, ...changed, ...laterExpiry(before.expiresAt, changed.startsOn) };
}

/** Whether there is anything to send. */
export const isChange = ({ jobId: _job, ...changes }: UpdateJobInput): boolean =>
  Object.keys(changes).length > 0;

/** Whether a job on the board goes to review again with these changes. */
export function isReviewedAgain(changes: UpdateJobInput): boolean {
  return reviewed.some((name) => name in changes);
}
