import { ageGuard } from '../../age-guards/index.ts';
import { shareOfDays, workDaysOf, type Said, type WorkDay } from '../../availability/index.ts';
import type { UseCaseContext } from '../../context/index.ts';
import { isWorkOver, type JobRow, type JobShift } from '../../jobs/index.ts';
import type { WorkerRow } from '../../workers/index.ts';

/** On how many days a job is worked, and on which share of them somebody can. */
export interface TimeFor {
  days: number;
  share: number;
}

interface Asked {
  worker: Pick<WorkerRow, 'birthYear' | 'adultOn'>;
  said: Said;
  today: string;
  now: Date;
}

/** What the rules that only code can tell say of a pair: null where the law or the hours speak against it, or the work is over. */
export function timeFor(
  { occupations, market }: UseCaseContext,
  { worker, said, today, now }: Asked,
  job: Pick<JobRow, 'occupationCode' | 'startsOn' | 'endsOn'>,
  shifts: readonly JobShift[],
  daysOf = (): readonly WorkDay[] => workDaysOf(market.timeZone, job, shifts, today),
): TimeFor | null {
  if (isWorkOver(job, shifts, now, market.timeZone)) return null;
  const { certificateHint, category } = occupations.occupation(job.occupationCode)!;
  const { startsOn, endsOn } = job;
  const guarded = { startsOn, endsOn, certificateHint, category, shifts };
  if (ageGuard(worker, guarded, market.timeZone) !== null) return null;
  const days = daysOf();
  const share = shareOfDays(said, days);
  return share === null ? null : { days: days.length, share };
}
