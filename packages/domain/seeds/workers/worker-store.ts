import { statement, type Db } from '../../src/database/index.ts';
import { recordSet, type ColumnTypes } from '../market/bulk/record-types.ts';
import type { ConsentRecord, PersonRecord, SkillRecord, WorkerRecord } from './write-workers.ts';

const persons = recordSet({
  id: 'uuid',
  wrapped_key: 'bytea',
  real_name_sealed: 'bytea',
  id_number_mask_sealed: 'bytea',
  phone_sealed: 'bytea',
  id_number_token: 'text',
  phone_token: 'text',
  created_at: 'timestamptz',
} satisfies ColumnTypes<Omit<PersonRecord, 'id_number_sealed'>>);

const idNumbers = recordSet({ id: 'uuid', id_number_sealed: 'bytea' });

const workers = recordSet({
  id: 'uuid',
  person_id: 'uuid',
  number: 'text',
  polite_name: 'text',
  birth_year: 'smallint',
  adult_on: 'date',
  occupation_codes: 'text[]',
  languages: 'text[]',
  longitude: 'float8',
  latitude: 'float8',
  division_code: 'text',
  radius_metres: 'integer',
  wage_per_day_at_least: 'numeric',
  weekdays: 'smallint',
  available_on: 'date',
  application_count: 'integer',
  placement_count: 'integer',
  no_show_count: 'integer',
  consents: 'tokens',
  lookup_tokens: 'tokens',
  registered_by: 'uuid',
  registered_at: 'timestamptz',
  updated_at: 'timestamptz',
} satisfies ColumnTypes<WorkerRecord>);

const skills = recordSet({
  worker_id: 'uuid',
  skill_id: 'integer',
  level: 'smallint',
  confirmed_at: 'timestamptz',
  confirmed_by: 'uuid',
} satisfies ColumnTypes<SkillRecord>);

const consents = recordSet({
  id: 'uuid',
  person_id: 'uuid',
  purpose: 'text',
  text_version: 'integer',
  given: 'boolean',
  how: 'text',
  evidence: 'text',
  staff_id: 'uuid',
  at: 'timestamptz',
} satisfies ColumnTypes<ConsentRecord>);

const putPersons = statement(
  'seeds.persons',
  `insert into persons (${persons.columns}) select ${persons.values} from json_to_recordset($1::json) as p(${persons.fields})`,
);
const putWorkers = statement(
  'seeds.workers',
  `insert into workers (market_id, ${workers.columns}) select $1, ${workers.values}
   from json_to_recordset($2::json) as w(${workers.fields})`,
);
const putIdNumbers = statement(
  'seeds.idNumbers',
  `insert into person_id_numbers (person_id, id_number_sealed) select ${idNumbers.values}
   from json_to_recordset($1::json) as p(${idNumbers.fields}) where id_number_sealed is not null`,
);
const putSkills = statement(
  'seeds.workerSkills',
  `insert into worker_skills (market_id, ${skills.columns}) select $1, ${skills.values}
   from json_to_recordset($2::json) as s(${skills.fields})`,
);

const putConsents = statement(
  'seeds.consents',
  `insert into consents (market_id, ${consents.columns}) select $1, ${consents.values}
   from json_to_recordset($2::json) as c(${consents.fields})`,
);

/** What persons who are there agreed to. */
export async function insertConsents(
  db: Db,
  marketId: number,
  rows: readonly ConsentRecord[],
): Promise<void> {
  await db.rows(putConsents, [marketId, JSON.stringify(rows)]);
}

export async function insertPersons(db: Db, rows: readonly PersonRecord[]): Promise<void> {
  const records = JSON.stringify(rows);
  await db.rows(putPersons, [records]);
  await db.rows(putIdNumbers, [records]);
}

/** Stores workers whose persons are there, with what they can do. */
export async function insertWorkers(
  db: Db,
  marketId: number,
  rows: readonly WorkerRecord[],
  skillRows: readonly SkillRecord[],
): Promise<void> {
  await db.rows(putWorkers, [marketId, JSON.stringify(rows)]);
  await db.rows(putSkills, [marketId, JSON.stringify(skillRows)]);
}
