import { workDaysOf, type WorkDay } from '../../availability/index.ts';
import type { UseCaseContext } from '../../context/index.ts';
import { shiftsByJobKeys, type JobShift } from '../../jobs/index.ts';
import { jobsThatFit, type FittingJob, type Seeker } from '../candidates/job-candidates-store.ts';
import { timeFor } from '../candidates/time-for.ts';

/** The jobs that fit somebody, and up to which id all were looked at; null where to the end. */
export interface Fitting {
  ids: ReadonlySet<string>;
  upTo: string | null;
}

/** Beyond so many that fit it is not counted on. */
const mostCounted = 500;
const usualPage = 500;
const mostPages = 4;

interface Reading {
  seeker: Seeker;
  fits: string[];
  after: string | null;
  ended: boolean;
}

/**
 * The jobs that fit each of them, by rising id. Those that only hours or the law speak against do not count: pages are read
 * on until enough fit, four at most. A page of all of them asks for the shifts once.
 */
export async function fittingJobs(
  context: UseCaseContext,
  seekers: readonly Seeker[],
  pageSize = usualPage,
): Promise<Fitting[]> {
  const daysOf = rememberedDays(context, seekers[0]!.today);
  const readings = seekers.map((seeker): Reading => ({ seeker, fits: [], after: null, ended: false }));
  for (let pages = 0; pages < mostPages; pages += 1) {
    const open = readings.filter(({ fits, ended }) => !ended && fits.length < mostCounted);
    if (open.length === 0) break;
    await readOn(context, open, pageSize, daysOf);
  }
  return readings.map(fittingOf);
}

async function readOn(
  context: UseCaseContext,
  open: readonly Reading[],
  size: number,
  daysOf: DaysOf,
): Promise<void> {
  const pages = await Promise.all(
    open.map(({ seeker, after }) => jobsThatFit(context.db, seeker, after, size)),
  );
  const shifts = await shiftsOf(context, pages.flat());
  open.forEach((reading, i) => {
    const page = pages[i]!;
    const fits = page.filter((job) => {
      const own = shifts.get(job.id) ?? [];
      return timeFor(context, reading.seeker, job, own, () => daysOf(job, own));
    });
    reading.fits.push(...fits.map(({ id }) => id));
    reading.after = page.at(-1)?.id ?? reading.after;
    reading.ended = page.length < size;
  });
}

function fittingOf({ fits, after, ended }: Reading): Fitting {
  const counted = fits.slice(0, mostCounted);
  if (fits.length > mostCounted) return { ids: new Set(counted), upTo: counted.at(-1)! };
  return { ids: new Set(counted), upTo: ended ? null : after };
}

type DaysOf = (job: FittingJob, shifts: readonly JobShift[]) => readonly WorkDay[];

/** The days are the same for all who are asked for, and for all jobs of the same days and hours: worked out once. */
function rememberedDays({ market }: UseCaseContext, today: string): DaysOf {
  const known = new Map<string, readonly WorkDay[]>();
  return (job, shifts) => {
    const instants = shifts.flatMap(({ startsAt, endsAt }) => [startsAt.getTime(), endsAt.getTime()]);
    const key = `${job.startsOn} ${job.endsOn} ${instants.join(' ')}`;
    const days = known.get(key) ?? workDaysOf(market.timeZone, job, shifts, today);
    known.set(key, days);
    return days;
  };
}

async function shiftsOf(
  { db, market }: UseCaseContext,
  jobs: readonly FittingJob[],
): Promise<Map<string, JobShift[]>> {
  const ids = [...new Set(jobs.map(({ id }) => id))];
  const markets = ids.map(() => market.id);
  return Map.groupBy(await shiftsByJobKeys(db, markets, ids), ({ jobId }) => jobId);
}
