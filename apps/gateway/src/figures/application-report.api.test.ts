import { beforeAll, expect, it } from '@jest/globals';
import { contextsOf, principalOf, twoMarkets } from '@yizhan/domain/testing';
import type { StaffPrincipal } from '@yizhan/domain';
import { useGateway } from '../testing/index.ts';
import { waysOf } from '../testing/wire/ways-of.ts';

const api = useGateway({ keepAnswers: true });

beforeAll(async () => {
  await twoMarkets(await contextsOf(api.gateway.services.database));
});

const report = `query ($from: Date!, $to: Date!) { applicationReport(from: $from, to: $to) { applications
  days { day applications trades { applications occupation { code name } } states { status applications } } } }`;
const lately = { from: new Date(Date.now() - 80 * 86_400_000), to: new Date(Date.now() + 86_400_000) };
const days = { from: lately.from.toISOString().slice(0, 10), to: lately.to.toISOString().slice(0, 10) };

const trades = `query ($from: Date!, $to: Date!) { applicationReport(from: $from, to: $to) { trades { applications } } }`;
const { together, fronted } = waysOf(api, JSON.stringify({ query: trades, variables: days }));

it('gives a manager what applied in their market, in one statement', async () => {
  const principal = principalOf('MANAGER', 1) as StaffPrincipal;
  const { data, statements, errors } = await api.query(report, days, { principal });
  expect(errors).toBeUndefined();
  expect(data).toMatchObject({
    applicationReport: { applications: 6, days: [{ applications: 6, trades: [{ applications: 6 }] }] },
  });
  expect(statements).toBe(1);
});

it('reads no sums by state where none is asked for: by the framework, before it, and by resolvers', async () => {
  const client = await api.gateway.services.database.pool.connect();
  const authorization = `Bearer ${await api.token('MANAGER')}`;
  const json = 'application/json';
  const told: string[] = [];
  try {
    await client.query('begin; lock table application_day_counts in access exclusive mode');
    for (const accept of [json, json, json, `${json};q=0.9`]) {
      api.gateway.services.keptAnswers!.dropAll();
      told.push(await together({ headers: { authorization, accept } }));
    }
  } finally {
    client.release(true);
  }
  const lanes = told.map((answer) => /x-lane: (\w+)/.exec(answer)![1]);
  expect(lanes).toEqual(['COMPILED', 'COMPILED', 'COMPILED', 'RESOLVERS']);
  for (const answer of told) expect(answer).toContain('"trades":[{"applications":6}]');
  expect(await fronted()).toBe(1);
});

interface Table {
  applicationReport: { trades: { perDay: number[] }[]; days: { day: string }[] };
}

it('gives them a table of trades and days, with the same numbers', async () => {
  const principal = principalOf('MANAGER', 1) as StaffPrincipal;
  const table = `query ($from: Date!, $to: Date!) { applicationReport(from: $from, to: $to) { applications
    trades { applications perDay occupation { code name } } days { day applications } } }`;
  const { data, statements, errors } = await api.query<Table>(table, days, { principal });
  expect(errors).toBeUndefined();
  expect(statements).toBe(1);
  const [trade, ...others] = data!.applicationReport.trades;
  expect(others).toEqual([]);
  expect(trade!.perDay).toHaveLength(82);
  expect(trade!.perDay.filter((count) => count > 0)).toEqual([6]);
  expect(trade!.perDay.indexOf(6)).toBe(
    (Date.parse(data!.applicationReport.days[0]!.day) - Date.parse(days.from)) / 86_400_000,
  );
});

it('tells what is wrong with the days', async () => {
  const principal = principalOf('MANAGER', 1) as StaffPrincipal;
  const { errors } = await api.query(report, { from: days.to, to: days.from }, { principal });
  expect(errors![0]!.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'to' });
});
