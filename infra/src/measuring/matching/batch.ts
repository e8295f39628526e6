import type { UseCaseContext } from '@yizhan/domain';
import type { BatchFigures } from './matching-report.ts';

const every = 50;

/** All workers against all open jobs, best 20 each: how long, how many, and the most memory the process held. */
export async function measureBatch(context: UseCaseContext): Promise<BatchFigures> {
  const { matchMarket } = await import('@yizhan/domain');
  const begin = performance.now();
  const offered = new Set<string>();
  let [workers, served, matches, most, pages] = [0, 0, 0, process.memoryUsage.rss(), 0];
  for await (const page of matchMarket(context, 20)) {
    workers += page.length;
    for (const { jobs } of page) {
      served += jobs.length > 0 ? 1 : 0;
      matches += jobs.length;
      for (const { jobId } of jobs) offered.add(jobId);
    }
    if (pages++ % every === 0) most = Math.max(most, process.memoryUsage.rss());
  }
  const seconds = Math.round((performance.now() - begin) / 100) / 10;
  return {
    seconds,
    workers,
    served,
    matches,
    jobsOffered: offered.size,
    megabytes: Math.round(most / 2 ** 20),
  };
}
