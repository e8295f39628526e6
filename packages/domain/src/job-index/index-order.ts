import { dayNumber } from './day-number.ts';
import type { IndexedJob } from './indexed-job.ts';

/** In which order jobs come; the orders of the job list whose keys are at hand here. */
export type IndexOrder =
  | { readonly by: 'NEWEST' | 'STARTS_SOONEST' | 'WAGE_HIGHEST' }
  | { readonly by: 'RELEVANCE'; readonly search: string; readonly occupationCodes: readonly string[] };

/** What tells which of two jobs comes first: the smaller rank, then the earlier start, then the newer, then the greater id. */
export interface Placed {
  readonly rank: number;
  readonly startsOn: number;
  readonly listedAt: number;
  readonly id: string;
}

type Place = (job: IndexedJob) => Placed;

/** Where jobs stand in an order. */
export function placing(order: IndexOrder): Place {
  switch (order.by) {
    case 'NEWEST':
      return ({ listedAt, id }) => ({ rank: -listedAt, startsOn: 0, listedAt, id });
    case 'STARTS_SOONEST':
      return ({ startsOn, listedAt, id }) => ({ rank: startsOn, startsOn, listedAt, id });
    case 'WAGE_HIGHEST':
      return ({ wagePerDay, listedAt, id }) => ({ rank: -wagePerDay, startsOn: 0, listedAt, id });
    case 'RELEVANCE': {
      const { search, occupationCodes } = order;
      return ({ title, occupationCode, startsOn, listedAt, id }) => {
        const rank = -2 * Number(title.includes(search)) - Number(occupationCodes.includes(occupationCode));
        return { rank, startsOn, listedAt, id };
      };
    }
  }
}

/** Where the row of a cursor stands: its sort values as texts, in the order of the list's keys. */
export function placeOfCursor({ by }: IndexOrder, values: readonly string[]): Placed {
  const [first, ...rest] = values as [string, ...string[]];
  const id = rest.at(-1)!;
  const time = (text: string): number => Date.parse(text);
  switch (by) {
    case 'NEWEST':
      return { rank: -time(first), startsOn: 0, listedAt: time(first), id };
    case 'STARTS_SOONEST':
      return { rank: dayNumber(first), startsOn: dayNumber(first), listedAt: time(rest[0]!), id };
    case 'WAGE_HIGHEST':
      return { rank: -Number(first), startsOn: 0, listedAt: time(rest[0]!), id };
    case 'RELEVANCE':
      return { rank: -Number(first), startsOn: dayNumber(rest[0]!), listedAt: time(rest[1]!), id };
  }
}

/** Below 0 where `a` comes first. */
export function compared(a: Placed, b: Placed): number {
  if (a.rank !== b.rank) return a.rank - b.rank;
  if (a.startsOn !== b.startsOn) return a.startsOn - b.startsOn;
  if (a.listedAt !== b.listedAt) return b.listedAt - a.listedAt;
  if (a.id === b.id) return 0;
  return a.id > b.id ? -1 : 1;
}
