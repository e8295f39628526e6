import type { KeyObject } from 'node:crypto';
import { seal, unseal, type Vault } from '../../personal-data/index.ts';

/** A person as kept: sealed. */
export interface SealedPerson {
  id: string;
  wrappedKey: Buffer | null;
  realNameSealed: Buffer | null;
  /** What lists show of the ID number; the number itself is behind a wall, see id-number-store.ts. */
  idNumberMaskSealed: Buffer | null;
  phoneSealed: Buffer | null;
}

/** What identifies a person, in the clear; null where it was never given, or was erased. */
export interface PersonSecrets {
  id: string;
  realName: string | null;
  /** First four and last four characters. */
  maskedIdNumber: string | null;
  phone: string | null;
}

export type SecretColumn = 'real_name' | 'id_number' | 'id_number_mask' | 'phone';

/** What a sealed value of a person is bound to, in whichever table it is kept by now. */
export const placeOf = (column: SecretColumn, id: string): string => `persons:${column}:${id}`;

/** Seals one value of a person with the person's key. */
export const sealFor = (key: KeyObject, id: string, column: SecretColumn, text: string): Buffer =>
  seal(key, placeOf(column, id), text);

/** Opens a person. Throws when the deployment's secret is another one. */
export function openPerson(vault: Vault, person: SealedPerson): PersonSecrets {
  const { id, wrappedKey } = person;
  if (!wrappedKey) return { id, realName: null, maskedIdNumber: null, phone: null };
  const key = vault.dataKey('persons', id, wrappedKey);
  const open = (column: SecretColumn, sealed: Buffer | null): string | null =>
    sealed && unseal(key, placeOf(column, id), sealed);
  return {
    id,
    realName: open('real_name', person.realNameSealed),
    maskedIdNumber: open('id_number_mask', person.idNumberMaskSealed),
    phone: open('phone', person.phoneSealed),
  };
}
