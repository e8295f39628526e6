import type { UseCaseContext } from '../../context/index.ts';
import { dayNumber, type Found, type IndexOrder, type IndexQuestion } from '../../job-index/index.ts';
import { divisionRoots, type ConditionQuestion } from './job-filter.ts';
import type { JobOrder, OrderQuestion } from './job-order.ts';
import type { JobPageQuestion } from './job-page-store.ts';

/** Fields that are answered by an index of the database at once, or that only some may ask for. */
const isNarrow = ({ filter, words, near }: ConditionQuestion): boolean => {
  const { occupationCodes, skillIds, settlements, wageAtLeast, withinMetres } = filter;
  const { startsFrom, startsTo, urgent, divisionCodes, wageUnit, employerId } = filter;
  const narrowing = [occupationCodes, skillIds, settlements, wageAtLeast, startsFrom, startsTo, urgent];
  return (
    words.length > 0 ||
    (near !== null && withinMetres != null) ||
    [...narrowing, divisionCodes, wageUnit, employerId].some((value) => value != null)
  );
};

const asksForOpenOnly = ({ filter: { statuses, externalReference } }: ConditionQuestion): boolean =>
  !externalReference && (!statuses || (statuses.length > 0 && statuses.every((status) => status === 'OPEN')));

/** What is asked of the open jobs in memory; null where they are not asked. */
function indexQuestionOf(asked: ConditionQuestion): IndexQuestion | null {
  if (!asksForOpenOnly(asked) || !isNarrow(asked)) return null;
  const { filter, words, near, now } = asked;
  const { withinMetres, wageAtLeast, startsFrom, startsTo, divisionCodes } = filter;
  const within = near && withinMetres != null ? { near, metres: withinMetres } : null;
  return {
    words,
    within,
    occupationCodes: filter.occupationCodes ?? null,
    skillIds: filter.skillIds ?? null,
    employerId: filter.employerId ?? null,
    settlements: filter.settlements ?? null,
    wageUnit: filter.wageUnit ?? null,
    wageAtLeast: wageAtLeast ? Number(wageAtLeast) : null,
    startsFrom: startsFrom ? dayNumber(startsFrom) : null,
    startsTo: startsTo ? dayNumber(startsTo) : null,
    urgent: filter.urgent ?? null,
    divisions: divisionCodes ? divisionRoots(divisionCodes) : null,
    now: now.getTime(),
  };
}

function indexOrderOf(order: JobOrder, { search, occupationCodes }: OrderQuestion): IndexOrder | null {
  if (order === 'NEAREST') return null;
  return order === 'RELEVANCE' ? { by: order, search, occupationCodes } : { by: order };
}

/** The jobs of a page as they are found in memory; null where the database has to look. */
export function findInIndex(
  { jobIndex, market }: UseCaseContext,
  question: JobPageQuestion,
): Found<string[]> | null {
  const order = indexOrderOf(question.order, question.orderQuestion);
  const asked = jobIndex && order && indexQuestionOf(question);
  if (!asked) return null;
  const { start, backwards, rowsToRead: rows } = question.page;
  return jobIndex.find(market.id, asked, { order, start, backwards, rows });
}

/**
 * The question whose jobs are behind, with those that are found once the memory has caught up, which all who wait for it share: else a
 * change would send every search of the moment to the database at once. Without tries left, or where it did not get on, the database has to look.
 */
export async function foundAnew(
  context: UseCaseContext,
  question: JobPageQuestion,
  tries: number,
): Promise<JobPageQuestion> {
  if (tries === 0) return { ...question, found: null };
  const found = foundSince(context, question);
  if (found) return { ...question, found };
  await context.jobIndex?.catchUp([context.market.id]);
  return { ...question, found: foundSince(context, question) };
}

/** What is found by now, when the memory has got on since the question was asked. */
function foundSince(context: UseCaseContext, question: JobPageQuestion): Found<string[]> | null {
  const found = findInIndex(context, question);
  return found !== null && found.change > (question.found?.change ?? 0) ? found : null;
}

/** How many there are by what is in memory; null where the database has to count. */
export function countInIndex(
  { jobIndex, market }: UseCaseContext,
  asked: ConditionQuestion,
  limit: number,
): Found<number> | null {
  const question = jobIndex && indexQuestionOf(asked);
  return question ? jobIndex.count(market.id, question, limit) : null;
}
