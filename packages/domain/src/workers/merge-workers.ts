import { statement, type Transaction } from '../database/index.ts';
import { workerColumns, type WorkerRow } from './worker-row.ts';

const lockAll = statement(
  'workers.lockAllOfPersons',
  `select ${workerColumns()} from workers where person_id = any($1::uuid[]) order by market_id, id for update`,
);

/** Every worker that these persons are, held: nobody adds anything to them either until the transaction ends. */
export function lockWorkersOf(tx: Transaction, personIds: readonly string[]): Promise<WorkerRow[]> {
  return tx.rows<WorkerRow>(lockAll, [personIds]);
}

/** A skill that was seen proof of counts before one that was said, then the higher level. */
const joinSkills = statement(
  'workers.joinSkills',
  `insert into worker_skills as kept (market_id, worker_id, skill_id, level, confirmed_at, confirmed_by)
   select market_id, $3, skill_id, level, confirmed_at, confirmed_by from worker_skills
   where market_id = $1 and worker_id = $2
   on conflict (market_id, worker_id, skill_id) do update set level = excluded.level,
     confirmed_at = excluded.confirmed_at, confirmed_by = excluded.confirmed_by
   where (excluded.confirmed_at is not null, excluded.level) > (kept.confirmed_at is not null, kept.level)`,
);
const dropSkills = statement(
  'workers.dropSkills',
  'delete from worker_skills where market_id = $1 and worker_id = $2',
);
const join = statement(
  'workers.join',
  `update workers kept set
     application_count = kept.application_count + gone.application_count,
     placement_count = kept.placement_count + gone.placement_count,
     no_show_count = kept.no_show_count + gone.no_show_count,
     registered_at = least(kept.registered_at, gone.registered_at),
     registered_by = case when gone.registered_at < kept.registered_at then gone.registered_by
       else kept.registered_by end,
     available_on = greatest(kept.available_on, gone.available_on),
     hidden_from = array(select distinct unnest(kept.hidden_from || gone.hidden_from)),
     former_numbers = kept.former_numbers || gone.number || gone.former_numbers,
     updated_at = $4
   from workers gone
   where kept.market_id = $1 and kept.id = $3 and gone.market_id = $1 and gone.id = $2`,
);
const remove = statement('workers.remove', 'delete from workers where market_id = $1 and id = $2');

/**
 * Makes one worker of two of a market, both locked, whose applications and placements are the one's by now: counts add up,
 * skills come together, and the number of the one that goes still finds the one that stays. What they wish stays as the
 * one that stays has it.
 */
export async function joinWorkers(
  tx: Transaction,
  { marketId, id: gone }: WorkerRow,
  { id: kept }: WorkerRow,
  now: Date,
): Promise<void> {
  await tx.rows(joinSkills, [marketId, gone, kept]);
  await tx.rows(dropSkills, [marketId, gone]);
  await tx.rows(join, [marketId, gone, kept, now]);
  await tx.rows(remove, [marketId, gone]);
}
