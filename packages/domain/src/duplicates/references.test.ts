import { expect, it } from '@jest/globals';
import { statement } from '../database/index.ts';
import { useDomain } from '../testing/index.ts';

const domain = useDomain();

const references = statement(
  'test.references',
  `select confrelid::regclass::text as "to", conrelid::regclass::text as "from" from pg_constraint
   where contype = 'f' and confrelid in ('persons'::regclass, 'workers'::regclass) order by 1, 2`,
);

/** What merging moves; whoever adds a table that names persons or workers adds it to `mergePerson` or `joinWorkersOf` too; an ID number, and what a worker was matched with, goes with its row. */
it('everything that refers to persons and workers is known to be moved', async () => {
  const rows = await domain.database.scoped().rows<{ to: string; from: string }>(references);
  expect(rows.map(({ to, from }) => `${from} → ${to}`)).toEqual([
    'acting_grants → persons',
    'consents → persons',
    'corrections → persons',
    'data_exports → persons',
    'employer_members → persons',
    'job_contacts → persons',
    'person_id_numbers → persons',
    'sessions → persons',
    'workers → persons',
    'applications → workers',
    'availability_exceptions → workers',
    'availability_hours → workers',
    'instant_offer_counts → workers',
    'instant_offers → workers',
    'job_alerts → workers',
    'kept_matches → workers',
    'placements → workers',
    'saved_searches → workers',
    'worker_skills → workers',
  ]);
});
