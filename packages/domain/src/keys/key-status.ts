import { statement, type Db } from '../database/index.ts';
import { isAccepted } from './key-ring.ts';
import { readRootKey, type KeptRootKey } from './root-key-store.ts';

/** What may be told of a deployment's keys. */
export interface KeyStatus {
  rootKey: Pick<KeptRootKey, 'fingerprint' | 'previousFingerprint' | 'rotationBegunAt' | 'rotatedAt'> | null;
  /** The newest first. */
  signingKeys: {
    kid: string;
    createdAt: Date;
    supersededAt: Date | null;
    state: 'SIGNS' | 'ACCEPTED' | 'RETIRED';
  }[];
}

const keys = statement(
  'keys.status',
  `select kid, created_at as "createdAt", superseded_at as "supersededAt"
   from signing_keys order by created_at desc, id desc`,
);

/** Which keys there are; opens none. */
export async function keyStatus(db: Db, now: Date): Promise<KeyStatus> {
  const [rootKey, rows] = await Promise.all([
    readRootKey(db),
    db.rows<{ kid: string; createdAt: Date; supersededAt: Date | null }>(keys),
  ]);
  const signingKeys = rows.map((row) => ({
    ...row,
    state: row.supersededAt === null ? 'SIGNS' : isAccepted(row, now) ? 'ACCEPTED' : 'RETIRED',
  })) satisfies KeyStatus['signingKeys'];
  return { rootKey, signingKeys };
}
