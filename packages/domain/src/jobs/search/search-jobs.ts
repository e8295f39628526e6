import type { UseCaseContext } from '../../context/index.ts';
import { asNumber, type PageSource } from '../../database/index.ts';
import {
  cappedCount,
  countLimit,
  KeysetPage,
  pointMissing,
  type CappedCount,
  type Page,
  type PageArguments,
} from '../../shared/index.ts';
import { normaliseText } from '../../shared/text/index.ts';
import { wholeJobs, type ReadJobs } from '../job-row.ts';
import { checkSearch } from './check-search.ts';
import { countInIndex, findInIndex, foundAnew } from './indexed-search.ts';
import { countJobs, openJobCount, type CountQuestion } from './job-count-store.ts';
import type { GeoPoint, JobFilter } from './job-filter.ts';
import type { JobOrder, OrderQuestion } from './job-order.ts';
import {
  cursorShape,
  hasFound,
  jobPage,
  jobPageSelect,
  type JobPageQuestion,
  type ListedJob,
} from './job-page-store.ts';
import { searchedWords } from './searched-words.ts';

/** How often a page is looked for in memory again when open jobs have changed while it was read. */
const mostTries = 2;

/** A list of jobs: what, around where, in which order. */
export interface JobSearch {
  filter: JobFilter;
  near?: GeoPoint | null;
  /** RELEVANCE with a search, else STARTS_SOONEST. */
  orderBy?: JobOrder | null;
  /** How much of each job is read, if not all of its row. */
  read?: ReadJobs;
}

/**
 * One page of the jobs that the caller may see; the open ones unless the filter names statuses. Stable while jobs come
 * and go: pages continue after the last row, not after a number of rows. Throws BadArgument.
 */
export async function searchJobs(
  context: UseCaseContext,
  search: JobSearch,
  page: PageArguments,
): Promise<Page<ListedJob>> {
  const question = questionOf(context, search, page);
  const rows = await rowsOf(context, question, search.read ?? wholeJobs);
  return question.page.cut(rows, (row) => row.cursorValues);
}

async function rowsOf(
  context: UseCaseContext,
  question: JobPageQuestion,
  read: ReadJobs,
  tries = mostTries,
): Promise<ListedJob[]> {
  const rows = await jobPage(context.db, question, read);
  if (rows.length > 0 || !hasFound(question)) return rows;
  return rowsOf(context, await foundAnew(context, question, tries), read, tries - 1);
}

/** The page of `searchJobs` as a part of a larger statement. Throws BadArgument. */
export function jobPageSource(
  context: UseCaseContext,
  search: JobSearch,
  page: PageArguments,
): PageSource & { count(): Promise<CappedCount> } {
  const question = questionOf(context, search, page);
  return {
    ...readingOf(context, question),
    cut: (rows, valuesOf) => question.page.cut(rows, valuesOf),
    countSql: null,
    capped: cappedCount,
    count: () => countOf(context, question),
  };
}

const readingOf = (
  context: UseCaseContext,
  question: JobPageQuestion,
  tries = mostTries,
): Pick<PageSource, 'select' | 'otherwise'> => ({
  select: selectOf(question),
  otherwise: hasFound(question)
    ? async () => readingOf(context, await foundAnew(context, question, tries), tries - 1)
    : null,
});

const selectOf =
  (question: JobPageQuestion): PageSource['select'] =>
  (parameters, { cursors }) =>
    jobPageSelect(
      question,
      parameters,
      (cursor) => (cursors ? `jobs.*, ${cursor} as cursor_values` : 'jobs.*'),
      asNumber,
    ).text;

/** What a page asks, with its order and where it begins. */
function questionOf(context: UseCaseContext, search: JobSearch, page: PageArguments): JobPageQuestion {
  const { market } = context;
  const { filter, near = null } = search;
  const asked = askedOf(context, search);
  const order = orderOf(search);
  const orderQuestion = orderQuestionOf(context, search);
  const list = new KeysetPage(page, cursorShape(order, orderQuestion), [
    'jobs',
    market.id,
    order,
    filter,
    near,
  ]);
  const question = { ...asked, order, orderQuestion, page: list, found: null };
  return { ...question, found: findInIndex(context, question) };
}

/** What a search asks for, whatever its order and page. Throws BadArgument. */
export function askedOf(
  { principal, market, markets, clock, occupations }: UseCaseContext,
  { filter, near = null }: JobSearch,
): CountQuestion {
  checkSearch(filter, near);
  const words = searchedWords(filter.search, { occupations, markets });
  return { principal, marketId: market.id, filter, words, near, now: clock.now() };
}

/** How many jobs a search finds: the kept count for a market's whole board, else counted up to 10,000. */
export const jobCount = (context: UseCaseContext, search: JobSearch): Promise<CappedCount> =>
  countOf(context, askedOf(context, search));

async function countOf(context: UseCaseContext, asked: CountQuestion): Promise<CappedCount> {
  const { db, market } = context;
  if (isWholeBoard(asked.filter)) {
    return { count: await openJobCount(db, market.id), exact: true };
  }
  const found = countInIndex(context, asked, countLimit + 1);
  return cappedCount(await countJobs(db, asked, countLimit + 1, found));
}

/** A blank search narrows nothing. */
const isWholeBoard = ({ search, ...rest }: JobFilter): boolean =>
  !search?.trim() && Object.values(rest).every((value) => value == null);

function orderOf({ filter, near, orderBy }: JobSearch): JobOrder {
  if (!near && orderBy === 'NEAREST') throw pointMissing();
  return orderBy ?? (filter.search?.trim() ? 'RELEVANCE' : 'STARTS_SOONEST');
}

function orderQuestionOf({ occupations }: UseCaseContext, { filter, near = null }: JobSearch): OrderQuestion {
  const search = normaliseText(filter.search ?? '')
    .trim()
    .toLowerCase();
  const named = search ? occupations.search(search).slice(0, 20) : [];
  return { near, search, occupationCodes: named.map((occupation) => occupation.code) };
}
