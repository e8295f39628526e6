import { writeAuditEntry } from '../../audit/index.ts';
import type { UseCaseContext } from '../../context/index.ts';
import { employerContact } from '../../employers/index.ts';
import { may } from '../../shared/index.ts';
import type { ApplicationRow } from '../application-row.ts';

/**
 * The number that the worker of an application is to call, for the slip that staff hands them. Each look is recorded.
 * Null for everybody else, and where the employer prefers not to be called.
 */
export async function employerPhoneFor(
  context: UseCaseContext,
  { marketId, id, employerId }: Pick<ApplicationRow, 'marketId' | 'id' | 'employerId'>,
): Promise<string | null> {
  const { db, principal } = context;
  if (!may(principal, 'application.printSlip', marketId)) return null;
  return db.transaction(async (tx) => {
    const contact = await employerContact(tx, context, marketId, employerId);
    if (!contact?.takesCalls || contact.phone === null) return null;
    await writeAuditEntry(tx, context, {
      action: 'employer.reveal',
      subjectType: 'application',
      subjectId: id,
      detail: { field: 'phone', purpose: 'PRINT' },
    });
    return contact.phone;
  });
}
