import { statement, type Db, type Transaction } from '../database/index.ts';
import { keyPlace, opens, RootKey, Vault } from '../personal-data/index.ts';
import { insertRootKey, lockRootKey, readRootKey, type KeptRootKey } from './root-key-store.ts';
import { allWrappedKeys } from './wrapped-tables.ts';
import { foreignKeys, rootKeyComplaint } from './wrong-root-key.ts';

/** What a deployment is given: YIZHAN_SECRET, and the one before it while the root key changes. */
export interface Secrets {
  secret: string;
  previous?: string | null;
}

/** What the wrapped key of the search tokens is bound to. */
export const indexKeyPlace = 'root_key:index_key';

/**
 * The vault of a database. The first secret that comes is noted by its fingerprint; afterwards no other one is let in.
 * Throws WrongRootKey, with nothing written.
 */
export async function openVault(db: Db, secrets: Secrets): Promise<Vault> {
  const root = new RootKey(secrets.secret);
  const kept = (await readRootKey(db)) ?? (await db.transaction((tx) => keepFirst(tx, root)));
  const complaint = rootKeyComplaint({
    given: root.fingerprint,
    previous: secrets.previous ? new RootKey(secrets.previous).fingerprint : null,
    kept: kept.fingerprint,
    keptPrevious: kept.previousFingerprint,
  });
  if (complaint) throw complaint;
  const previous = kept.previousFingerprint === null ? null : secrets.previous;
  return new Vault(secrets.secret, { previous, indexKey: root.unwrap(indexKeyPlace, kept.indexKeyWrapped) });
}

/** Notes the root key of an empty database, or of one from before root keys were noted, once it opens what is there. */
async function keepFirst(tx: Transaction, root: RootKey): Promise<KeptRootKey> {
  const kept = await lockRootKey(tx);
  if (kept) return kept;
  for (const { boundTo, sample } of allWrappedKeys) {
    const row = await tx.row<{ id: string; wrapped: Buffer }>(sample);
    if (row && !opens(root, keyPlace(boundTo, row.id), row.wrapped))
      throw foreignKeys(root.fingerprint, boundTo);
  }
  await insertRootKey(tx, root.fingerprint, root.wrap(indexKeyPlace, root.firstIndexKey()));
  return (await readRootKey(tx))!;
}

const hasTable = statement('keys.hasRootKeyTable', `select to_regclass('root_key') is not null as "has"`);

/** As `openVault`, before migrations have run: says nothing of a database that does not know root keys yet. */
export async function checkRootKey(db: Db, secrets: Secrets): Promise<void> {
  const known = await db.row<{ has: boolean }>(hasTable);
  if (known?.has && (await readRootKey(db))) await openVault(db, secrets);
}
