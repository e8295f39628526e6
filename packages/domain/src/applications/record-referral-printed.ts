import { writeAuditEntry } from '../audit/index.ts';
import type { UseCaseContext } from '../context/index.ts';
import { statement, type Transaction } from '../database/index.ts';
import { assertMay, orRefused } from '../shared/index.ts';
import {
  applicationNotFound,
  wrongApplicationStatus,
  type ApplicationOutcome,
} from './application-outcome.ts';
import type { ApplicationStatus } from './application-status.ts';

/** How often the slip of an application has been printed, this time included; 0 when it was refused. */
export interface ReferralPrintOutcome extends ApplicationOutcome {
  prints: number;
}

const action = 'application.printSlip';
const over: ReadonlySet<ApplicationStatus> = new Set(['REFUSED', 'WITHDRAWN', 'EXPIRED']);

/** Locked, so that of two who print at once one is told that theirs is a reprint. */
const lock = statement(
  'applications.lockForSlip',
  'select status from applications where market_id = $1 and id = $2 for update',
);
const countPrints = statement(
  'applications.slipPrints',
  `select count(*)::int as prints from audit_entries where market_id = $1 and subject_id = $2 and action = $3`,
);

/** Records that the referral slip of an application is printed once more. Throws AccessDenied. */
export async function recordReferralPrinted(
  context: UseCaseContext,
  { applicationId }: { applicationId: string | null },
): Promise<ReferralPrintOutcome> {
  assertMay(context.principal, action, context.market.id);
  return orRefused({ applicationId: null, prints: 0 }, () =>
    context.db.transaction((tx) => record(tx, context, applicationId)),
  );
}

async function record(
  tx: Transaction,
  context: UseCaseContext,
  id: string | null,
): Promise<ReferralPrintOutcome> {
  const { market } = context;
  const found = id ? await tx.row<{ status: ApplicationStatus }>(lock, [market.id, id]) : null;
  if (!id || !found) throw applicationNotFound(context);
  if (over.has(found.status)) throw wrongApplicationStatus(context, found.status);
  await writeAuditEntry(tx, context, { action, subjectType: 'application', subjectId: id });
  const { prints } = (await tx.row<{ prints: number }>(countPrints, [market.id, id, action]))!;
  return { applicationId: id, prints, userErrors: [] };
}
