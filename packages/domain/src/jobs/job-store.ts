import {
  asParameter,
  Parameters,
  statement,
  wantedKeys,
  wantedKeysAt,
  type Db,
  type LimitOf,
  type Transaction,
} from '../database/index.ts';
import { keyAsText, type KeysetPage, type Principal, type SortKey } from '../shared/index.ts';
import { lastChangeOf, type Found } from '../job-index/index.ts';
import { jobConditions, type ConditionQuestion } from './search/job-filter.ts';
import { sortKeys, type JobOrder, type OrderQuestion } from './search/job-order.ts';
import { listVisibilityName, visibilityName, visibleInList, visibleTo } from './job-policy.ts';
import {
  jobColumns,
  jobColumnsOf,
  wholeJobs,
  type JobRow,
  type JobWithEmployer,
  type ReadJobs,
} from './job-row.ts';
import { jobsOf, limitOfPage } from './jobs-of.ts';
import type { JobShift } from './job-shift.entity.ts';

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

/** What is asked, whatever the order and the page. */
export type CountQuestion = Omit<JobPageQuestion, 'order' | 'orderQuestion' | 'page' | 'found'>;

/** How many jobs match, counted up to `limit`, as an expression. */
export function countSelect(
  question: CountQuestion,
  parameters: Parameters,
  limit: number,
): { letters: string; sql: string } {
  const { principal, marketId } = question;
  const market = parameters.add(marketId);
  const { sql, letters } = jobConditions(principal, question, parameters);
  const visible = visibleInList(question.filter, principal, parameters);
  const where = [`market_id = ${market}`, ...sql, visible].join(' and ');
  const jobs = `select from jobs where ${where} limit ${parameters.add(limit)}`;
  return { letters, sql: `(select count(*)::int from (${jobs}) counted)` };
}

/** How many jobs match, counted up to `limit`; as many as were `found`, unless open jobs have changed since. */
export async function countJobs(
  db: Db,
  question: CountQuestion,
  limit: number,
  found: Found<number> | null,
): Promise<number> {
  const parameters = new Parameters();
  const { letters, sql: counted } = countSelect(question, parameters, limit);
  const known =
    found &&
    `${parameters.add(found.change)}::bigint = ${lastChangeOf(`${parameters.add(question.marketId)}::integer`)}`;
  const count = found
    ? `case when ${known} then ${parameters.add(found.result)}::int else ${counted} end`
    : counted;
  const name = `jobs.count.${listVisibilityName(question.filter, question.principal)}.${letters}${found ? '.found' : ''}`;
  return (await db.row<{ count: number }>(statement(name, `select ${count} as count`), parameters.values))!
    .count;
}

const openCount = statement('jobs.openCount', 'select open from open_job_counts where market_id = $1');

/** The kept count of a market's open jobs. */
export async function openJobCount(db: Db, marketId: number): Promise<number> {
  return (await db.row<{ open: number }>(openCount, [marketId]))?.open ?? 0;
}

/** The jobs with these keys that the principal may see, in no order. */
export function visibleJobsByKeys(
  db: Db,
  principal: Principal,
  marketIds: number[],
  ids: string[],
  read = wholeJobs,
): Promise<JobWithEmployer[]> {
  const parameters = new Parameters();
  const wanted = wantedKeysAt(parameters.add(marketIds), parameters.add(ids));
  const text = `select ${jobColumnsOf(read).sql} from ${wanted} join jobs on market_id = m and id = i
    where ${visibleTo(principal, parameters)}`;
  const name = `jobs.byKeys.${visibilityName(principal)}`;
  return jobsOf(db, { name, text }, parameters.values, read);
}

/** The jobs with these keys, whoever asks: for rows that the caller was found to be allowed to see. */
export function jobsByKeys(
  db: Db,
  marketIds: number[],
  ids: string[],
  read = wholeJobs,
): Promise<JobWithEmployer[]> {
  const text = `select ${jobColumnsOf(read).sql} from ${wantedKeys} join jobs on market_id = m and id = i`;
  return jobsOf(db, { name: 'jobs.byKeys', text }, [marketIds, ids], read);
}

/** A job with what only its changes need. */
export interface LockedJob extends JobRow {
  overrideReason: string | null;
  submittedBy: string | null;
}

const locked = statement(
  'jobs.lock',
  `select ${jobColumns}, override_reason as "overrideReason", submitted_by as "submittedBy"
   from jobs where market_id = $1 and id = $2 for update`,
);

/** The job, held against other changes until the transaction ends. */
export function lockJob(tx: Transaction, marketId: number, id: string): Promise<LockedJob | null> {
  return tx.row<LockedJob>(locked, [marketId, id]);
}

const shifts = statement(
  'jobs.shifts',
  `select market_id as "marketId", job_id as "jobId", starts_at as "startsAt", ends_at as "endsAt"
   from ${wantedKeys} join job_shifts on market_id = m and job_id = i
   order by starts_at`,
);

/** The shifts of these jobs, earliest first. */
export function shiftsByJobKeys(db: Db, marketIds: number[], ids: string[]): Promise<JobShift[]> {
  return db.rows<JobShift>(shifts, [marketIds, ids]);
}

/** The job if the principal may see it, held against other changes until the transaction ends. */
export async function lockVisibleJob(
  tx: Transaction,
  principal: Principal,
  marketId: number,
  id: string | null,
): Promise<JobRow | null> {
  if (id === null) return null;
  const parameters = new Parameters();
  const text = `select ${jobColumns} from jobs where market_id = ${parameters.add(marketId)}
    and id = ${parameters.add(id)} and ${visibleTo(principal, parameters)} for no key update`;
  return tx.row<JobRow>(statement(`jobs.lockVisible.${visibilityName(principal)}`, text), parameters.values);
}
