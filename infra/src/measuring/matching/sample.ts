import type { Database } from '@yizhan/domain';

/** What is asked about: some open jobs and workers, drawn by a hash, and how many there are. */
interface Sample {
  jobs: number;
  workers: number;
  jobIds: string[];
  workerIds: string[];
}

const select = `select
  (select count(*)::int from jobs where market_id = $1 and status = 'OPEN') as jobs,
  (select count(*)::int from workers where market_id = $1) as workers,
  array(select id from jobs where market_id = $1 and status = 'OPEN' order by md5(id::text) limit $2) as "jobIds",
  array(select id from workers where market_id = $1 order by md5(id::text) limit $2) as "workerIds"`;

export async function sampleOf(database: Database, marketId: number, size: number): Promise<Sample> {
  const { rows } = await database.pool.query<Sample>(select, [marketId, size]);
  return rows[0]!;
}
