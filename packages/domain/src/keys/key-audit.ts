import { writeConsoleEntry } from '../audit/index.ts';
import type { Transaction } from '../database/index.ts';

/** The one root key of a deployment, in audit trails. */
export const rootKeyId = '00000000-0000-7000-8000-000000000001';

/** What was done to the deployment's keys, in every market's trail: they are everybody's. */
export interface KeyChange {
  action: 'rootKey.rotationBegun' | 'rootKey.rotated' | 'signingKey.rotated';
  subjectType: 'RootKey' | 'SigningKey';
  subjectId: string;
  /** Fingerprints, key ids and counts. */
  detail: Record<string, unknown>;
}

/** Writes it in the trail of every market. */
export function auditKeys(tx: Transaction, now: Date, change: KeyChange): Promise<void> {
  return writeConsoleEntry(tx, { now }, change);
}
