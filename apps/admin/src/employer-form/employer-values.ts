import type { RegisterEmployerInput } from '../gql/graphql.ts';
import type { KnownKind } from '../employer-list/employer-filters.ts';

/** What is typed at the window when an employer registers. Never kept on the desk: there is an ID number in it. */
export interface EmployerValues {
  kind: KnownKind;
  name: string;
  creditCode: string;
  idNumber: string;
  phone: string;
  divisionCode: string | null;
}

export const noEmployer: EmployerValues = {
  kind: 'COMPANY',
  name: '',
  creditCode: '',
  idNumber: '',
  phone: '',
  divisionCode: null,
};

/** Numbers as they are said and copied: without blanks and dashes, letters large. */
const compact = (typed: string): string => typed.normalize('NFKC').replaceAll(/[\s-]/g, '').toUpperCase();

/** The form as the API takes it: of companies the credit code, of people the ID number, never both. */
export function registrationInput(values: EmployerValues): RegisterEmployerInput {
  const { kind, name, creditCode, idNumber, phone, divisionCode } = values;
  return {
    kind,
    name: name.trim(),
    ...(kind === 'COMPANY' ? { creditCode: compact(creditCode) } : { idNumber: compact(idNumber) }),
    phone: compact(phone),
    ...(divisionCode && { divisionCode }),
  };
}

/** What stands in the form in reading order, so that the first mistake gets the focus. */
export const fieldOrder = ['name', 'creditCode', 'idNumber', 'phone', 'divisionCode'] as const;
export type EmployerField = (typeof fieldOrder)[number];
