import type { UseCaseContext } from '../../context/index.ts';
import { assertMay } from '../../shared/index.ts';
import { workersInPages } from './batch-workers.ts';
import { groundOf, matchOf, seekerOf, type MarketMatch } from './market-ground.ts';

const pageSize = 1_000;

/**
 * All workers of a market against all open jobs, in process: the jobs are held once, the workers pass by in pages, so that
 * memory grows with the open jobs and with nothing else. The same rules, factors and order as `matchJobs`. Throws
 * AccessDenied.
 */
export async function* matchMarket(context: UseCaseContext, most = 20): AsyncGenerator<MarketMatch[]> {
  assertMay(context.principal, 'worker.match', context.market.id);
  const ground = await groundOf(context);
  for await (const workers of workersInPages(context, pageSize))
    yield workers.map((of) => matchOf(ground, seekerOf(ground, of), most));
}
