import { describe, expect, it } from '@jest/globals';
import { useDatabase } from '@yizhan/testing';
import { Database } from '../../src/data-source/index.ts';
import { noon, prepareReference, testVault } from '../testing/demo-database.ts';
import { seedMarket } from './seed-market.ts';

/** Everything but sealed bytes, and the ids of staff, which signing up draws. */
const tables: Record<string, string> = {
  jobs: 'id, number, employer_id, status, title, description, headcount, placed_count, application_count, published_at',
  employers: 'id, number, name, credit_code, verified_evidence, created_at',
  employer_members: 'employer_id, person_id',
  persons: 'id, id_number_token, phone_token',
  workers:
    'id, person_id, number, polite_name, lookup_tokens, occupation_codes, birth_year, application_count, placement_count',
  worker_skills: 'worker_id, skill_id, level, confirmed_at',
  applications:
    'id, job_id, worker_id, status, source, tracking_code, applied_at, changed_at, offer_ends_at, reason',
  application_steps: 'application_id, id, status, actor_kind, at',
  placements: 'id, application_id, status, starts_on, wage_amount, pay_by, paid_at, paid_amount, changed_at',
};

async function filled(url: string, seed: string): Promise<Record<string, unknown[]>> {
  const database = await Database.connect({ url, poolSize: 4 });
  try {
    const options = { jobs: 150, workers: 90, seed, vault: testVault, clock: { now: () => noon } };
    await seedMarket(database, options);
    const rows = Object.entries(tables).map(async ([table, columns]): Promise<[string, unknown[]]> => {
      const { rows: found } = await database.pool.query<object>(
        `select ${columns} from ${table} order by ${columns}`,
      );
      return [table, found];
    });
    return Object.fromEntries(await Promise.all(rows));
  } finally {
    await database.close();
  }
}

describe('the same seed', () => {
  const [one, again, other] = [
    useDatabase(prepareReference),
    useDatabase(prepareReference),
    useDatabase(prepareReference),
  ];

  it('gives the same rows, and another one others', async () => {
    const [first, second, third] = [
      await filled(one.url, 'a'),
      await filled(again.url, 'a'),
      await filled(other.url, 'b'),
    ];
    for (const table of Object.keys(tables)) {
      expect([table, first[table]!.length > 0]).toEqual([table, true]);
      expect([table, second[table]]).toEqual([table, first[table]]);
      expect(third[table]).not.toEqual(first[table]);
    }
  });
});
