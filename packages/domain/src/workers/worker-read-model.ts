import {
  readColumns,
  rowsByKeysSelect,
  type Parameters,
  type ReadColumns,
  type RowKey,
} from '../database/index.ts';
import { may, type Principal } from '../shared/index.ts';
import { visibleWorkers } from './worker-policy.ts';
import { WorkerSkill } from './worker-skill.entity.ts';
import { Worker } from './worker.entity.ts';

/** Sealed columns of the worker's person, for readers who may know them; null for others. */
function sealedOf(columns: string, alias: string, parameters: Parameters, principal: Principal): string {
  const sealed = `(select json_build_array(${columns}) from persons p where p.id = ${alias}.person_id)`;
  if (principal.kind === 'PERSON')
    return `case when ${alias}.person_id = ${parameters.add(principal.personId)} then ${sealed} end`;
  if (principal.kind !== 'STAFF' || !may(principal, 'worker.read', principal.marketId)) return 'null::json';
  return `case when ${alias}.market_id = ${parameters.add(principal.marketId)} then ${sealed} end`;
}

const sealedColumn = (columns: string): ReadColumns[string] => ({
  as: 'json',
  sql: (alias, parameters, { principal }) => sealedOf(columns, alias, parameters, principal),
});

/** Workers as compiled statements read them. */
export const workerReadColumns: ReadColumns = {
  ...readColumns(Worker),
  /** Wrapped key, name and phone, as PostgreSQL prints bytes. */
  sealedPerson: sealedColumn('p.wrapped_key, p.real_name_sealed, p.phone_sealed'),
  /** Wrapped key and what is shown of the ID number. */
  sealedIdNumber: sealedColumn('p.wrapped_key, p.id_number_mask_sealed'),
};

/** The workers with some keys, of rows that the caller may see. */
export const workersByKeysSelect = (keys: readonly RowKey[]) => rowsByKeysSelect('workers', keys);

/** The workers with some keys, as far as the principal may see them. */
export const visibleWorkersByKeysSelect = (principal: Principal, keys: readonly RowKey[]) =>
  rowsByKeysSelect('workers', keys, (parameters) => visibleWorkers(principal, parameters));

/** The worker with a key, if the principal may see it. */
export const visibleWorkerSelect =
  (principal: Principal, marketId: number, id: string) =>
  (parameters: Parameters): string =>
    `select * from workers where market_id = ${parameters.add(marketId)} and id = ${parameters.add(id)}
     and ${visibleWorkers(principal, parameters)}`;

/** The worker that a person is in a market. */
export const workerOfPersonSelect =
  (marketId: number, personId: string) =>
  (parameters: Parameters): string =>
    `select * from workers where market_id = ${parameters.add(marketId)} and person_id = ${parameters.add(personId)}`;

export const workerSkillReadColumns = readColumns(WorkerSkill);

/** What a worker can do, confirmed skills first. */
export const skillsOfWorkerSelect = (worker: string): string =>
  `select * from worker_skills where market_id = ${worker}.market_id and worker_id = ${worker}.id
   order by confirmed_at is null, level desc, skill_id`;
