import {
  asParameter,
  beside,
  nestRows,
  statementNamed,
  withBeside,
  type Beside,
  type Db,
  type LimitOf,
  type Parameters,
} from '../database/index.ts';
import type { KeysetPage } from '../shared/index.ts';
import { employerBeside } from '../employers/index.ts';
import { jobColumnsOf, type JobWithEmployer, type ReadJobs } from './job-row.ts';

/** The jobs that a SELECT of their columns reads, in its order; with their employers in the same statement when wanted. */
export async function jobsOf<Row extends JobWithEmployer>(
  db: Db,
  { name, text }: { name: string; text: string },
  values: readonly unknown[],
  read: ReadJobs,
): Promise<Row[]> {
  const named = `${name}${jobColumnsOf(read).mark}`;
  if (!read.withEmployer) return db.rows<Row>(statementNamed(named, text), values);
  const hirer = employerBeside('page."marketId"', 'page."employerId"', 'employer', read.ofEmployers);
  const both = statementNamed(`${named}.e${hirer.mark}`, withBeside(text, [hirer]));
  return nestRows<Row>(['employer'], await db.rows(both, values));
}

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
export function jobBeside(read: ReadJobs): Beside[] {
  const columns = jobColumnsOf(read);
  const job = `select ${columns.below('job')} from jobs where market_id = page."marketId" and id = page."jobId"`;
  const [market, id] = ['"job"."job.marketId"', '"job"."job.employerId"'];
  const hirer = read.withEmployer ? [employerBeside(market, id, 'job.employer', read.ofEmployers)] : [];
  return [beside('job', job, columns.mark), ...hirer];
}
