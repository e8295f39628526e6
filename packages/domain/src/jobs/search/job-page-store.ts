import { asParameter, Parameters, type Db, type LimitOf } from '../../database/index.ts';
import { lastChangeOf, type Found } from '../../job-index/index.ts';
import { keyAsText, type KeysetPage, type Principal, type SortKey } from '../../shared/index.ts';
import { listVisibilityName, visibleInList } from '../job-policy.ts';
import { jobColumnsOf, type JobWithEmployer, type ReadJobs } from '../job-row.ts';
import { jobsOf, limitOfPage } from '../jobs-of.ts';
import { jobConditions, type ConditionQuestion } from './job-filter.ts';
import { sortKeys, type JobOrder, type OrderQuestion } from './job-order.ts';

/** One page of a list of jobs: what is asked and by whom. */
export interface JobPageQuestion extends ConditionQuestion {
  principal: Principal;
  marketId: number;
  order: JobOrder;
  orderQuestion: OrderQuestion;
  page: KeysetPage;
  /** The page's jobs, when it is known which they are unless open jobs have changed since; else null. */
  found: Found<string[]> | null;
}

/** A row of a list with the values its cursor is made of. */
export interface ListedJob extends JobWithEmployer {
  cursorValues: unknown[];
}

/** The types of an order's keys; how a cursor of it must look. */
export function cursorShape(order: JobOrder, question: OrderQuestion): SortKey[] {
  return sortKeys(order, question, new Parameters());
}

/** One page, one row more than asked for. */
export async function jobPage(db: Db, question: JobPageQuestion, read: ReadJobs): Promise<ListedJob[]> {
  const parameters = new Parameters();
  const { limitOf, size, cut } = limitOfPage(question.page, question.found !== null);
  const cursored = (cursor: string) => `${jobColumnsOf(read).sql}, ${cursor} as "cursorValues"`;
  const { name, text } = jobPageSelect(question, parameters, cursored, limitOf);
  const select = { name: `${name}${size}`, text: cut(text, parameters) };
  return jobsOf<ListedJob>(db, select, parameters.values, read);
}

/** Whether jobs were found in memory: a page without rows says then that open jobs have changed since. */
export const hasFound = ({ found }: JobPageQuestion): boolean => found !== null && found.result.length > 0;

interface Select {
  name: string;
  text: string;
}

/**
 * The SELECT of a page: what `columns` says of each job, given the expression of its cursor's values. Of jobs that were found
 * it gives none when open jobs have changed since; then they are to be found anew.
 */
export const jobPageSelect = (
  question: JobPageQuestion,
  parameters: Parameters,
  columns: (cursor: string) => string,
  limitOf: LimitOf = asParameter,
): Select => (hasFound(question) ? foundSelect : searchSelect)(question, parameters, columns, limitOf);

function foundSelect(
  { principal, marketId, filter, order, orderQuestion, page, found }: JobPageQuestion,
  parameters: Parameters,
  columns: (cursor: string) => string,
  limitOf: LimitOf,
): Select {
  const { result: ids, change } = found!;
  const market = parameters.add(marketId);
  const keys = sortKeys(order, orderQuestion, parameters);
  const where = [
    `market_id = ${market} and id = any(${parameters.add(ids)}::uuid[])`,
    `${parameters.add(change)}::bigint = ${lastChangeOf(market)}`,
    visibleInList(filter, principal, parameters),
  ];
  return {
    name: `jobs.${order}.${page.backwards ? 'back' : 'on'}.${listVisibilityName(filter, principal)}.found`,
    text: `select ${columns(cursorOf(keys))} from jobs where ${where.join(' and ')}
      order by ${page.order(keys)} limit ${limitOf(page, parameters)}`,
  };
}

/** Where it is known that nothing is found, it is searched only if open jobs have changed since: PostgreSQL asks that once. */
function searchSelect(
  question: JobPageQuestion,
  parameters: Parameters,
  columns: (cursor: string) => string,
  limitOf: LimitOf,
): Select {
  const { principal, order, orderQuestion, page, found } = question;
  const market = parameters.add(question.marketId);
  const conditions = jobConditions(principal, question, parameters);
  const visible = visibleInList(question.filter, principal, parameters);
  const keys = sortKeys(order, orderQuestion, parameters);
  const where = [`market_id = ${market}`, ...conditions.sql, visible];
  if (order === 'NEAREST') where.push('latitude is not null');
  where.push(page.after(parameters.next, keys));
  for (const value of page.start) parameters.add(value);
  if (found) where.push(`${parameters.add(found.change)}::bigint <> ${lastChangeOf(market)}`);
  const name = `jobs.${order}.${page.way}.${listVisibilityName(question.filter, principal)}.${conditions.letters}`;
  return {
    name: found ? `${name}.nothing` : name,
    text: `select ${columns(cursorOf(keys))} from jobs where ${where.join('\n    and ')}
    order by ${page.order(keys)} limit ${limitOf(page, parameters)}`,
  };
}

const cursorOf = (keys: readonly SortKey[]): string => `jsonb_build_array(${keys.map(keyAsText).join(', ')})`;
