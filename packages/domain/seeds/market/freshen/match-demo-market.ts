import type { Database } from '../../../src/data-source/index.ts';
import { matchingReport, runMatching } from '../../../src/matching/index.ts';
import { managerContext } from '../../judged/manager-context.ts';
import { demoCode } from '../demo/demo-market.ts';
import { marketByCode } from '../seed-store.ts';

const day = 86_400_000;

/** Lets the demo show what the clock works out at night, where that was not done for a day. */
export async function matchDemoMarket(database: Database): Promise<void> {
  const market = await marketByCode(database.scoped(), demoCode);
  if (!market?.demo) return;
  const context = await managerContext(database, demoCode);
  const report = await matchingReport(context);
  if (report && Date.now() - report.startedAt.getTime() < day) return;
  await runMatching(context, 'CONSOLE');
}
