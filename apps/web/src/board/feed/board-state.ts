import type { Problem } from '@yizhan/graphql-client';

/** One job of the list; `job` is what its row shows, and only the row reads it. */
export interface Row<Job = unknown> {
  id: string;
  startsOn: string;
  job: Job;
}

/** One answer of the gateway. */
export interface BoardPage<Job = unknown> {
  rows: readonly Row<Job>[];
  endCursor: string | null;
  hasNext: boolean;
  /** Only the first page counts. */
  total: { count: number; isExact: boolean } | null;
  /** Epoch milliseconds when it is a copy kept on the device; null when it is fresh. */
  savedAt: number | null;
}

/** What the live feed tells of one job. */
export type BoardEvent<Job = unknown> =
  | { kind: 'arrived'; row: Row<Job>; belongs: boolean }
  | { kind: 'changed'; row: Row<Job> }
  | { kind: 'left'; id: string; status: string }
  | { kind: 'gap' };

/** The list as it is read: pages from the gateway, and what happened since. */
export interface BoardState<Job = unknown> {
  phase: 'loading' | 'ready' | 'failed';
  pages: readonly BoardPage<Job>[];
  more: 'idle' | 'loading' | 'failed';
  problem: Problem | null;
  /** Published since, waiting for the reader's tap so that nothing jumps. */
  arrivals: readonly Row<Job>[];
  /** Arrivals that the reader asked to see; they stand above the list. */
  shownArrivals: readonly Row<Job>[];
  /** Newer versions of jobs in the list. */
  changes: ReadonlyMap<string, Row<Job>>;
  /** Jobs that left the board, with the status they left for. */
  departures: ReadonlyMap<string, string>;
  /** Events were missed: the list may be wrong. */
  outdated: boolean;
}

/** A list before its first answer. */
export function emptyBoard<Job>(): BoardState<Job> {
  return {
    phase: 'loading',
    pages: [],
    more: 'idle',
    problem: null,
    arrivals: [],
    shownArrivals: [],
    changes: new Map(),
    departures: new Map(),
    outdated: false,
  };
}

/** The whole list anew; what happened since is part of it. */
export function withPages<Job>(pages: readonly BoardPage<Job>[]): BoardState<Job> {
  return { ...emptyBoard<Job>(), phase: 'ready', pages };
}

/** One more page at the end. */
export function withNextPage<Job>(state: BoardState<Job>, page: BoardPage<Job>): BoardState<Job> {
  return { ...state, pages: [...state.pages, page], more: 'idle', problem: null };
}

function pageRows<Job>(state: BoardState<Job>): Row<Job>[] {
  return state.pages.flatMap(({ rows }) => rows);
}

/** The list as shown: arrivals first, each job once, in its newest version. */
export function rowsOf<Job>(state: BoardState<Job>): { arrivals: Row<Job>[]; rows: Row<Job>[] } {
  const seen = new Set<string>();
  const once = (row: Row<Job>) => !seen.has(row.id) && seen.add(row.id);
  const newest = (row: Row<Job>) => state.changes.get(row.id) ?? row;
  return {
    arrivals: state.shownArrivals.filter(once).map(newest),
    rows: pageRows(state).filter(once).map(newest),
  };
}

function without<Value>(map: ReadonlyMap<string, Value>, id: string): ReadonlyMap<string, Value> {
  if (!map.has(id)) return map;
  const rest = new Map(map);
  rest.delete(id);
  return rest;
}

function isShown<Job>(state: BoardState<Job>, id: string): boolean {
  return [...state.shownArrivals, ...pageRows(state)].some((row) => row.id === id);
}

function withArrival<Job>(state: BoardState<Job>, row: Row<Job>, belongs: boolean): BoardState<Job> {
  const others = state.arrivals.filter(({ id }) => id !== row.id);
  const departures = without(state.departures, row.id);
  if (isShown(state, row.id))
    return { ...state, departures, changes: new Map(state.changes).set(row.id, row) };
  return { ...state, departures, arrivals: belongs ? [row, ...others] : others };
}

function withChange<Job>(state: BoardState<Job>, row: Row<Job>): BoardState<Job> {
  const arrivals = state.arrivals.map((one) => (one.id === row.id ? row : one));
  return {
    ...state,
    arrivals,
    changes: isShown(state, row.id) ? new Map(state.changes).set(row.id, row) : state.changes,
  };
}

/** The list after an event: rows stay where they are, those that left are marked. */
export function withEvent<Job>(state: BoardState<Job>, event: BoardEvent<Job>): BoardState<Job> {
  if (state.phase !== 'ready') return state;
  if (event.kind === 'gap') return { ...state, outdated: true };
  if (event.kind === 'arrived') return withArrival(state, event.row, event.belongs);
  if (event.kind === 'changed') return withChange(state, event.row);
  return {
    ...state,
    arrivals: state.arrivals.filter(({ id }) => id !== event.id),
    departures: new Map(state.departures).set(event.id, event.status),
  };
}

/** The list with the waiting arrivals on top. */
export function withArrivalsShown<Job>(state: BoardState<Job>): BoardState<Job> {
  return { ...state, arrivals: [], shownArrivals: [...state.arrivals, ...state.shownArrivals] };
}

/** Whether there is more to fetch, and from where. */
export function nextCursor(state: BoardState): string | null {
  const last = state.pages[state.pages.length - 1];
  return last?.hasNext ? last.endCursor : null;
}

/** Epoch milliseconds of the oldest copy in the list; null when all of it is fresh. */
export function savedAtOf(state: BoardState): number | null {
  const times = state.pages.map(({ savedAt }) => savedAt).filter((time) => time !== null);
  return times.length ? Math.min(...times) : null;
}
