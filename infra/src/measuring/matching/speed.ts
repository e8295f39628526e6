import type { UseCaseContext } from '@yizhan/domain';
import { measureBatch } from './batch.ts';
import { sampleOf } from './sample.ts';
import type { MatchingSpeed, Times } from './matching-report.ts';
import { withDomain } from '../../product/prepare-database.ts';

const warmUps = 30;
const runs = 300;
const offered = 100;
/** As a gateway keeps them. */
const mostJobs = 1_000_000;

/** Asks one after the other, as many times as a p99 needs, for people and jobs drawn by a hash. */
export async function measureSpeed(url: string, marketCode: string): Promise<MatchingSpeed> {
  const { JobIndex, matchJobs, matchWorkers } = await import('@yizhan/domain');
  const { managerContext } = await import('@yizhan/domain/seeds');
  return withDomain(url, async (database) => {
    const context = await managerContext(database, marketCode);
    const jobIndex = new JobIndex(context.db, mostJobs);
    await jobIndex.load();
    const { jobs, workers, jobIds, workerIds } = await sampleOf(database, context.market.id, warmUps + runs);
    const jobsOfWorker = await timed(workerIds, (id) => matchJobs({ ...context, jobIndex }, id, 10));
    await jobIndex.stop();
    const workersOfJob = await timed(jobIds, (id) => matchWorkers(context, id, 10));
    const firstOffers = await timed(jobIds.slice(0, warmUps + offered), (id) => offer(context, id));
    const batch = await measureBatch(context);
    return { jobs, workers, jobsOfWorker, workersOfJob, firstOffers, batch };
  });
}

/** From an urgent job that is there to its first wave's offers; taken back, so that a run changes nothing for the next. */
async function offer(context: UseCaseContext, jobId: string): Promise<number> {
  const { startInstantHire, stepInstantHire, stopInstantHire } = await import('@yizhan/domain');
  const begin = performance.now();
  await startInstantHire(context, { jobId });
  await stepInstantHire(context, jobId);
  const taken = performance.now() - begin;
  await stopInstantHire(context, { jobId });
  return taken;
}

async function timed(ids: readonly string[], ask: (id: string) => Promise<unknown>): Promise<Times> {
  const taken: number[] = [];
  for (const id of ids) {
    const begin = performance.now();
    const told = await ask(id);
    taken.push(typeof told === 'number' ? told : performance.now() - begin);
  }
  const sorted = taken.slice(warmUps).toSorted((a, b) => a - b);
  const at = (share: number): number =>
    Math.round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]! * 10) / 10;
  return { runs: sorted.length, p50: at(0.5), p99: at(0.99) };
}
