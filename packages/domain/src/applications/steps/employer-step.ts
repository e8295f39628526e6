import type { UseCaseContext } from '../../context/index.ts';
import type { Transaction } from '../../database/index.ts';
import { actsFor } from '../../employers/index.ts';
import { once, type OnceRequest } from '../../idempotency/index.ts';
import { assertMayOwn, may } from '../../shared/index.ts';
import {
  actorOf,
  applicationNotFound,
  refusedAsApplicationOutcome,
  wrongApplicationStatus,
  type ApplicationOutcome,
} from '../application-outcome.ts';
import type { ApplicationRow } from '../application-row.ts';
import { afterApplicationMove, movableFrom, type ApplicationMove } from '../application-status.ts';
import { moveApplication, visibleApplicationsByKeys, type MovedColumns } from '../application-store.ts';
import { recordSteps } from '../record-steps.ts';

/** A decision of the employer's: what it does, and what is to be so before. */
interface EmployerStep {
  /** Null when the id given is none of an application. */
  applicationId: string | null;
  move: ApplicationMove;
  columns?: MovedColumns;
  /** Throws Refused where something else speaks against it. */
  check?(tx: Transaction, application: ApplicationRow): Promise<void>;
}

/**
 * A step that the employer of the application takes, or staff for them. Taken twice, it is taken once and answered alike.
 * Throws AccessDenied.
 */
export async function takeEmployerStep(
  context: UseCaseContext,
  step: EmployerStep,
  request: OnceRequest = { key: null, operation: step.move, input: null },
): Promise<ApplicationOutcome> {
  assertMayOwn(context.principal, 'application.decide', context.market.id);
  return refusedAsApplicationOutcome(() =>
    context.db.transaction((tx) => once(tx, context, request, () => take(tx, context, step))),
  );
}

async function take(
  tx: Transaction,
  context: UseCaseContext,
  { applicationId, move, columns, check }: EmployerStep,
): Promise<ApplicationOutcome> {
  const application = await employersApplication(tx, context, applicationId);
  const to = afterApplicationMove(application.status, move);
  if (to === null) {
    const alreadySo = movableFrom(move).some(
      (from) => afterApplicationMove(from, move) === application.status,
    );
    if (alreadySo) return { applicationId: application.id, userErrors: [] };
    throw wrongApplicationStatus(context, application.status);
  }
  await check?.(tx, application);
  const now = context.clock.now();
  const moved = await moveApplication(tx, application, movableFrom(move), to, now, columns);
  if (!moved) throw wrongApplicationStatus(context, application.status);
  await recordSteps(tx, [moved], `application.${move}`, actorOf(context), now);
  return { applicationId: application.id, userErrors: [] };
}

/** Seen by the worker too, but the worker does not decide: to them it is as if it were not there. */
async function employersApplication(
  tx: Transaction,
  context: UseCaseContext,
  id: string | null,
): Promise<ApplicationRow> {
  const { principal, market } = context;
  const [seen] = id ? await visibleApplicationsByKeys(tx, principal, [market.id], [id]) : [];
  const decides =
    seen &&
    (may(principal, 'application.decide', market.id) ||
      (await actsFor(tx, principal, market.id, seen.employerId)));
  if (!decides) throw applicationNotFound(context);
  return seen;
}
