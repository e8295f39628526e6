import { wageInput } from '../../../filters/pay/wage-input.ts';
import type { PostingTexts, PostingValues } from './posting-values.ts';

/** Fields of the form, in reading order. */
export const postingFields = [
  'occupationCode',
  'headcount',
  'wage',
  'settlement',
  'startsOn',
  'endsOn',
  'shifts',
  'place.divisionCode',
  'place.address',
  'benefits',
  'languageNeeds',
  'title',
  'description',
] as const;

export type PostingField = (typeof postingFields)[number];

/** By field: the key of what is to be done. */
export type FieldFaults = Partial<Record<PostingField, string>>;

function payFault({ pay }: PostingValues): string | null {
  const least = wageInput(pay.least);
  if (!least) return 'hire.fault.wage';
  if (pay.most.trim() === '') return null;
  const most = wageInput(pay.most);
  if (!most) return 'hire.fault.wageMost';
  return Number(most) < Number(least) ? 'hire.fault.wageOrder' : null;
}

function dayFault({ startsOn }: PostingValues, earliest: string): string | null {
  if (!startsOn) return 'hire.fault.startsOn';
  return startsOn < earliest ? 'hire.fault.startsPast' : null;
}

const leastReason = 4;
const mostNeeds = 3;

/** Whether it says what a language is needed for. */
export const isReasoned = (reason: string): boolean => [...reason.trim()].length >= leastReason;

function needFault({ languageNeeds }: PostingValues): string | null {
  if (languageNeeds.length > mostNeeds) return 'hire.fault.tooManyNeeds';
  return languageNeeds.every(({ reason }) => isReasoned(reason)) ? null : 'hire.fault.needReason';
}

/** What the form itself can tell before anything is sent; the gateway has the last word. */
export function faultsIn(values: PostingValues, texts: PostingTexts, earliest: string): FieldFaults {
  const { place, endsOn, startsOn, hours } = values;
  const faults: Record<PostingField, string | null> = {
    occupationCode: values.occupationCode ? null : 'hire.fault.occupationCode',
    headcount: null,
    wage: payFault(values),
    settlement: null,
    startsOn: dayFault(values, earliest),
    endsOn: endsOn && endsOn < startsOn ? 'hire.fault.endsOn' : null,
    shifts: Boolean(hours.from) === Boolean(hours.to) ? null : 'hire.fault.hours',
    'place.divisionCode': place.divisionCode ? null : 'hire.fault.division',
    'place.address': place.address.trim() ? null : 'hire.fault.address',
    benefits: null,
    languageNeeds: needFault(values),
    title: texts.title.trim() ? null : 'hire.fault.title',
    description: texts.description.trim() ? null : 'hire.fault.description',
  };
  return Object.fromEntries(Object.entries(faults).filter(([, fault]) => fault !== null));
}

/** The field of the form that a refusal of the gateway is about: it names parts that the form shows as one. */
export function fieldOfRefusal(path: string): PostingField | null {
  const name = path
    .replace(/^(wage|shifts|benefits|languageNeeds)\..*$/, '$1')
    .replace(/^place$/, 'place.address');
  return postingFields.find((field) => field === name) ?? null;
}

/** The field of the form that a rule's hit is about. */
export function fieldOfHit(field: string): PostingField | null {
  const aliases: Record<string, PostingField> = { address: 'place.address', expiresAt: 'startsOn' };
  return aliases[field] ?? postingFields.find((one) => one === field) ?? null;
}
