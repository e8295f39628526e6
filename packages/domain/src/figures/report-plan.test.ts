import { beforeAll, expect, it } from '@jest/globals';
import { useDomain } from '../testing/index.ts';
import { trades } from './application-day-store.ts';

const domain = useDomain();

/** Four years of every trade in three states. */
const years = `insert into application_day_counts
  select 1, date '2022-01-01' + day, code, status, 2 from occupations, generate_series(0, 1460) day,
    unnest(array['SUBMITTED', 'ACCEPTED', 'WITHDRAWN']) status`;

beforeAll(async () => {
  await domain.database.pool.query(years);
  await domain.database.pool.query('vacuum (analyze) application_trade_counts');
});

const month = (values: unknown[]): Promise<{ rows: { 'QUERY PLAN': string }[] }> =>
  domain.database.pool.query(`explain (costs off) ${trades.text}`, values);

it('reads a month of trades along the key alone, and no sums by state', async () => {
  const { rows } = await month([1, '2024-05-01', '2024-05-30']);
  const plan = rows.map((row) => row['QUERY PLAN']).join('\n');
  expect(plan).toContain('Index Only Scan using application_trade_counts_pkey');
  expect(plan).not.toContain('application_day_counts');
});
