import { statement, type Db, type Transaction } from '../database/index.ts';
import { seal, unseal, type Vault } from '../personal-data/index.ts';

/** Under which keys a person's declarations are found, by market. Nothing else ties the two together. */
export type ParticipationKeys = Readonly<Record<number, string>>;

interface SealedKeys {
  wrappedKey: Buffer | null;
  sealed: Buffer | null;
}

const place = (id: string): string => `persons:participation:${id}`;

const read = statement(
  'persons.participation',
  'select wrapped_key as "wrappedKey", participation_sealed as sealed from persons where id = $1',
);
const write = statement(
  'persons.setParticipation',
  'update persons set participation_sealed = $2 where id = $1',
);

/** Opened for the person's own request only. */
export async function participationKeys(db: Db, vault: Vault, id: string): Promise<ParticipationKeys> {
  const row = await db.row<SealedKeys>(read, [id]);
  if (!row?.wrappedKey || !row.sealed) return {};
  const key = vault.dataKey('persons', id, row.wrappedKey);
  return JSON.parse(unseal(key, place(id), row.sealed)) as ParticipationKeys;
}

export async function writeParticipationKeys(
  tx: Transaction,
  vault: Vault,
  id: string,
  keys: ParticipationKeys,
): Promise<void> {
  const row = await tx.row<SealedKeys>(read, [id]);
  if (!row?.wrappedKey) return;
  const key = vault.dataKey('persons', id, row.wrappedKey);
  const sealed = Object.keys(keys).length > 0 ? seal(key, place(id), JSON.stringify(keys)) : null;
  await tx.rows(write, [id, sealed]);
}
