import type { ConsentPurpose, RegisterWorkerInput, UpdateWorkerInput } from '../gql/graphql.ts';
import { parseAmount } from '../job-draft/typed-numbers.ts';
import type { RegistrationStart } from './registration-start.ts';

/** What a worker says of the work they look for, as typed. */
export interface ProfileValues {
  occupationCodes: string[];
  languages: string[];
  divisionCode: string | null;
  /** Yuan a day; empty for no wish. */
  wagePerDayAtLeast: string;
  availableToday: boolean;
}

/** The form of a registration. */
export interface RegistrationValues extends ProfileValues, RegistrationStart {
  /** They said that employers who call them to work may see the phone. */
  employerContact: boolean;
}

/** The form of a worker who is there. */
export interface EditedValues extends ProfileValues {
  /** Kilometres. */
  radiusMetres: string;
  weekdays: number[];
}

/** Somebody who stands at the window usually wants work today, and speaks Chinese. */
export const newRegistration = (start: RegistrationStart): RegistrationValues => ({
  ...start,
  occupationCodes: [],
  languages: ['zh'],
  divisionCode: null,
  wagePerDayAtLeast: '',
  availableToday: true,
  employerContact: false,
});

/** Fields that hold no number although they should: the API would refuse the whole. */
export function unreadableNumbers(values: ProfileValues & { radiusMetres?: string }): string[] {
  const { wagePerDayAtLeast: wage, radiusMetres: radius } = values;
  return [
    ...(wage.trim() !== '' && parseAmount(wage) === null ? ['wagePerDayAtLeast'] : []),
    ...(radius !== undefined && parseAmount(radius) === null ? ['radiusMetres'] : []),
  ];
}

const profileInput = ({ occupationCodes, languages, divisionCode, ...rest }: ProfileValues) => ({
  occupationCodes,
  languages,
  divisionCode,
  wagePerDayAtLeast: parseAmount(rest.wagePerDayAtLeast),
  availableToday: rest.availableToday,
});

/** What registers a person. Identity goes as it was typed: the API knows how to read it. */
export function registrationInput(values: RegistrationValues, idempotencyKey: string): RegisterWorkerInput {
  const { realName, idNumber, phone, employerContact } = values;
  const identity = { realName, idNumber, phone: phone.trim() || null };
  const consents: ConsentPurpose[] = employerContact ? ['EMPLOYER_CONTACT'] : [];
  return { ...profileInput(values), ...identity, consents, idempotencyKey };
}

/** What changes a worker. */
export function editedInput(workerId: string, values: EditedValues): UpdateWorkerInput {
  const kilometres = Number(parseAmount(values.radiusMetres));
  const { weekdays } = values;
  return { ...profileInput(values), workerId, weekdays, radiusMetres: Math.round(kilometres * 1000) };
}
