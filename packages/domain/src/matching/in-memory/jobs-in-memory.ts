import type { UseCaseContext } from '../../context/index.ts';
import type { Found } from '../../job-index/index.ts';
import { jobsThatStand, type FoundJob, type Seeker } from '../candidates/job-candidates-store.ts';
import { bestJobsOf } from './best-jobs.ts';
import { WeighedSeeker } from './weighed-seeker.ts';

/** How those that stand are judged. */
interface Judging<Match> {
  first: number;
  judge(jobs: FoundJob[]): Promise<Match[]>;
  /** Best first. */
  compare(a: Match, b: Match): number;
}

/**
 * The best jobs for a worker by the open jobs in memory, which hold all that decides; the database is asked about these alone. Where
 * something speaks against some of them that memory does not know, more are asked about. Null where the database has to say all, or
 * open jobs have changed since.
 */
export async function bestInMemory<Match>(
  context: UseCaseContext,
  seeker: Seeker,
  { first, judge, compare }: Judging<Match>,
): Promise<Match[] | null> {
  for (let most = first; ; most *= 2) {
    const found = idsInMemory(context, seeker, most);
    const standing = found && (await jobsThatStand(context.db, seeker, found));
    if (!standing) return null;
    const matches = (await judge(standing)).toSorted(compare);
    if (matches.length >= first || found.result.length < most) return matches.slice(0, first);
  }
}

function idsInMemory(
  { jobIndex, occupations, market }: UseCaseContext,
  seeker: Seeker,
  most: number,
): Found<string[]> | null {
  const groups = jobIndex?.groups(market.id);
  if (!groups || !seeker.engaged) return null;
  const { weights, now, today, engaged } = seeker;
  const ground = { context: { occupations, market }, jobs: groups.result, weights, now, today };
  const best = bestJobsOf(ground, new WeighedSeeker({ ...seeker, engaged }), most);
  return { change: groups.change, result: best.map(({ job }) => job.id) };
}
