import type { Finding, Posting, PostingShift, PostingWage } from '../posting.ts';

/** The lowest lawful pay of a market in yuan as exact decimals; null or absent: not configured, rule S05 is off. */
export interface MinimumWages {
  readonly minimumWagePerHour?: string | null;
  readonly minimumWagePerMonth?: string | null;
}

/** S05: hourly or monthly pay below the market's minimum. */
export function minimumWageFindings({ wage }: Posting, minimums: MinimumWages): Finding[] {
  const minimum = minimumOf(wage, minimums);
  const lowest = Number(wage?.min ?? 0);
  if (!minimum || lowest <= 0 || lowest >= Number(minimum)) return [];
  return [{ rule: 'S05', field: 'wage', values: { minimum } }];
}

function minimumOf(wage: PostingWage | null, minimums: MinimumWages): string | null {
  if (wage?.unit === 'HOUR') return minimums.minimumWagePerHour ?? null;
  if (wage?.unit === 'MONTH') return minimums.minimumWagePerMonth ?? null;
  return null;
}

/** W01 to W03: hourly part-time work settled later than 15 days, long work paid at its end, an end without a date. */
export function settlementFindings(posting: Posting): Finding[] {
  if (posting.settlement === 'MONTHLY' && isPartTime(posting)) return [{ rule: 'W01', field: 'settlement' }];
  if (posting.settlement !== 'ON_COMPLETION') return [];
  if (!posting.endsOn) return [{ rule: 'W03', field: 'endsOn' }];
  return lastsDays(posting) > 31 ? [{ rule: 'W02', field: 'settlement' }] : [];
}

const hour = 3_600_000;
const day = 24 * hour;

/** Counted by the hour and, as far as shifts are given, at most 4 hours a day (LCL-68). */
const isPartTime = ({ wage, shifts }: Posting): boolean =>
  wage?.unit === 'HOUR' && (shifts ?? []).every((shift) => lengthOf(shift) <= 4 * hour);

const lengthOf = ({ startsAt, endsAt }: PostingShift): number => endsAt.getTime() - startsAt.getTime();

const lastsDays = ({ startsOn, endsOn }: Posting): number =>
  (Date.parse(endsOn ?? '') - Date.parse(startsOn ?? '')) / day + 1;
