import { writeAuditEntry } from '../../audit/index.ts';
import type { UseCaseContext } from '../../context/index.ts';
import { isMemberOf } from '../../employers/index.ts';
import { openPerson, personsByIds } from '../../persons/index.ts';
import { may } from '../../shared/index.ts';
import type { WorkerRow } from '../../workers/index.ts';
import type { ApplicationRow } from '../application-row.ts';

/**
 * The number of a worker who was offered the job or has accepted it, for whoever is to meet them in the morning: members
 * of the employer if the worker agreed to that, and staff. Each look is recorded. Null for everybody else, and where
 * there is none.
 */
export async function workerContact(
  context: UseCaseContext,
  application: Pick<ApplicationRow, 'marketId' | 'id' | 'status' | 'employerId'>,
  worker: Pick<WorkerRow, 'personId' | 'consents'>,
): Promise<string | null> {
  const { db, principal, vault } = context;
  const { marketId, employerId, id, status } = application;
  if (status !== 'ACCEPTED' && status !== 'OFFERED') return null;
  const calls =
    may(principal, 'application.decide', marketId) ||
    (worker.consents.includes('EMPLOYER_CONTACT') && (await isMemberOf(db, principal, marketId, employerId)));
  if (!calls) return null;
  return db.transaction(async (tx) => {
    const [sealed] = await personsByIds(tx, [worker.personId]);
    const phone = sealed ? openPerson(vault, sealed).phone : null;
    if (phone === null) return null;
    const detail = { field: 'phone', purpose: 'CALL' };
    await writeAuditEntry(tx, context, {
      ...{ action: 'worker.reveal', subjectType: 'application', subjectId: id, detail },
    });
    return phone;
  });
}
