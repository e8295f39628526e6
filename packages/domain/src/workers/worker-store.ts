import {
  areFew,
  nestRows,
  Parameters,
  statement,
  statementNamed,
  wantedKeys,
  wantedKeysAt,
  type Db,
  type Transaction,
} from '../database/index.ts';
import { joinedPersonColumns } from '../persons/index.ts';
import type { Principal } from '../shared/index.ts';
import { visibleWorkers, workerVisibilityName } from './worker-policy.ts';
import {
  wholeWorkers,
  workerColumns,
  workerColumnsOf,
  type ReadWorkers,
  type WorkerRow,
} from './worker-row.ts';
import type { WorkerSkill } from './worker-skill.entity.ts';

/** Reads workers one by one or as relations; `from` names the table, and the keys that rows of it are wanted by. */
async function workersOf(
  db: Db,
  read: ReadWorkers,
  { name, from, where, isShort }: { name: string; from: string; where: string; isShort: boolean },
  values: readonly unknown[],
): Promise<WorkerRow[]> {
  const { withPerson, withSkills } = read;
  const { sql, mark } = workerColumnsOf(read);
  const columns = [sql, ...(withPerson ? [joinedPersonColumns] : []), ...(withSkills ? [skillsAlong] : [])];
  const person = withPerson ? ' join persons on persons.id = workers.person_id' : '';
  const text = `select ${columns.join(', ')} from ${from}${person}${where}`;
  const named = statementNamed(`${name}${mark}${withPerson ? '.p' : ''}${withSkills ? '.s' : ''}`, text);
  return nestRows<WorkerRow>(withPerson ? ['person'] : [], await db.rows(named, values, isShort));
}

const skillsAlong = `(select coalesce(json_agg(json_build_array(skill_id, level, confirmed_at is not null)
    order by confirmed_at is null, level desc, skill_id), '[]')
  from worker_skills where worker_skills.market_id = workers.market_id and worker_id = workers.id) as "ownSkills"`;

/** The workers with these keys that the principal may see, in no order. */
export async function visibleWorkersByKeys(
  db: Db,
  principal: Principal,
  marketIds: number[],
  ids: string[],
  read = wholeWorkers,
): Promise<WorkerRow[]> {
  const parameters = new Parameters();
  const wanted = wantedKeysAt(parameters.add(marketIds), parameters.add(ids));
  const from = `${wanted} join workers on workers.market_id = m and workers.id = i`;
  const where = ` where ${visibleWorkers(principal, parameters)}`;
  const name = `workers.byKeys.${workerVisibilityName(principal)}`;
  return workersOf(db, read, { name, from, where, isShort: areFew(ids) }, parameters.values);
}

/** The workers with these keys, whoever asks: for rows that the caller was found to be allowed to see. */
export function workersByKeys(
  db: Db,
  marketIds: number[],
  ids: string[],
  read = wholeWorkers,
): Promise<WorkerRow[]> {
  const from = `${wantedKeys} join workers on workers.market_id = m and workers.id = i`;
  const byKeys = { name: 'workers.byKeys', from, where: '', isShort: areFew(ids) };
  return workersOf(db, read, byKeys, [marketIds, ids]);
}

/** The worker that a person is in a market; null when not registered there. */
export async function workerOfPerson(
  db: Db,
  marketId: number,
  personId: string,
  read = wholeWorkers,
): Promise<WorkerRow | null> {
  const where = ' where market_id = $1 and person_id = $2';
  const ofPerson = { name: 'workers.ofPerson', from: 'workers', where, isShort: true };
  const found = await workersOf(db, read, ofPerson, [marketId, personId]);
  return found[0] ?? null;
}

/** The workers that persons are in markets, in no order. */
export function workersOfPersons(
  db: Db,
  marketIds: number[],
  personIds: string[],
  read = wholeWorkers,
): Promise<WorkerRow[]> {
  const from = `${wantedKeys} join workers on workers.market_id = m and workers.person_id = i`;
  const ofPersons = { name: 'workers.ofPersons', from, where: '', isShort: areFew(personIds) };
  return workersOf(db, read, ofPersons, [marketIds, personIds]);
}

