import type { UseCaseContext } from '../context/index.ts';
import { accessDenied, addDays, assertMay, BadArgument } from '../shared/index.ts';
import { applicationDays } from './application-day-store.ts';
import { reportOf, type ApplicationReport } from './report-of-counts.ts';

export interface AskedReport {
  from: string;
  to: string;
  /** Whether states are asked for: without them less is read, and they are empty. */
  withStates: boolean;
}

/** A quarter of a year, whichever. */
const mostDays = 92;

/**
 * How many applied in the caller's market on each day: sums of one moment, which are kept and not counted here. Days on which
 * nobody did are left out of `days`. Throws AccessDenied, also where the market is a region, which has sums with small ones
 * hidden instead, and BadArgument for days in the wrong order or too many.
 */
export async function applicationReport(
  { db, principal, market, occupations }: UseCaseContext,
  { from, to, withStates }: AskedReport,
): Promise<ApplicationReport> {
  assertMay(principal, 'figures.read', market.id);
  if (market.region) throw accessDenied(principal);
  if (from > to || addDays(from, mostDays) <= to) throw tooLong();
  const counts = await applicationDays(db, market.id, [from, to], withStates);
  return reportOf(counts, from, daysFrom(from, to), (code) => occupations.occupation(code)!);
}

const daysFrom = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / 86_400_000 + 1;

const tooLong = (): BadArgument =>
  new BadArgument('to', {
    'zh-CN': `结束日期不能早于开始日期，最多查 ${mostDays} 天，请改日期。`,
    en: `The last day cannot be before the first, and at most ${mostDays} days are counted; change the dates.`,
  });
