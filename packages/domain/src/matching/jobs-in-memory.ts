import type { UseCaseContext } from '../context/index.ts';
import type { Found } from '../job-index/index.ts';
import type { After, Bounded, Page } from './best-of.ts';
import { jobsThatStand, tradesOf, type CandidateJob, type Seeker } from './job-candidates-store.ts';
import { JobBound } from './job-bound.ts';

/**
 * The jobs for a worker, by falling bound, from the open jobs in memory: all that memory can tell is asked there, and the database
 * is asked of a page's jobs alone.
 */
export class JobsInMemory {
  /** All that there are, in order: sought once when a second page is asked for, as most workers are content with the first. */
  private all: Found<Bounded[]> | null = null;

  constructor(
    private readonly context: Pick<UseCaseContext, 'db' | 'jobIndex'>,
    private readonly seeker: Seeker,
  ) {}

  /** The next page; null where the database has to say all, or jobs have changed since. */
  async page(after: After, size: number): Promise<Page<CandidateJob> | null> {
    const found = after ? this.next(after, size) : this.first(size);
    const candidates = found && (await jobsThatStand(this.context.db, this.seeker, found));
    if (!candidates) return null;
    return { candidates, next: found.result.length < size ? null : found.result.at(-1)! };
  }

  private first(size: number): Found<Bounded[]> | null {
    const best: Bounded[] = [];
    const visited = visitBounded(this.context, this.seeker, (job) => keep(best, job, size));
    return visited && { ...visited, result: best };
  }

  private next(after: Bounded, size: number): Found<Bounded[]> | null {
    this.all ??= this.inOrder();
    if (!this.all) return null;
    const { change, result } = this.all;
    const from = result.findIndex((job) => isBefore(after, job));
    return { change, result: from < 0 ? [] : result.slice(from, from + size) };
  }

  private inOrder(): Found<Bounded[]> | null {
    const all: Bounded[] = [];
    const visited = visitBounded(this.context, this.seeker, (job) => all.push(job));
    return visited && { ...visited, result: all.sort((a, b) => (isBefore(a, b) ? -1 : 1)) };
  }
}

/** Gives `take` all jobs that may fit with their bounds; null where the database has to say. */
function visitBounded(
  { jobIndex }: Pick<UseCaseContext, 'jobIndex'>,
  seeker: Seeker,
  take: (job: Bounded) => void,
): Found<true> | null {
  const bound = new JobBound(seeker);
  const visited = jobIndex?.visitTrades(seeker.worker.marketId, tradesOf(seeker), (job) => {
    const of = bound.of(job);
    if (of !== null) take({ id: job.id, bound: of });
  });
  return visited ?? null;
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
