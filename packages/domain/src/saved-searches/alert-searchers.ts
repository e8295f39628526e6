import { statement, type Db, type Transaction } from '../database/index.ts';
import { withoutRest } from '../shared/index.ts';

/** Nobody is told of work at night: from seven in the morning until nine in the evening, by the market's clock. */
const day = { begins: 7, ends: 21 };

/** Jobs of one run at most; the rest is for the next. */
const mostJobs = 500;

const take = statement(
  'savedSearches.take',
  `delete from job_alert_queue q using (
     select waiting.market_id, waiting.job_id, local.at::date as day from job_alert_queue waiting
     join markets on markets.id = waiting.market_id
     cross join lateral (select $1::timestamptz at time zone markets.time_zone as at) local
     where extract(hour from local.at) >= ${day.begins} and extract(hour from local.at) < ${day.ends}
       and waiting.wait_until <= $1::timestamptz
     order by waiting.tries, waiting.queued_at limit 1 for update of waiting skip locked
   ) next where q.market_id = next.market_id and q.job_id = next.job_id
   returning q.market_id as "marketId", q.job_id as "jobId", next.day`,
);

/** Longer each time, up to some seventeen hours: what is wrong may be mended meanwhile. */
const putOff = statement(
  'savedSearches.putOff',
  `update job_alert_queue
   set tries = tries + 1, wait_until = $3::timestamptz + interval '1 minute' * power(2, least(tries, 10))
   where market_id = $1 and job_id = $2`,
);

/** Whether a job lies in a division, by the roots that the board compares; what is no code is no place. */
const isWithin = `code ~ '^[0-9]+$' and starts_with(job.division_code,
         case when code ~ '^[0-9]{6}$' then regexp_replace(code, '(00){1,2}$', '') else code end)`;

/** The same conditions as the board's: a saved search is told of what it would find. */
const fits = `not exists (
       select from jsonb_to_recordset(s.words) as word(tokens text[], "occupationCodes" text[], divisions text[])
       where not (job.search_tokens @> word.tokens or job.occupation_code = any(word."occupationCodes")
         or exists (select from unnest(word.divisions) place where job.division_code like place || '%')))
     and (s.filter->'occupationCodes' is null or s.filter->'occupationCodes' ? job.occupation_code)
     and (s.filter->'settlements' is null or s.filter->'settlements' ? job.settlement)
     and (s.filter->>'wageUnit' is null or s.filter->>'wageUnit' = job.wage_unit)
     and (s.filter->>'wageAtLeast' is null or (s.filter->>'wageAtLeast')::numeric
       <= case when s.filter->>'wageUnit' is null then job.wage_per_day else job.wage_max end)
     and (s.filter->>'urgent' is null or (s.filter->>'urgent')::boolean = job.urgent)
     and (s.filter->'divisionCodes' is null or exists (
       select from jsonb_array_elements_text(s.filter->'divisionCodes') code where ${isWithin}))
     and (s.filter->>'withinMetres' is null or distance_metres(job.latitude, job.longitude, s.latitude, s.longitude)
       <= (s.filter->>'withinMetres')::float8)`;

/** Whoever has a slot of the day left gets the first; two who take the same at once conflict, and one tries again. */
const tell = statement(
  'savedSearches.tell',
  `with job as (
     select * from jobs where market_id = $1 and id = $2 and status = 'OPEN' and published_at is not null and expires_at > $4
   ), wanted as (
     select distinct on (s.worker_id) s.worker_id, s.name, free.slot
     from job cross join saved_searches s
     join workers w on w.market_id = s.market_id and w.id = s.worker_id
     cross join lateral (
       select min(n) as slot from generate_series(1, 3) n where not exists (select from job_alerts told
         where told.market_id = $1 and told.worker_id = s.worker_id and told.day = $3::date and told.slot = n)
     ) free
     where s.market_id = $1 and 'JOB_ALERTS' = any(w.consents) and free.slot is not null
       and not exists (select from job_alerts told
         where told.market_id = $1 and told.worker_id = s.worker_id and told.job_id = $2)
       and ${fits}
     order by s.worker_id, s.created_at, s.name
   ), told as (
     insert into job_alerts (market_id, worker_id, day, slot, job_id, search_name, at)
     select $1, worker_id, $3::date, slot, $2, name, $4 from wanted order by worker_id
     on conflict do nothing returning 1
   )
   select (select count(*) from wanted)::int as wanted, (select count(*) from told)::int as told`,
);

/** A job of the queue, and the day it is in its market. */
interface WaitingJob {
  marketId: number;
  jobId: string;
  day: string;
}

/** Holds one job against every search of its market. */
async function tellOf(tx: Transaction, { marketId, jobId, day }: WaitingJob, now: Date): Promise<void> {
  for (;;) {
    const values = [marketId, jobId, day, now];
    const { wanted, told } = (await tx.row<{ wanted: number; told: number }>(tell, values))!;
    if (wanted === told) return;
  }
}

type OnError = (error: unknown) => void;

/** Tells of the next job, or puts it off where that fails; false when none waits, or it is night everywhere. */
async function alertOfNext(db: Db, now: Date, onError: OnError): Promise<boolean> {
  const taken: WaitingJob[] = [];
  try {
    await db.transaction(async (tx) => {
      taken.push(...(await tx.rows<WaitingJob>(take, [now])));
      for (const job of taken) await tellOf(tx, job, now);
    });
  } catch (error) {
    if (taken.length === 0) throw error;
    onError(error);
    for (const { marketId, jobId } of taken) await db.rows(putOff, [marketId, jobId, now]);
  }
  return taken.length > 0;
}

/**
 * Tells workers of new jobs that a search of theirs finds: with the consent JOB_ALERTS, three a day at most, once for each
 * job, and not at night; what comes at night waits for the morning. A job with which that fails is tried again later, and
 * the others go on. Several processes may do it at once.
 */
export async function alertSearchers(db: Db, now: Date, onError: OnError, pace = withoutRest): Promise<void> {
  for (let jobs = 0; jobs < mostJobs; jobs += 1)
    if (!(await pace.turn(() => alertOfNext(db, now, onError)))) return;
}
