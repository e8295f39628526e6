import { statement, type Db, type Transaction } from '../database/index.ts';

const live = `('SUBMITTED', 'WAITLISTED', 'SHORTLISTED', 'OFFERED', 'ACCEPTED')`;

const liveTwice = statement(
  'applications.liveTwice',
  `select jobs.number from applications one
   join applications other on other.market_id = one.market_id and other.job_id = one.job_id
   join jobs on jobs.market_id = one.market_id and jobs.id = one.job_id
   where one.market_id = $1 and one.worker_id = $2 and other.worker_id = $3
     and one.status in ${live} and other.status in ${live}
   order by jobs.number limit 1`,
);

/** The number of a job for which both workers have a live application. */
export async function jobAppliedForTwice(
  db: Db,
  marketId: number,
  one: string,
  other: string,
): Promise<string | null> {
  return (await db.row<{ number: string }>(liveTwice, [marketId, one, other]))?.number ?? null;
}

const takeOver = statement(
  'applications.takeOver',
  'update applications set worker_id = $3 where market_id = $1 and worker_id = $2',
);

/** Two workers turn out to be one: what one applied for, the other did. Both are locked. */
export async function takeOverApplications(
  tx: Transaction,
  marketId: number,
  from: string,
  into: string,
): Promise<void> {
  await tx.rows(takeOver, [marketId, from, into]);
}
