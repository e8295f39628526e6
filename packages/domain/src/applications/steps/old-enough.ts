import { ageGuard, refuseByAge } from '../../age-guards/index.ts';
import type { UseCaseContext } from '../../context/index.ts';
import type { Db } from '../../database/index.ts';
import { shiftsByJobKeys, type JobRow } from '../../jobs/index.ts';
import { Refused } from '../../shared/index.ts';
import type { WorkerRow } from '../../workers/index.ts';

/**
 * Throws Refused for what the law keeps the worker from. Asked when they apply and when they accept: a posting may have
 * changed between.
 */
export async function assertOldEnough(
  db: Db,
  { language, occupations, market }: UseCaseContext,
  worker: WorkerRow,
  job: JobRow,
  path: readonly string[],
): Promise<void> {
  const { certificateHint, category } = occupations.occupation(job.occupationCode)!;
  const shifts = worker.adultOn === null ? [] : await shiftsByJobKeys(db, [job.marketId], [job.id]);
  const { startsOn, endsOn } = job;
  const guarded = { startsOn, endsOn, certificateHint, category, shifts };
  const guard = ageGuard(worker, guarded, market.timeZone);
  if (guard) throw new Refused(refuseByAge(language, guard, path));
}
