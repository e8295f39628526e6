import type { StaffRole } from '../gql/graphql.ts';

/** Begins the ids of the form's fields. */
export const staffForm = 'staff';

/** What a colleague may be, in the order of the window to the office. */
export const staffRoles: readonly StaffRole[] = [
  'CLERK',
  'REVIEWER',
  'TRAINER',
  'LEGAL_OFFICER',
  'EDITOR',
  'MANAGER',
  'AUDITOR',
  'ADMINISTRATOR',
];

/** What is typed of a colleague. */
export interface StaffValues {
  username: string;
  displayName: string;
  roles: StaffRole[];
}

export const nobody: StaffValues = { username: '', displayName: '', roles: ['CLERK'] };