const lock = statement(
  'workers.lock',
  `select ${workerColumns()} from workers where market_id = $1 and id = $2 for no key update`,
);

/** The worker, held against other changes until the transaction ends. */
export function lockWorker(tx: Transaction, marketId: number, id: string): Promise<WorkerRow | null> {
  return tx.row<WorkerRow>(lock, [marketId, id]);
}

const allOfPerson = statement(
  'workers.allOfPerson',
  `select ${workerColumns()} from workers where person_id = $1`,
);

/** The worker a person is, in every market. */
export function workersOfPerson(db: Db, personId: string): Promise<WorkerRow[]> {
  return db.rows<WorkerRow>(allOfPerson, [personId]);
}

const setLookup = statement(
  'workers.setLookup',
  `update workers set lookup_tokens = $3, polite_name = $4 where market_id = $1 and id = $2`,
);

export async function writeLookup(
  tx: Transaction,
  { marketId, id }: { marketId: number; id: string },
  tokens: string[],
  politeName: string,
): Promise<void> {
  await tx.rows(setLookup, [marketId, id, tokens, politeName]);
}

const employers = statement(
  'workers.employersThere',
  'select id from employers where market_id = $1 and id = any($2::uuid[])',
);

/** Which of these ids are employers of the market. */
export async function employersThere(db: Db, marketId: number, ids: readonly string[]): Promise<Set<string>> {
  const rows = await db.rows<{ id: string }>(employers, [marketId, ids]);
  return new Set(rows.map(({ id }) => id));
}

const skills = statement(
  'workers.skills',
  `select market_id as "marketId", worker_id as "workerId", skill_id as "skillId", level,
     confirmed_at as "confirmedAt", confirmed_by as "confirmedBy"
   from ${wantedKeys} join worker_skills on market_id = m and worker_id = i
   order by confirmed_at is null, level desc, skill_id`,
);

/** What these workers can do, confirmed skills first. */
export function skillsByWorkerKeys(db: Db, marketIds: number[], ids: string[]): Promise<WorkerSkill[]> {
  return db.rows<WorkerSkill>(skills, [marketIds, ids]);
}

const putSkill = statement(
  'workers.putSkill',
  `insert into worker_skills as kept (market_id, worker_id, skill_id, level, confirmed_at, confirmed_by)
   values ($1, $2, $3, $4, $5, $6)
   on conflict (market_id, worker_id, skill_id) do update set level = excluded.level,
     confirmed_at = excluded.confirmed_at, confirmed_by = excluded.confirmed_by`,
);

export async function writeSkill(tx: Transaction, skill: WorkerSkill): Promise<void> {
  const { marketId, workerId, skillId, level, confirmedAt, confirmedBy } = skill;
  await tx.rows(putSkill, [marketId, workerId, skillId, level, confirmedAt, confirmedBy]);
}

const replaceClaimed = statement(
  'workers.replaceClaimedSkills',
  `with gone as (
     delete from worker_skills where market_id = $1 and worker_id = $2 and confirmed_at is null
       and skill_id <> all($3::integer[])
   )
   insert into worker_skills as kept (market_id, worker_id, skill_id, level)
   select $1, $2, skill, level from unnest($3::integer[], $4::smallint[]) as claimed(skill, level)
   on conflict (market_id, worker_id, skill_id) do update set level = excluded.level where kept.confirmed_at is null`,
);

/** What a worker says they can do, the last word on each skill; what staff has confirmed stays as confirmed. */
export async function replaceClaimedSkills(
  tx: Transaction,
  { marketId, id }: { marketId: number; id: string },
  claimed: readonly { skillId: number; level: number }[],
): Promise<void> {
  const levels = new Map(claimed.map(({ skillId, level }) => [skillId, level]));
  await tx.rows(replaceClaimed, [marketId, id, [...levels.keys()], [...levels.values()]]);
}
