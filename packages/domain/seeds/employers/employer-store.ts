import { statement, type Db } from '../../src/database/index.ts';
import type { Vault } from '../../src/personal-data/index.ts';
import { recordSet, type ColumnTypes } from '../market/bulk/record-types.ts';
import { insertPersons } from '../workers/worker-store.ts';
import { sealPerson } from '../workers/write-workers.ts';
import type {
  ContactRecord,
  EmployerRecord,
  OwnerRecord,
  VettingRecord,
  WrittenEmployer,
} from './employer-record.ts';

const employers = recordSet({
  id: 'uuid',
  number: 'text',
  name: 'text',
  kind: 'text',
  credit_code: 'text',
  division_code: 'text',
  verified_at: 'timestamptz',
  verified_until: 'timestamptz',
  verified_evidence: 'text[]',
  takes_calls: 'boolean',
  search_tokens: 'tokens',
  created_at: 'timestamptz',
} satisfies ColumnTypes<EmployerRecord>);

const contacts = recordSet({
  employer_id: 'uuid',
  wrapped_key: 'bytea',
  contact_phone_sealed: 'bytea',
} satisfies ColumnTypes<ContactRecord>);

const vettings = recordSet({
  id: 'uuid',
  employer_id: 'uuid',
  evidence: 'text[]',
  decided_at: 'timestamptz',
} satisfies ColumnTypes<VettingRecord>);

const putEmployers = statement(
  'seeds.employers',
  `insert into employers (market_id, ${employers.columns}) select $1, ${employers.values}
   from json_to_recordset($2::json) as e(${employers.fields})`,
);
const putContacts = statement(
  'seeds.contacts',
  `insert into employer_contacts (market_id, ${contacts.columns}) select $1, ${contacts.values}
   from json_to_recordset($2::json) as c(${contacts.fields})`,
);
const putVettings = statement(
  'seeds.vettings',
  `insert into employer_vettings (market_id, ${vettings.columns}, decision, staff_id) select $1, ${vettings.values}, 'APPROVE', $3
   from json_to_recordset($2::json) as v(${vettings.fields})`,
);
const putOwners = statement(
  'seeds.owners',
  `insert into employer_members (market_id, employer_id, person_id, role, created_at)
   select $1, employer_id, person_id, 'OWNER', to_timestamp(created_at / 1000)
   from json_to_recordset($2::json) as o(employer_id uuid, person_id uuid, created_at float8)`,
);

/** Stores employers with their papers, and with the people who sign in for some of them. */
export async function insertEmployers(
  db: Db,
  { vault, marketId, staffId }: { vault: Vault; marketId: number; staffId: string | null },
  written: readonly WrittenEmployer[],
): Promise<void> {
  await db.rows(putEmployers, [marketId, JSON.stringify(written.map(({ employer }) => employer))]);
  await db.rows(putContacts, [marketId, JSON.stringify(written.map(({ contact }) => contact))]);
  if (staffId !== null) {
    const looked = written.flatMap(({ vetting }) => vetting ?? []);
    await db.rows(putVettings, [marketId, JSON.stringify(looked), staffId]);
  }
  const owners = written.flatMap(({ owner }) => owner ?? []);
  const sealed = ({ person_id: id, phone, created_at: at }: OwnerRecord) =>
    sealPerson(vault, { id, realName: null, idNumber: null, phone }, at);
  await insertPersons(db, owners.map(sealed));
  await db.rows(putOwners, [marketId, JSON.stringify(owners)]);
}
