import { generateKeyPairSync } from 'node:crypto';
import { hold, statement, type Db, type Transaction } from '../database/index.ts';
import { seal, unseal, type Vault } from '../personal-data/index.ts';
import { newId } from '../shared/index.ts';
import { privateKeyOf, privateKeyText, signingKeyOf, type SigningKey } from './key-ring.ts';

interface Row {
  id: string;
  wrappedKey: Buffer;
  privateKeySealed: Buffer;
  createdAt: Date;
  supersededAt: Date | null;
}

const all = statement(
  'keys.signingKeys',
  `select id, wrapped_key as "wrappedKey", private_key_sealed as "privateKeySealed", created_at as "createdAt",
     superseded_at as "supersededAt"
   from signing_keys order by created_at desc, id desc`,
);

const place = (id: string): string => `signing_keys:private_key:${id}`;

/** All signing keys that are kept, the newest first. */
export async function signingKeys(db: Db, vault: Vault): Promise<SigningKey[]> {
  const rows = await db.rows<Row>(all);
  return Promise.all(
    rows.map(({ id, wrappedKey, privateKeySealed, createdAt, supersededAt }) => {
      const text = unseal(vault.dataKey('signing_keys', id, wrappedKey), place(id), privateKeySealed);
      return signingKeyOf(privateKeyOf(text), { createdAt, supersededAt });
    }),
  );
}

const supersede = statement(
  'keys.supersedeSigningKeys',
  'update signing_keys set superseded_at = $1 where superseded_at is null',
);

const insert = statement(
  'keys.insertSigningKey',
  `insert into signing_keys (id, kid, wrapped_key, private_key_sealed, created_at) values ($1, $2, $3, $4, $5)`,
);

/** Makes a new key; those before it sign no more. */
export async function insertSigningKey(
  tx: Transaction,
  vault: Vault,
  now: Date,
): Promise<{ id: string; kid: string }> {
  const id = newId();
  const { privateKey } = generateKeyPairSync('ed25519');
  const { kid } = await signingKeyOf(privateKey, { createdAt: now, supersededAt: null });
  const { key, wrapped } = vault.newDataKey('signing_keys', id);
  await tx.rows(supersede, [now]);
  await tx.rows(insert, [id, kid, wrapped, seal(key, place(id), privateKeyText(privateKey)), now]);
  return { id, kid };
}

/** One makes a key at a time. */
export const holdSigningKeys = (tx: Transaction): Promise<void> => hold(tx, 'signing_keys');

const forget = statement('keys.forgetSigningKeys', 'delete from signing_keys where superseded_at < $1');

/** Forgets keys that were superseded before an instant. */
export async function forgetSigningKeys(db: Db, before: Date): Promise<void> {
  await db.rows(forget, [before]);
}
