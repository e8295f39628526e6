import type { UseCaseContext } from '../context/index.ts';
import type { Found, JobIndex } from '../job-index/index.ts';
import type { After, Bounded, Page } from './best-of.ts';
import { jobsThatStand, tradesOf, type CandidateJob, type Seeker } from './job-candidates-store.ts';
import { JobBound } from './job-bound.ts';

/**
 * A page of the jobs for a worker, by falling bound, from the open jobs in memory: all that memory can tell is asked there, and
 * the database is asked of the page's jobs alone. Null where it has to say all, or jobs have changed since.
 */
export async function jobsInMemory(
  { db, jobIndex }: UseCaseContext,
  seeker: Seeker,
  after: After,
  size: number,
): Promise<Page<CandidateJob> | null> {
  const found = jobIndex ? boundedJobs(jobIndex, seeker, after, size) : null;
  const candidates = found && (await jobsThatStand(db, seeker, found));
  if (!candidates) return null;
  return { candidates, next: found.result.length < size ? null : found.result.at(-1)! };
}

/** The jobs of the highest bounds after one, highest first. */
function boundedJobs(index: JobIndex, seeker: Seeker, after: After, size: number): Found<Bounded[]> | null {
  const bound = new JobBound(seeker);
  const best: Bounded[] = [];
  const visited = index.visitTrades(seeker.worker.marketId, tradesOf(seeker), (job) => {
    const of = bound.of(job);
    if (of === null || (best.length === size && of < best[size - 1]!.bound)) return;
    const shown = { id: job.id, bound: of };
    if (!after || isBefore(after, shown)) keep(best, shown, size);
  });
  return visited && { ...visited, result: best };
}

function keep(best: Bounded[], shown: Bounded, size: number): void {
  let place = best.length;
  while (place > 0 && isBefore(shown, best[place - 1]!)) place -= 1;
  if (place === size) return;
  best.splice(place, 0, shown);
  if (best.length > size) best.pop();
}

const isBefore = (a: Bounded, b: Bounded): boolean =>
  a.bound > b.bound || (a.bound === b.bound && a.id > b.id);
