import { saidByWorkers, type Said } from '../../availability/index.ts';
import type { UseCaseContext } from '../../context/index.ts';
import { statement } from '../../database/index.ts';
import { SharedTimes, shiftsText } from '../../job-index/index.ts';
import { skillsByWorkerKeys, workerColumns, type WorkerRow, type WorkerSkill } from '../../workers/index.ts';
import type { Engaged } from '../candidates/engaged-store.ts';

/** Somebody with all that speaks for and against jobs. */
export interface BatchWorker {
  worker: WorkerRow;
  skills: readonly WorkerSkill[];
  said: Said;
  engaged: Engaged;
}

const page = statement(
  'matching.batchWorkers',
  `select ${workerColumns()} from workers where market_id = $1 and ($2::uuid is null or id > $2::uuid)
   order by id limit $3`,
);

const agreed = statement(
  'matching.batchPlacements',
  `select worker_id as "workerId", p.starts_on::text as "startsOn", coalesce(p.ends_on, p.starts_on)::text as "endsOn",
     ${shiftsText} as shifts
   from placements p join jobs on jobs.market_id = p.market_id and jobs.id = p.job_id
   where p.market_id = $1 and worker_id = any($2::uuid[]) and p.status in ('AGREED', 'ACTIVE')`,
);

/** Agreed work, its shifts as `SharedTimes` reads them. */
interface Agreed {
  workerId: string;
  startsOn: string;
  endsOn: string;
  shifts: string;
}

const asked = statement(
  'matching.batchApplications',
  `select worker_id as "workerId", job_id as "jobId" from applications
   where market_id = $1 and worker_id = any($2::uuid[]) and status not in ('WITHDRAWN', 'EXPIRED')`,
);

type Means = Pick<UseCaseContext, 'db' | 'market'>;

/** All workers of the market, a page at a time: five statements for each, run while the page before is worked on. */
export async function* workersInPages(context: Means, pageSize: number): AsyncGenerator<BatchWorker[]> {
  let reading: Promise<BatchWorker[]> | null = pageAfter(context, null, pageSize);
  while (reading) {
    const workers: BatchWorker[] = await reading;
    reading = workers.length < pageSize ? null : pageAfter(context, workers.at(-1)!.worker.id, pageSize);
    // Whoever goes no further does not ask what became of it.
    reading?.catch(() => undefined);
    if (workers.length > 0) yield workers;
  }
}

async function pageAfter(context: Means, after: string | null, pageSize: number): Promise<BatchWorker[]> {
  const workers = await context.db.rows<WorkerRow>(page, [context.market.id, after, pageSize]);
  return workers.length > 0 ? withTheirs(context, workers) : [];
}

async function withTheirs({ db, market }: Means, workers: WorkerRow[]): Promise<BatchWorker[]> {
  const ids = workers.map(({ id }) => id);
  const markets = ids.map(() => market.id);
  const [skills, said, placements, applications] = await Promise.all([
    skillsByWorkerKeys(db, markets, ids),
    saidByWorkers(db, market.id, workers),
    db.rows<Agreed>(agreed, [market.id, ids]),
    db.rows<{ workerId: string; jobId: string }>(asked, [market.id, ids]),
  ]);
  const times = new SharedTimes();
  const skillsOf = Map.groupBy(skills, ({ workerId }) => workerId);
  const busyOf = Map.groupBy(placements, ({ workerId }) => workerId);
  const appliedOf = Map.groupBy(applications, ({ workerId }) => workerId);
  return workers.map((worker) => ({
    ...{ worker, skills: skillsOf.get(worker.id) ?? [], said: said.get(worker.id)! },
    engaged: {
      busy: (busyOf.get(worker.id) ?? []).map(({ startsOn, endsOn, shifts }) =>
        times.of(startsOn, endsOn, shifts),
      ),
      applied: (appliedOf.get(worker.id) ?? []).map(({ jobId }) => jobId),
    },
  }));
}
