import type { ApplicationStatus } from '../applications/index.ts';
import type { UseCaseContext } from '../context/index.ts';
import type { Occupation } from '../occupations/index.ts';
import { accessDenied, addDays, assertMay, BadArgument } from '../shared/index.ts';
import { applicationDays, type DayCount } from './application-day-store.ts';

/** Applications of a day, by trade and by the state they are in now. */
export interface ApplicationDay {
  day: string;
  applications: number;
  trades: { occupation: Occupation; applications: number }[];
  states: { status: ApplicationStatus; applications: number }[];
}

/** Applications from one day to another, both counted. */
export interface ApplicationReport {
  applications: number;
  days: ApplicationDay[];
}

/** A quarter of a year, whichever. */
const mostDays = 92;

/**
 * How many applied in the caller's market on each day: sums, which are kept and not counted here. A day on which nobody
 * did is left out. Throws AccessDenied, also where the market is a region, which has sums with small ones hidden
 * instead, and BadArgument for days in the wrong order or too many.
 */
export async function applicationReport(
  { db, principal, market, occupations }: UseCaseContext,
  { from, to }: { from: string; to: string },
): Promise<ApplicationReport> {
  assertMay(principal, 'figures.read', market.id);
  if (market.region) throw accessDenied(principal);
  if (from > to || addDays(from, mostDays) <= to) throw tooLong();
  const counts = await applicationDays(db, market.id, from, to);
  const days = [...Map.groupBy(counts, ({ day }) => day)].map(([day, rows]) =>
    dayOf(day, rows, (code) => occupations.occupation(code)!),
  );
  return { applications: days.reduce((sum, { applications }) => sum + applications, 0), days };
}

/** The state of what was forgotten is forgotten too: it is counted, and in no state. */
function dayOf(day: string, rows: DayCount[], occupation: (code: string) => Occupation): ApplicationDay {
  const trades = rows.flatMap(({ occupationCode, applications }) =>
    occupationCode === null ? [] : [{ occupation: occupation(occupationCode), applications }],
  );
  const states = rows.flatMap(({ status, applications }) =>
    status === null || status === 'FORGOTTEN' ? [] : [{ status: status as ApplicationStatus, applications }],
  );
  return {
    day,
    applications: trades.reduce((sum, { applications }) => sum + applications, 0),
    trades,
    states,
  };
}

const tooLong = (): BadArgument =>
  new BadArgument('to', {
    'zh-CN': `结束日期不能早于开始日期，最多查 ${mostDays} 天，请改日期。`,
    en: `The last day cannot be before the first, and at most ${mostDays} days are counted; change the dates.`,
  });
