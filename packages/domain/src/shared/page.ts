import { BadArgument } from './refusal.ts';

/** Arguments of a Relay connection, as they come. */
export interface PageArguments {
  first?: number | null;
  after?: string | null;
  last?: number | null;
  before?: string | null;
}

/** A keyset page to read: forwards from `cursor`, or backwards. */
export interface PageRequest {
  limit: number;
  backwards: boolean;
  cursor: string | null;
}

/** One page of rows, each with the values its cursor is made of. */
export interface Page<Row> {
  rows: Row[];
  hasNextPage: boolean;
  hasPreviousPage: boolean;
  cursorOf(row: Row): string;
}

const maximumPageSize = 100;
const defaultPageSize = 20;

/** Reads Relay's four arguments; at most 100 rows, 20 when nothing is said. Throws BadArgument. */
export function pageRequest({ first, after, last, before }: PageArguments): PageRequest {
  if (first != null && last != null) throw conflicting('last');
  if (first != null && before != null) throw conflicting('before');
  if (last != null && after != null) throw conflicting('after');
  const backwards = last != null || before != null;
  const limit = (backwards ? last : first) ?? defaultPageSize;
  if (!Number.isInteger(limit) || limit < 1 || limit > maximumPageSize)
    throw outOfRange(backwards ? 'last' : 'first');
  return { limit, backwards, cursor: (backwards ? before : after) ?? null };
}

/** Cuts what was read (one row more than asked for shows whether there are others) into a page in reading order. */
export function toPage<Row>(request: PageRequest, rows: Row[], cursorOf: (row: Row) => string): Page<Row> {
  const more = rows.length > request.limit;
  const kept = rows.slice(0, request.limit);
  if (request.backwards) kept.reverse();
  return {
    rows: kept,
    hasNextPage: request.backwards ? request.cursor !== null : more,
    hasPreviousPage: request.backwards ? more : request.cursor !== null,
    cursorOf,
  };
}

const conflicting = (argument: string): BadArgument =>
  new BadArgument(argument, {
    'zh-CN': 'first 只能与 after 一起用，last 只能与 before 一起用。',
    en: 'Use first with after, or last with before, not both.',
  });

const outOfRange = (argument: string): BadArgument =>
  new BadArgument(argument, {
    'zh-CN': `每页数量要在 1 到 ${maximumPageSize} 之间。`,
    en: `The page size is between 1 and ${maximumPageSize}.`,
  });

/** Lists are counted up to here; beyond it the count says that it is not exact. */
export const countLimit = 10_000;

/** How many rows a list has, at most `countLimit`. */
export interface CappedCount {
  count: number;
  exact: boolean;
}

/** Reads a count that was taken up to `countLimit + 1`. */
export function cappedCount(counted: number): CappedCount {
  return { count: Math.min(counted, countLimit), exact: counted <= countLimit };
}
