import {
  asNumber,
  asParameter,
  beside,
  named,
  nestRows,
  statement,
  statementOf,
  withBeside,
  type Beside,
  type Db,
  type LimitOf,
  type Statement,
} from '../database/index.ts';
import type { KeysetPage } from '../shared/index.ts';
import { employerBeside } from '../employers/index.ts';
import { jobColumns, type JobWithEmployer } from './job-row.ts';

const ofJob = employerBeside('page."marketId"', 'page."employerId"', 'employer');

/** The jobs that a SELECT of their columns reads, in its order; with their employers in the same statement when wanted. */
export async function jobsOf<Row extends JobWithEmployer>(
  db: Db,
  { name, text }: { name: string; text: string },
  values: readonly unknown[],
  withEmployer: boolean,
): Promise<Row[]> {
  if (!withEmployer) return db.rows<Row>(statementNamed(name, text), values);
  const both = statementNamed(`${name}.e`, withBeside(text, [ofJob]));
  return nestRows<Row>(['employer'], await db.rows(both, values));
}

/** A search of many words by many filters has a name that PostgreSQL would cut: it is named after its text. */
const statementNamed = (name: string, text: string): Statement =>
  name.length > 63 ? statementOf('jobs', text) : statement(name, text);

/**
 * Pages of ten, twenty and so on are statements of their own, which say how many rows they read: PostgreSQL keeps their plans, and
 * plans others each time. Jobs that were found already have one plan as they are.
 */
export function limitOfPage(
  { rowsToRead }: KeysetPage,
  isFound: boolean,
): { limitOf: LimitOf; size: string } {
  const isUsual = !isFound && rowsToRead % 10 === 1;
  return { limitOf: isUsual ? asNumber : asParameter, size: isUsual ? `.${rowsToRead}` : '' };
}

/** Reads the job of a row of a page beside it, and the job's employer when wanted. */
export function jobBeside(withEmployer: boolean): Beside[] {
  const job = `select ${named(jobColumns, 'job')} from jobs where market_id = page."marketId" and id = page."jobId"`;
  const hirer = employerBeside('"job"."job.marketId"', '"job"."job.employerId"', 'job.employer');
  return [beside('job', job), ...(withEmployer ? [hirer] : [])];
}
