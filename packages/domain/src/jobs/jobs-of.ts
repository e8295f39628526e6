import { beside, named, nestRows, statement, withBeside, type Beside, type Db } from '../database/index.ts';
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
  if (!withEmployer) return db.rows<Row>(statement(name, text), values);
  const both = statement(`${name}.with`, withBeside(text, [ofJob]));
  return nestRows<Row>(['employer'], await db.rows(both, values));
}

/** Reads the job of a row of a page beside it, and the job's employer when wanted. */
export function jobBeside(withEmployer: boolean): Beside[] {
  const job = `select ${named(jobColumns, 'job')} from jobs where market_id = page."marketId" and id = page."jobId"`;
  const hirer = employerBeside('"job"."job.marketId"', '"job"."job.employerId"', 'job.employer');
  return [beside('job', job), ...(withEmployer ? [hirer] : [])];
}
