import { messagesByField, type UserError } from '@yizhan/graphql-client';

/** What is wrong, by field of the page. */
export interface RegistrationErrors {
  realName?: string;
  idNumber?: string;
  occupationCodes?: string;
  languages?: string;
  place?: string;
  wage?: string;
  form?: string;
}

/** In the order they stand on the page. */
export const errorFields = ['realName', 'idNumber', 'occupationCodes', 'languages', 'place', 'wage'] as const;

const fields: Record<string, keyof RegistrationErrors> = {
  realName: 'realName',
  idNumber: 'idNumber',
  occupationCodes: 'occupationCodes',
  languages: 'languages',
  divisionCode: 'place',
  location: 'place',
  wagePerDayAtLeast: 'wage',
};

/** The gateway's refusals, each at its field; what has none stands over the form. */
export function registrationErrors(userErrors: readonly UserError[]): RegistrationErrors {
  const errors: RegistrationErrors = {};
  for (const [path, message] of Object.entries(messagesByField(userErrors))) {
    const field = fields[path.split('.')[0] ?? ''] ?? 'form';
    errors[field] ??= message;
  }
  return errors;
}

/** The law keeps children from work: that is no slip of the finger to be mended in a field. */
export const underAge = (userErrors: readonly UserError[]): UserError | undefined =>
  userErrors.find(({ code }) => code === 'UNDER_AGE');
