import type { Translate } from '../i18n/use-text.ts';

const known = [
  'CLERK',
  'REVIEWER',
  'TRAINER',
  'LEGAL_OFFICER',
  'EDITOR',
  'MANAGER',
  'AUDITOR',
  'ADMINISTRATOR',
] as const;

/** A role in the reader's language; the name itself for one that came later. */
export function roleName(role: string, t: Translate): string {
  const match = known.find((each) => each === role);
  return match ? t(`shell.role.${match}`) : role;
}
