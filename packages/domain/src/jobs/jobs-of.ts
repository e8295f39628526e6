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

/** The shifts of a job that stands beside or in a page, given the columns of its key. */
const shiftsBeside = (marketId: string, id: string, name: string): Beside =>
  beside(
    name,
    `select coalesce(json_agg(json_build_array(starts_at, ends_at) order by starts_at), '[]') as "${name}"
     from job_shifts where market_id = ${marketId} and job_id = ${id}`,
  );

/** The jobs that a SELECT of their columns reads, in its order; with employers and shifts in the same statement when wanted. */
export async function jobsOf<Row extends JobWithEmployer>(
  db: Db,
  { name, text, isShort = false }: { name: string; text: string; isShort?: boolean },
  values: readonly unknown[],
  read: ReadJobs,
): Promise<Row[]> {
  const named = `${name}${jobColumnsOf(read).mark}`;
  const market = 'page."marketId"';
  const hirer = read.withEmployer
    ? [employerBeside(market, 'page."employerId"', 'employer', read.ofEmployers)]
    : [];
  const all = read.withShifts ? [...hirer, shiftsBeside(market, 'page.id', 'shifts')] : hirer;
  const marks = all.map(({ name, mark }) => `.${name[0]}${mark}`).join('');
  const rows = await db.rows<Record<string, unknown>>(
    statementNamed(`${named}${marks}`, withBeside(text, all)),
    values,
    isShort,
  );
  return nestRows<Row>(
    hirer.map(({ name }) => name),
    rows,
  );
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

/** Reads the job of a row of a page beside it, and the job's employer and shifts when wanted. */
export function jobBeside(read: ReadJobs): Beside[] {
  const columns = jobColumnsOf(read);
  const job = `select ${columns.below('job')} from jobs where market_id = page."marketId" and id = page."jobId"`;
  const [market, id] = ['"job"."job.marketId"', '"job"."job.employerId"'];
  const hirer = read.withEmployer ? [employerBeside(market, id, 'job.employer', read.ofEmployers)] : [];
  const shifts = read.withShifts ? [shiftsBeside(market, '"job"."job.id"', 'job.shifts')] : [];
  return [beside('job', job, columns.mark), ...hirer, ...shifts];
}
