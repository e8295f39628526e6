import { statement, type Db } from '../../database/index.ts';
import type { JobTimes } from '../../job-index/index.ts';

/** What somebody has to do already. */
export interface Engaged {
  /** Of agreed work; without shifts where PostgreSQL is asked about hours afterwards. */
  busy: readonly JobTimes[];
  /** Jobs they have applied for. */
  applied: readonly string[];
}

const agreed = `from placements where market_id = $1 and worker_id = $2 and status in ('AGREED', 'ACTIVE')
       and coalesce(ends_on, starts_on) >= $3::date order by id`;

const engaged = statement(
  'matching.engaged',
  `select array(select starts_on::text ${agreed}) as "from", array(select coalesce(ends_on, starts_on)::text ${agreed}) as "to",
     array(select job_id::text from applications where market_id = $1 and worker_id = $2 and status not in ('WITHDRAWN', 'EXPIRED')
       order by applied_at desc, id desc limit $4) as applied`,
);

/** The latest are enough: the database is asked about every job that is shown. */
const mostApplied = 500;

/** Of one worker, from a day on. */
export async function engagedOf(db: Db, marketId: number, workerId: string, today: string): Promise<Engaged> {
  type Row = { from: string[]; to: string[]; applied: string[] };
  const { from, to, applied } = (await db.row<Row>(engaged, [marketId, workerId, today, mostApplied]))!;
  return { busy: from.map((startsOn, i) => ({ startsOn, endsOn: to[i]!, shifts: [] })), applied };
}
