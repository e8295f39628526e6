import { Parameters, statement, type Db } from '../../database/index.ts';
import { lastChangeOf, type Found } from '../../job-index/index.ts';
import { listVisibilityName, visibleInList } from '../job-policy.ts';
import { jobConditions } from './job-filter.ts';
import type { JobPageQuestion } from './job-page-store.ts';

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
