import type { UseCaseContext } from '../context/index.ts';
import type { Transaction } from '../database/index.ts';
import { assertMayOwn, Refused } from '../shared/index.ts';
import {
  lockWorker,
  recordWorkerChange,
  refusedAsWorkerOutcome,
  Worker,
  workerConcerned,
  type WorkerOutcome,
} from '../workers/index.ts';
import { writeExceptions, writeHours } from './availability-store.ts';
import {
  checkExceptions,
  checkWeek,
  type DayException,
  type ReadHours,
  type WeekdayHours,
} from './check-availability.ts';

export interface UpdateAvailabilityInput {
  /** Undefined: the caller's own. Null when the id given is none of a worker. */
  workerId?: string | null;
  /** The usual week, in the place of the one before; undefined leaves it. */
  week?: WeekdayHours[];
  /** The dates that are otherwise, in the place of those before; undefined leaves them. */
  exceptions?: DayException[];
}

/** Changes when a worker usually can, and on which dates it is otherwise; staff may do it for them. Throws AccessDenied. */
export async function updateAvailability(
  context: UseCaseContext,
  input: UpdateAvailabilityInput,
): Promise<WorkerOutcome> {
  assertMayOwn(context.principal, 'worker.update', context.market.id);
  return refusedAsWorkerOutcome(() => context.db.transaction((tx) => update(tx, context, input)));
}

async function update(
  tx: Transaction,
  context: UseCaseContext,
  input: UpdateAvailabilityInput,
): Promise<WorkerOutcome> {
  const worker = await workerConcerned(tx, context, 'worker.update', input.workerId);
  const week = input.week && checkWeek(context, input.week);
  const exceptions = input.exceptions && checkExceptions(context, input.exceptions);
  const refusals = [...(week?.refusals ?? []), ...(exceptions?.refusals ?? [])];
  if (refusals.length > 0) throw new Refused(...refusals);
  const { marketId, id } = worker;
  await lockWorker(tx, marketId, id);
  if (week) await writeWeek(tx, context, worker, week.entries);
  if (exceptions) await writeExceptions(tx, worker, exceptions.entries.map(asException));
  const fields = [...(week ? ['week'] : []), ...(exceptions ? ['exceptions'] : [])];
  return recordWorkerChange(tx, context, worker, 'worker.updateAvailability', { fields });
}

/** The days are kept on the worker, where matching reads them; hours narrow a day. */
async function writeWeek(
  tx: Transaction,
  { clock }: UseCaseContext,
  { marketId, id }: { marketId: number; id: string },
  entries: readonly (WeekdayHours & ReadHours)[],
): Promise<void> {
  const weekdays = entries.reduce((bits, { weekday }) => bits | (1 << (weekday - 1)), 0);
  await tx.manager.update(Worker, { marketId, id }, { weekdays, updatedAt: clock.now() });
  await writeHours(
    tx,
    { marketId, id },
    entries.flatMap(({ weekday, hours }) => (hours ? [{ weekday, ...hours }] : [])),
  );
}

const asException = ({ day, kind, hours }: DayException & ReadHours) => ({
  ...{ day, kind },
  ...{ fromMinute: hours?.fromMinute ?? null, toMinute: hours?.toMinute ?? null },
});
