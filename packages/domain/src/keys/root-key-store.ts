import { hold, statement, type Db, type Transaction } from '../database/index.ts';

/** What the database knows of its root key. */
export interface KeptRootKey {
  fingerprint: string;
  previousFingerprint: string | null;
  indexKeyWrapped: Buffer;
  rotationBegunAt: Date | null;
  rotatedAt: Date | null;
}

const columns = `fingerprint, previous_fingerprint as "previousFingerprint", index_key_wrapped as "indexKeyWrapped",
  rotation_begun_at as "rotationBegunAt", rotated_at as "rotatedAt"`;

const read = statement('keys.rootKey', `select ${columns} from root_key`);

export const readRootKey = (db: Db): Promise<KeptRootKey | null> => db.row<KeptRootKey>(read);

const lock = statement('keys.lockRootKey', `select ${columns} from root_key for update`);

/** Whether there is one or not: nobody else writes it until the transaction ends. */
export async function lockRootKey(tx: Transaction): Promise<KeptRootKey | null> {
  await hold(tx, 'root_key');
  return tx.row<KeptRootKey>(lock);
}

const insert = statement(
  'keys.keepRootKey',
  'insert into root_key (id, fingerprint, index_key_wrapped) values (1, $1, $2)',
);

export async function insertRootKey(tx: Transaction, fingerprint: string, indexKey: Buffer): Promise<void> {
  await tx.rows(insert, [fingerprint, indexKey]);
}

const begin = statement(
  'keys.beginRotation',
  `update root_key set previous_fingerprint = fingerprint, fingerprint = $1, index_key_wrapped = $2, rotation_begun_at = $3`,
);

export async function beginRotation(
  tx: Transaction,
  fingerprint: string,
  indexKey: Buffer,
  now: Date,
): Promise<void> {
  await tx.rows(begin, [fingerprint, indexKey, now]);
}

const end = statement('keys.endRotation', 'update root_key set previous_fingerprint = null, rotated_at = $1');

export async function endRotation(tx: Transaction, now: Date): Promise<void> {
  await tx.rows(end, [now]);
}
