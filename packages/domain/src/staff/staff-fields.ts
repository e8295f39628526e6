import { staffRoles, type Language, type Refusal, type StaffRole } from '../shared/index.ts';
import { refuseStaff } from './staff-refusals.ts';

const longestDisplayName = 40;

/** What is wrong with a user name, or null. */
export function usernameRefusal(language: Language, username: string): Refusal | null {
  const fits = /^[a-z][a-z0-9._-]{1,31}$/.test(username);
  return fits ? null : refuseStaff(language, 'USERNAME_INVALID', ['input', 'username']);
}

/** What is wrong with a name that colleagues read, or null. */
export function displayNameRefusal(language: Language, name: string): Refusal | null {
  const fits = name !== '' && [...name].length <= longestDisplayName;
  const values = { max: longestDisplayName };
  return fits ? null : refuseStaff(language, 'DISPLAY_NAME_REQUIRED', ['input', 'displayName'], values);
}

/** What is wrong with a choice of roles, or null. */
export const rolesRefusal = (language: Language, roles: readonly StaffRole[]): Refusal | null =>
  roles.length > 0 ? null : refuseStaff(language, 'ROLES_REQUIRED', ['input', 'roles']);

/** Each once, in the order of the table of roles. */
export const rolesInOrder = (roles: readonly StaffRole[]): StaffRole[] =>
  staffRoles.filter((role) => roles.includes(role));

/** What is there of several checks. */
export const refusalsIn = (...found: (Refusal | null)[]): Refusal[] =>
  found.filter((refusal) => refusal !== null);
