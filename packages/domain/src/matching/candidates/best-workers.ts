import type { Db } from '../../database/index.ts';
import type { OthersBound } from '../scoring/others-bound.ts';
import { bestOf, pageOf, type After, type Search } from './best-of.ts';
import { workersForJob, type Among, type CandidateWorker, type Opening } from './worker-candidates-store.ts';

/** So many are asked for at most that those of whom a skill is confirmed are looked at alone first. */
const fewAsked = 30;

type Judging<Match extends { score: number }> = Omit<Search<CandidateWorker, Match>, 'page'>;

/**
 * The best workers for a job. Those of whom a skill that it asks for is confirmed are a part of all, and mostly the best: the
 * others are looked at only where one of them can be as good, and then only those who are so near that they can.
 */
export async function bestWorkers<Match extends { score: number }>(
  db: Db,
  opening: Opening,
  others: OthersBound,
  judging: Judging<Match>,
): Promise<Match[]> {
  const search = (among: Among): Search<CandidateWorker, Match> => ({
    ...judging,
    page: async (after: After, size: number) =>
      pageOf(await workersForJob(db, opening, among, after, size), size),
  });
  const { first } = judging;
  if (opening.job.skillIds.length === 0 || first > fewAsked) return bestOf(search('ALL'));
  const best = await bestOf(search('CONFIRMED'));
  const worst = best[first - 1];
  if (worst && worst.score > others.score) return best;
  return bestOf(search({ near: worst ? others.nearFor(worst.score) : 1 }), best);
}
