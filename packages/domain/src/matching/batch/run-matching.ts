import { newId, withoutRest } from '../../shared/index.ts';
import { workersInPages, type BatchWorker } from './batch-workers.ts';
import { groundOf, matchOf, seekerOf, type BatchContext, type MarketGround } from './market-ground.ts';
import { beginRun, finishRun, forgetMatchingRuns, keepMatches, keepShortages } from './run-store.ts';
import type { MatchingRun, RunBy, RunKey } from './run-store.ts';
import { RunTally } from './run-tally.ts';
import { ShortJobs } from './short-jobs.ts';

/** Jobs that are kept of one worker. */
const most = 20;
/** So few workers that a process which also answers callers is busy for a moment only. */
const pageSize = 100;
const week = 7 * 86_400_000;

/** What came of a run, and how many open jobs are short of people; null where its time was over before its end. */
export type RunOutcome = (MatchingRun & { jobsShort: number }) | null;

/**
 * Matches all workers of a market with its open jobs and keeps what comes out, beside what was kept before: that counts
 * until this has finished, and is forgotten then. Several at once write each its own, and the one that began last counts.
 * Reads by the given view, which need not be allowed more than callers are.
 */
export async function runMatching(context: BatchContext, by: RunBy, pace = withoutRest): Promise<RunOutcome> {
  const { db, market } = context;
  const ground = await groundOf(context);
  const { now: startedAt, weightsVersion, all } = ground;
  const key = { marketId: market.id, id: newId() };
  await beginRun(db, key, startedAt, weightsVersion);
  const found = { tally: new RunTally(), short: new ShortJobs(all) };
  for await (const workers of workersInPages(context, pageSize))
    if (!(await pace.turn(() => matchPage(context, key, { ground, ...found }, workers)))) return null;
  const { shortages } = found.short;
  await keepShortages(db, key, shortages);
  const counts = { ...found.tally.counts, jobs: all.length };
  const finishedAt = await db.transaction((tx) => finishRun(tx, key, by, counts));
  await forgetMatchingRuns(db, new Date(startedAt.getTime() - week), pace);
  return { id: key.id, startedAt, finishedAt, weightsVersion, ...counts, jobsShort: shortages.length };
}

interface Found {
  ground: MarketGround;
  tally: RunTally;
  short: ShortJobs;
}

async function matchPage(
  { db }: BatchContext,
  key: RunKey,
  { ground, tally, short }: Found,
  workers: readonly BatchWorker[],
): Promise<true> {
  const matches = workers.map((of) => {
    const seeker = seekerOf(ground, of);
    short.pass(ground, seeker);
    return matchOf(ground, seeker, most);
  });
  for (const match of matches) tally.add(match);
  await keepMatches(db, key, matches);
  return true;
}
