import { statement, wantedKeys, type Db, type Transaction } from '../../database/index.ts';
import { newId } from '../../shared/index.ts';
import type { InstantHireRow } from '../hire-store.ts';
import type { InstantWave } from './instant-wave.entity.ts';

const close = statement(
  'instantHire.closeWave',
  'update instant_waves set ended_at = now() where market_id = $1 and job_id = $2 and ended_at is null',
);

/** Ends the wave that is under way. */
export async function closeWave(
  tx: Transaction,
  { marketId, jobId }: Pick<InstantHireRow, 'marketId' | 'jobId'>,
): Promise<void> {
  await tx.rows(close, [marketId, jobId]);
}

const current = statement(
  'instantHire.currentWave',
  `select number, greatest(extract(epoch from ends_at - now()), 0)::float8 as "secondsLeft",
     (select count(*)::int from instant_offers o where o.market_id = $1 and o.job_id = $2 and o.wave = number
       and o.status = 'ACCEPTED') as accepted, openings
   from instant_waves where market_id = $1 and job_id = $2 and ended_at is null`,
);

/** A wave that is under way. */
export interface RunningWave {
  number: number;
  /** 0 when its clock has ended it. */
  secondsLeft: number;
  /** Places that it is for, and how many of its offers were accepted. */
  openings: number;
  accepted: number;
}

/** The wave of a job that is under way; null when none is. */
export const runningWave = (
  tx: Transaction,
  { marketId, jobId }: Pick<InstantHireRow, 'marketId' | 'jobId'>,
): Promise<RunningWave | null> => tx.row<RunningWave>(current, [marketId, jobId]);

const open = statement(
  'instantHire.openWave',
  `with wave as (
     insert into instant_waves (market_id, job_id, number, openings, started_at, ends_at)
     select $1, $2, $3, $4, now(), least(now() + make_interval(secs => $5), expires_at)
     from jobs where market_id = $1 and id = $2
     on conflict (market_id, job_id, number) do update set openings = excluded.openings, ends_at = excluded.ends_at
     returning number, ends_at
   ), offers as (
     insert into instant_offers (market_id, id, job_id, wave, worker_id, employer_id, status, offered_at, ends_at, changed_at)
     select $1, offer_id, $2, wave.number, worker, $6, 'OFFERED', now(), wave.ends_at, now()
     from wave, unnest($7::uuid[], $8::uuid[]) as chosen(offer_id, worker)
   ), audited as (
     insert into audit_entries (market_id, id, at, actor_kind, action, subject_type, subject_id, detail)
     values ($1, $9, now(), 'CLOCK', 'instantHire.wave', 'job', $2,
       jsonb_build_object('wave', $3::integer, 'openings', $4::integer, 'offers', cardinality($7::uuid[])))
   )
   update instant_hires set wave = wave.number, due_at = least(wave.ends_at, (
     select min(o.ends_at) from instant_offers o where o.market_id = $1 and o.job_id = $2 and o.status = 'OFFERED'))
   from wave where market_id = $1 and job_id = $2
   returning wave.number`,
);

/** A wave to be begun, or one under way that has to grow: for which places, and whom it is offered to besides. */
export interface NewWave {
  marketId: number;
  jobId: string;
  employerId: string;
  number: number;
  openings: number;
  seconds: number;
  workerIds: readonly string[];
}

/** Begins a wave, or makes it grow: its offers, its audit entry, and the clock of the next step. Returns the new offers' ids. */
export async function openWave(tx: Transaction, wave: NewWave): Promise<string[]> {
  const { marketId, jobId, employerId, number, openings, seconds, workerIds } = wave;
  const ids = workerIds.map(newId);
  await tx.enterMarket(marketId);
  await tx.rows(open, [marketId, jobId, number, openings, seconds, employerId, ids, workerIds, newId()]);
  return ids;
}

/** A wave with what became of its offers. */
export interface InstantWaveRow extends InstantWave {
  offers: number;
  accepted: number;
  declined: number;
  unanswered: number;
}

/** What became of the offers `o` of a wave. */
export const waveCounts = `count(o.id)::int as offers,
     (count(*) filter (where o.status = 'ACCEPTED'))::int as accepted,
     (count(*) filter (where o.status = 'DECLINED'))::int as declined,
     (count(*) filter (where o.status = 'OFFERED'))::int as unanswered`;

const ofJobs = statement(
  'instantHire.wavesOfJobs',
  `select w.market_id as "marketId", w.job_id as "jobId", w.number, w.openings, w.started_at as "startedAt",
     w.ends_at as "endsAt", w.ended_at as "endedAt", ${waveCounts}
   from ${wantedKeys}
   join instant_waves w on w.market_id = m and w.job_id = i
   left join instant_offers o on o.market_id = w.market_id and o.job_id = w.job_id and o.wave = w.number
   group by w.market_id, w.job_id, w.number order by w.number desc`,
);

/** The waves of these jobs, last first. */
export const wavesByJobKeys = (db: Db, marketIds: number[], ids: string[]): Promise<InstantWaveRow[]> =>
  db.rows<InstantWaveRow>(ofJobs, [marketIds, ids]);
