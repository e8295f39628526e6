import type { ApplicationStatus } from '../applications/index.ts';
import type { Occupation } from '../occupations/index.ts';
import { addDays } from '../shared/index.ts';
import type { DayCounts } from './application-day-store.ts';

/** Applications in a trade, in all and of each day one after the other; 0 where nobody applied. */
export interface TradeApplications {
  occupation: Occupation;
  applications: number;
  perDay: readonly number[];
}

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
  trades: readonly TradeApplications[];
  /** Put together when it is asked for. */
  readonly days: readonly ApplicationDay[];
}

/** The report of so many days. The state of what was forgotten is forgotten too: it is counted, and in no state. */
export function reportOf(
  rows: readonly DayCounts[],
  first: string,
  length: number,
  occupation: (code: string) => Occupation,
): ApplicationReport {
  const trades = rows.flatMap((row) => {
    const perDay = perDayOf(row, length);
    const applications = sum(perDay);
    return row.occupationCode === null || applications === 0
      ? []
      : [{ occupation: occupation(row.occupationCode), applications, perDay }];
  });
  const states = rows.flatMap((row) =>
    row.status === null || row.status === 'FORGOTTEN'
      ? []
      : [{ status: row.status as ApplicationStatus, perDay: perDayOf(row, length) }],
  );
  return {
    applications: sum(trades.map(({ applications }) => applications)),
    trades: trades.toSorted(mostFirst),
    get days() {
      return Array.from({ length }, (_, place) => ({
        day: addDays(first, place),
        applications: sum(trades.map(({ perDay }) => perDay[place]!)),
        trades: on(place, trades, ({ occupation }) => ({ occupation })),
        states: on(place, states, ({ status }) => ({ status })),
      })).filter(({ applications }) => applications !== 0);
    },
  };
}

function perDayOf({ places, counts }: DayCounts, length: number): number[] {
  const perDay = new Array<number>(length).fill(0);
  for (const [i, place] of places.entries()) perDay[place]! += counts[i]!;
  return perDay;
}

/** Those of a day that count any, the most first. */
const on = <Of extends { perDay: readonly number[] }, Told extends object>(
  place: number,
  counted: readonly Of[],
  told: (of: Of) => Told,
): (Told & { applications: number })[] =>
  counted
    .filter(({ perDay }) => perDay[place] !== 0)
    .map((of) => ({ ...told(of), applications: of.perDay[place]! }))
    .toSorted(mostFirst);

const mostFirst = (a: { applications: number }, b: { applications: number }): number =>
  b.applications - a.applications;

const sum = (numbers: readonly number[]): number => numbers.reduce((all, number) => all + number, 0);
