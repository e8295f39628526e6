import { contextWith, type UseCaseContext } from '../../../src/context/index.ts';
import type { Database } from '../../../src/data-source/index.ts';
import { startInstantHire, stepInstantHire } from '../../../src/instant-hire/index.ts';
import { matchJobs } from '../../../src/matching/index.ts';
import type { Vault } from '../../../src/personal-data/index.ts';
import { phoneToken } from '../../../src/persons/index.ts';
import { systemClock, type Clock } from '../../../src/shared/index.ts';
import { managerContext } from '../../judged/manager-context.ts';
import { demoCode } from '../demo/demo-market.ts';
import { demoEmployers, demoWorkers } from '../demo/demo-people.ts';
import { marketByCode } from '../seed-store.ts';
import { calledNow, callable, demoManager, makeUrgent, runningCalls } from './urgent-store.ts';

/** So many jobs of the demo are being offered in waves. */
const jobsCalledFor = 5;
/** Of what fits somebody best; the first that reaches them is theirs. */
const mostTried = 12;

/**
 * Lets the demo show instant hire at work: some of its jobs are urgent and being offered, one of them to each of the workers
 * who can be signed in as. By the use cases that a manager has; what runs already is enough. Returns how many were begun.
 */
export async function offerUrgentWork(
  database: Database,
  { vault, clock = systemClock }: { vault: Vault; clock?: Clock },
): Promise<number> {
  const market = await marketByCode(database.scoped(), demoCode);
  const staffId = market?.demo ? await demoManager(database.scoped(), market.id) : null;
  if (staffId === null) return 0;
  const context = await asManager(database, staffId, clock);
  let begun = 0;
  for (const { phone } of Object.values(demoWorkers))
    begun += await offerToWorker(context, phoneToken(vault, phone));
  return begun + (await offerMore(context));
}

async function asManager(database: Database, staffId: string, clock: Clock): Promise<UseCaseContext> {
  const context = await managerContext(database, demoCode, clock);
  const { principal } = context;
  return contextWith(context, { principal: { ...principal, staffId } as typeof principal });
}

/** Begins with jobs that fit somebody until one is offered to them; none where they are asked for one already. */
async function offerToWorker(context: UseCaseContext, token: string): Promise<number> {
  const { db, market } = context;
  const before = await calledNow(db, market.id, token);
  if (!before || before.offers > 0) return 0;
  const matches = await matchJobs(context, before.workerId, 100);
  const fitting = await callable(db, market.id, { among: matches.map(({ job }) => job.id) });
  let begun = 0;
  for (const jobId of fitting.slice(0, mostTried)) {
    await begin(context, jobId);
    await stepInstantHire(context, jobId);
    begun += 1;
    if ((await calledNow(db, market.id, token))!.offers > 0) break;
  }
  return begun;
}

/** As many as are to run, the demo company's first. */
async function offerMore(context: UseCaseContext): Promise<number> {
  const { db, market } = context;
  const missing = Math.max(0, jobsCalledFor - (await runningCalls(db, market.id)));
  const jobIds = await callable(db, market.id, { first: demoEmployers.company.name });
  for (const jobId of jobIds.slice(0, missing)) await begin(context, jobId);
  return Math.min(missing, jobIds.length);
}

async function begin(context: UseCaseContext, jobId: string): Promise<void> {
  await makeUrgent(context.db, context.market.id, jobId);
  const { userErrors } = await startInstantHire(context, { jobId });
  if (userErrors.length > 0) throw new Error(userErrors.map(({ message }) => message).join());
}
