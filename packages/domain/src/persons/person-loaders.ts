import DataLoader from 'dataloader';
import type { Db } from '../database/index.ts';
import type { Vault } from '../personal-data/index.ts';
import { personsByIds } from './person-store.ts';
import { openPerson, type PersonSecrets } from './secrets/person-secrets.ts';

export type PersonLoader = DataLoader<string, PersonSecrets | null>;

/** Persons in the clear, for callers who were found to be allowed to; one statement for all of a tick. */
export const personLoader = (db: Db, vault: Vault): PersonLoader =>
  new DataLoader(async (ids) => {
    const rows = await personsByIds(db, ids);
    const byId = new Map(rows.map((row) => [row.id, openPerson(vault, row)]));
    return ids.map((id) => byId.get(id) ?? null);
  });
