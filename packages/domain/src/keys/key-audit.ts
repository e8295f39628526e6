import { statement, type Transaction } from '../database/index.ts';
import { newId } from '../shared/index.ts';

const write = statement(
  'keys.audit',
  `insert into audit_entries (market_id, id, at, actor_kind, action, subject_type, subject_id, detail)
   select id, $1, $2, 'CONSOLE', $3, $4, $5, $6 from markets`,
);

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

export async function auditKeys(tx: Transaction, now: Date, change: KeyChange): Promise<void> {
  const { action, subjectType, subjectId, detail } = change;
  await tx.rows(write, [newId(), now, action, subjectType, subjectId, JSON.stringify(detail)]);
}
