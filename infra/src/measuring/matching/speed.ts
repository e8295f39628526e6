import { sampleOf } from './sample.ts';
import type { MatchingSpeed, Times } from './matching-report.ts';
import { withDomain } from '../../product/prepare-database.ts';

const warmUps = 30;
const runs = 300;

/** Asks one after the other, as many times as a p99 needs, for people and jobs drawn by a hash. */
export async function measureSpeed(url: string, marketCode: string): Promise<MatchingSpeed> {
  const { matchJobs, matchWorkers } = await import('@yizhan/domain');
  const { managerContext } = await import('@yizhan/domain/seeds');
  return withDomain(url, async (database) => {
    const context = await managerContext(database, marketCode);
    const { jobs, workers, jobIds, workerIds } = await sampleOf(database, context.market.id, warmUps + runs);
    const jobsOfWorker = await timed(workerIds, (id) => matchJobs(context, id, 10));
    const workersOfJob = await timed(jobIds, (id) => matchWorkers(context, id, 10));
    return { jobs, workers, jobsOfWorker, workersOfJob };
  });
}

async function timed(ids: readonly string[], ask: (id: string) => Promise<unknown>): Promise<Times> {
  const taken: number[] = [];
  for (const id of ids) {
    const begin = performance.now();
    await ask(id);
    taken.push(performance.now() - begin);
  }
  const sorted = taken.slice(warmUps).toSorted((a, b) => a - b);
  const at = (share: number): number =>
    Math.round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]! * 10) / 10;
  return { runs: sorted.length, p50: at(0.5), p99: at(0.99) };
}
