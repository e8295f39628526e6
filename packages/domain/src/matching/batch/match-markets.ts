import { MarketDirectory } from '../../markets/index.ts';
import { OccupationDirectory } from '../../occupations/index.ts';
import type { Db } from '../../database/index.ts';
import type { Clock, Pace } from '../../shared/index.ts';
import type { RunBy } from './run-store.ts';
import { runMatching, type RunOutcome } from './run-matching.ts';

export interface MatchMarketsOptions {
  clock: Clock;
  by: RunBy;
  pace?: Pace;
  /** Code of the only market; left out: every market that has a hall. */
  code?: string | undefined;
  /** Told of each market's outcome. */
  onRun?(code: string, outcome: RunOutcome): void;
  /** Told where it fails in a market; the others go on. */
  onError(error: unknown): void;
}

/** Runs the matching of markets, one after the other. Returns how many it went about. */
export async function matchMarkets(
  db: Db,
  { clock, by, pace, code, onRun, onError }: MatchMarketsOptions,
): Promise<number> {
  const [markets, occupations] = [new MarketDirectory(db), new OccupationDirectory(db)];
  await Promise.all([markets.load(), occupations.load()]);
  const asked = markets.all.filter(
    (market) => !market.region && (code === undefined || market.code === code),
  );
  for (const market of asked) {
    try {
      const outcome = await runMatching({ db, market, occupations, clock }, by, pace);
      onRun?.(market.code, outcome);
    } catch (error) {
      onError(error);
    }
  }
  return asked.length;
}
