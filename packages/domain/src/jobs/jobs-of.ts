import {
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
  type Parameters,
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

/** How the statement of a page says how many rows it reads. */
interface PageLimit {
  limitOf: LimitOf;
  /** What its name says of that. */
  size: string;
  /** Takes as many of the rows as the page has. */
  cut(text: string, parameters: Parameters): string;
}

const uncut = (text: string): string => text;

/**
 * A list says a number, that of pages of ten, twenty and so on, so that PostgreSQL keeps its plan; a page of another size takes as many
 * of these rows as it has, and no more are read. Jobs that were found already have one plan as they are.
 */
export function limitOfPage({ rowsToRead }: KeysetPage, isFound: boolean): PageLimit {
  if (isFound) return { limitOf: asParameter, size: '', cut: uncut };
  const most = Math.ceil((rowsToRead - 1) / 10) * 10 + 1;
  const limitOf = () => String(most);
  if (most === rowsToRead) return { limitOf, size: `.${most}`, cut: uncut };
  const cut = (text: string, parameters: Parameters): string =>
    `select few.* from (${text}) few limit ${parameters.add(rowsToRead)}`;
  return { limitOf, size: `.${most}.cut`, cut };
}

/** Reads the job of a row of a page beside it, and the job's employer when wanted. */
export function jobBeside(withEmployer: boolean): Beside[] {
  const job = `select ${named(jobColumns, 'job')} from jobs where market_id = page."marketId" and id = page."jobId"`;
  const hirer = employerBeside('"job"."job.marketId"', '"job"."job.employerId"', 'job.employer');
  return [beside('job', job), ...(withEmployer ? [hirer] : [])];
}
