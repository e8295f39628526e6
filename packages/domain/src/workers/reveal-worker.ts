import { writeAuditEntry } from '../audit/index.ts';
import type { UseCaseContext } from '../context/index.ts';
import type { Transaction } from '../database/index.ts';
import type { Vault } from '../personal-data/index.ts';
import { openIdNumber, openPerson, personsByIds } from '../persons/index.ts';
import { mayReveal } from './worker-policy.ts';
import type { WorkerRow } from './worker-row.ts';

/** Why somebody looks at a full value; it goes into the audit trail. */
export const revealPurposes = ['CALL', 'IDENTIFY', 'PRINT', 'LEGAL_CASE', 'OWN'] as const;
export type RevealPurpose = (typeof revealPurposes)[number];

export type RevealedField = 'phone' | 'idNumber';

type Open = (tx: Transaction, vault: Vault, personId: string) => Promise<string | null>;

const open: Record<RevealedField, Open> = {
  idNumber: openIdNumber,
  phone: async (tx, vault, personId) => {
    const [sealed] = await personsByIds(tx, [personId]);
    return sealed ? openPerson(vault, sealed).phone : null;
  },
};

/** The full phone or ID number, each look recorded with its purpose; null for callers who may not, or where none is known. */
export async function revealWorker(
  context: UseCaseContext,
  worker: Pick<WorkerRow, 'marketId' | 'id' | 'personId'>,
  field: RevealedField,
  purpose: RevealPurpose,
): Promise<string | null> {
  if (!mayReveal(context.principal, worker)) return null;
  return context.db.transaction(async (tx) => {
    const value = await open[field](tx, context.vault, worker.personId);
    if (value === null) return null;
    await writeAuditEntry(tx, context, {
      action: 'worker.reveal',
      subjectType: 'worker',
      subjectId: worker.id,
      detail: { field, purpose },
    });
    return value;
  });
}
