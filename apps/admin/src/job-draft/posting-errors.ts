import type { TextKey } from '../i18n/use-text.ts';
import { parseTimeOfDay } from '../time/time-of-day.ts';
import { parseAmount, parseCount } from './typed-numbers.ts';
import type { PostingValues } from './posting-values.ts';

/** Something that would be refused, known before it is sent. */
export interface FieldError {
  key: TextKey;
  values?: Record<string, number>;
}

/** By path, as the API names it: `wage.max`, `shifts.0.startsAt`. */
export type FieldErrors = Record<string, FieldError>;

/** What the API takes at most. */
const limits = {
  title: 60,
  description: 2000,
  address: 120,
  headcount: 10_000,
  needReason: 4,
};

type Check = [path: string, wrong: boolean, key: TextKey];

function tooLong(path: string, text: string, max: number): FieldErrors {
  const length = [...text.trim()].length;
  return length > max ? { [path]: { key: 'jobForm.invalid.tooLong', values: { max, length } } } : {};
}

function wageChecks({ wage }: PostingValues): Check[] {
  const min = parseAmount(wage.min);
  const max = wage.max.trim() === '' ? min : parseAmount(wage.max);
  return [
    ['wage.min', min === null || Number(min) <= 0, 'jobForm.invalid.wageMin'],
    ['wage.max', max === null || Number(max) < Number(min ?? 0), 'jobForm.invalid.wageMax'],
  ];
}

function dayChecks({ startsOn, endsOn }: PostingValues, earliest: string): Check[] {
  return [
    ['startsOn', startsOn === null, 'jobForm.invalid.startsOn'],
    ['startsOn', startsOn !== null && startsOn < earliest, 'jobForm.invalid.startsPast'],
    ['endsOn', endsOn !== null && startsOn !== null && endsOn < startsOn, 'jobForm.invalid.endsOn'],
  ];
}

function shiftChecks({ shifts }: PostingValues): Check[] {
  return shifts.flatMap(({ start, end }, index): Check[] => [
    [`shifts.${index}.startsAt`, parseTimeOfDay(start) === null, 'jobForm.invalid.time'],
    [`shifts.${index}.endsAt`, parseTimeOfDay(end) === null, 'jobForm.invalid.time'],
  ]);
}

function needChecks({ languageNeeds }: PostingValues): Check[] {
  return languageNeeds.map(({ reason }, index): Check => {
    const isShort = [...reason.trim()].length < limits.needReason;
    return [`languageNeeds.${index}.reason`, isShort, 'jobForm.invalid.needReason'];
  });
}

function headcountIsWrong({ headcount }: PostingValues): boolean {
  const count = parseCount(headcount);
  return count === null || count < 1 || count > limits.headcount;
}

/**
 * What is wrong with the form, in reading order. `earliest` is the first day the work may begin; the gateway has the
 * last word.
 */
export function errorsIn(values: PostingValues, earliest: string): FieldErrors {
  const { place } = values;
  const checks: Check[] = [
    ['employerId', values.employerId === null, 'jobForm.invalid.employer'],
    ['occupationCode', values.occupationCode === null, 'jobForm.invalid.occupation'],
    ['title', values.title.trim() === '', 'jobForm.invalid.title'],
    ['headcount', headcountIsWrong(values), 'jobForm.invalid.headcount'],
    ...wageChecks(values),
    ['place.divisionCode', place.divisionCode === null, 'jobForm.invalid.division'],
    ['place.address', place.address.trim() === '', 'jobForm.invalid.address'],
    ...dayChecks(values, earliest),
    ...shiftChecks(values),
    ['description', values.description.trim() === '', 'jobForm.invalid.description'],
    ...needChecks(values),
  ];
  const wrong = checks.filter(([, isWrong]) => isWrong);
  return {
    ...Object.fromEntries(wrong.map(([path, , key]) => [path, { key }])),
    ...tooLong('title', values.title, limits.title),
    ...tooLong('place.address', place.address, limits.address),
    ...tooLong('description', values.description, limits.description),
  };
}

/**
 * Where in the form a refusal of the gateway belongs. It names shifts of single days; the form has one line for the
 * same time on all days.
 */
export function formPath(apiPath: string, shiftLines: number): string {
  const shift = /^shifts\.(\d+)(.*)$/.exec(apiPath);
  if (!shift || shiftLines === 0) return apiPath;
  const line = Number(shift[1]) % shiftLines;
  return `shifts.${line}${shift[2] || '.startsAt'}`;
}
