import { seal, unseal, type Vault } from '../personal-data/index.ts';
import type { PartnerRow } from './partner-store.ts';

const place = (id: string): string => `partners:contact:${id}`;

/** The columns that keep whom to ask, sealed with a key of the partner's own. */
export function contactColumns(vault: Vault, id: string, contact: string | null) {
  if (contact === null) return { wrappedKey: null, contactSealed: null };
  const { key, wrapped } = vault.newDataKey('partners', id);
  return { wrappedKey: wrapped, contactSealed: seal(key, place(id), contact) };
}

/** Whom to ask at the partner; null when nobody was named. */
export function partnerContact(
  vault: Vault,
  { id, wrappedKey, contactSealed }: Pick<PartnerRow, 'id' | 'wrappedKey' | 'contactSealed'>,
): string | null {
  if (!wrappedKey || !contactSealed) return null;
  return unseal(vault.dataKey('partners', id, wrappedKey), place(id), contactSealed);
}
