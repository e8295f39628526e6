import type { KeyObject } from 'node:crypto';
import { seal, unseal, type Vault } from '../personal-data/index.ts';

/** A person as kept: sealed. */
export interface SealedPerson {
  id: string;
  wrappedKey: Buffer | null;
  realNameSealed: Buffer | null;
  idNumberSealed: Buffer | null;
  phoneSealed: Buffer | null;
}

/** What identifies a person, in the clear; null where it was never given, or was erased. */
export interface PersonSecrets {
  id: string;
  realName: string | null;
  idNumber: string | null;
  phone: string | null;
}

export type SecretColumn = 'real_name' | 'id_number' | 'phone';

const place = (column: SecretColumn, id: string): string => `persons:${column}:${id}`;

/** Seals one value of a person with the person's key. */
export const sealFor = (key: KeyObject, id: string, column: SecretColumn, text: string): Buffer =>
  seal(key, place(column, id), text);

/** Opens a person. Throws when the deployment's secret is another one. */
export function openPerson(vault: Vault, person: SealedPerson): PersonSecrets {
  const { id, wrappedKey } = person;
  if (!wrappedKey) return { id, realName: null, idNumber: null, phone: null };
  const key = vault.dataKey('persons', id, wrappedKey);
  const open = (column: SecretColumn, sealed: Buffer | null): string | null =>
    sealed && unseal(key, place(column, id), sealed);
  return {
    id,
    realName: open('real_name', person.realNameSealed),
    idNumber: open('id_number', person.idNumberSealed),
    phone: open('phone', person.phoneSealed),
  };
}
