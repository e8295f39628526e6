import { statement, type Db, type Statement } from '../../src/database/index.ts';
import { recordSet, type ColumnTypes } from '../market/bulk/record-types.ts';
import type {
  ApplicationRecord,
  ApplicationRows,
  PlacementRecord,
  StepRecord,
} from './write-applications.ts';

const applications = recordSet({
  id: 'uuid',
  job_id: 'uuid',
  worker_id: 'uuid',
  employer_id: 'uuid',
  status: 'text',
  source: 'text',
  tracking_code: 'text',
  applied_by: 'uuid',
  applied_at: 'timestamptz',
  changed_at: 'timestamptz',
  offer_message: 'text',
  offer_ends_at: 'timestamptz',
  reason: 'text',
  reason_shared: 'boolean',
} satisfies ColumnTypes<ApplicationRecord>);

const steps = recordSet({
  application_id: 'uuid',
  id: 'uuid',
  status: 'text',
  actor_kind: 'text',
  actor_id: 'uuid',
  at: 'timestamptz',
} satisfies ColumnTypes<StepRecord>);

const placements = recordSet({
  id: 'uuid',
  application_id: 'uuid',
  job_id: 'uuid',
  worker_id: 'uuid',
  employer_id: 'uuid',
  status: 'text',
  starts_on: 'date',
  ends_on: 'date',
  wage_amount: 'numeric',
  wage_unit: 'text',
  pay_by: 'date',
  employer_confirmed_at: 'timestamptz',
  worker_confirmed_at: 'timestamptz',
  paid_at: 'timestamptz',
  paid_amount: 'numeric',
  created_at: 'timestamptz',
  changed_at: 'timestamptz',
} satisfies ColumnTypes<PlacementRecord>);

const put = (table: string, { columns, values, fields }: ReturnType<typeof recordSet>) =>
  statement(
    `seeds.${table}`,
    `insert into ${table} (market_id, ${columns}) select $1, ${values} from json_to_recordset($2::json) as r(${fields})`,
  );
const putApplications = put('applications', applications);
const putSteps = put('application_steps', steps);
const putPlacements = put('placements', placements);

/** Stores applications whose jobs and workers are there, with their steps and placements. */
export async function insertApplications(
  db: Db,
  marketId: number,
  rows: readonly ApplicationRows[],
): Promise<void> {
  const send = async (into: Statement, records: unknown[]): Promise<void> => {
    await db.rows(into, [marketId, JSON.stringify(records)]);
  };
  await send(
    putApplications,
    rows.map(({ application }) => application),
  );
  await send(
    putSteps,
    rows.flatMap((row) => row.steps),
  );
  await send(
    putPlacements,
    rows.flatMap(({ placement }) => placement ?? []),
  );
}
