import { beforeAll, describe, expect, it } from '@jest/globals';
import { addUpApplicationDays } from '../counters/index.ts';
import { statement } from '../database/index.ts';
import { createMarket } from '../market-setup/index.ts';
import { MarketDirectory } from '../markets/index.ts';
import { addDays, dayIn } from '../shared/index.ts';
import {
  appliedTo,
  openJob,
  principalOf,
  registeredWorker,
  smallMarket,
  twoMarkets,
  useDomain,
} from '../testing/index.ts';
import { applicationReport } from './index.ts';

const domain = useDomain();
const there = statement('test.there', 'select count(*)::int as n from applications where market_id = 1');
const today = dayIn('Asia/Shanghai', new Date());
const sumOf = (numbers: number[]) => numbers.reduce((all, number) => all + number, 0);
const lately = { from: addDays(today, -29), to: addDays(today, 1), withStates: true };

beforeAll(async () => {
  await twoMarkets(domain.as);
});

describe('applicationReport', () => {
  it('tells of each day how many applied, by trade and state, in one statement', async () => {
    const context = domain.as('MANAGER');
    const before = context.db.statements;
    const report = await applicationReport(context, lately);
    expect(context.db.statements - before).toBe(1);
    expect(report.applications).toBe((await context.db.row<{ n: number }>(there))!.n);
    expect(report.days).toHaveLength(1);
    const [day] = report.days;
    expect(day!.applications).toBe(report.applications);
    expect(day!.trades.map(({ occupation }) => occupation.code)).toEqual([smallMarket.bricklayer]);
    expect(day!.states.map(({ status }) => status).toSorted()).toEqual(['ACCEPTED', 'OFFERED', 'SUBMITTED']);
  });

  it('is the same when the minute’s changes were added up', async () => {
    const before = await applicationReport(domain.as('AUDITOR'), lately);
    await addUpApplicationDays(domain.database.scoped());
    expect(await applicationReport(domain.as('AUDITOR'), lately)).toEqual(before);
  });

  it('tells of each trade how many applied on every day asked for, in one statement, beside what is of days', async () => {
    const context = domain.as('MANAGER');
    const before = context.db.statements;
    const { applications, trades, days } = await applicationReport(context, { ...lately, withStates: false });
    expect(context.db.statements - before).toBe(1);
    const perDay = Array.from({ length: 31 }, (_, place) => (place === 29 ? applications : 0));
    expect(trades).toMatchObject([{ occupation: { code: smallMarket.bricklayer }, applications, perDay }]);
    const whole = await applicationReport(domain.as('MANAGER'), lately);
    expect(days).toEqual(whole.days.map((day) => ({ ...day, states: [] })));
    expect(trades).toEqual(whole.trades);
  });

  it('adds what came since to what was added up', async () => {
    await addUpApplicationDays(domain.database.scoped());
    const before = await applicationReport(domain.as('MANAGER'), lately);
    const worker = await registeredWorker(domain.as(null));
    await appliedTo(domain.as(null), worker, await openJob(domain.as('CLERK')));
    const after = await applicationReport(domain.as('MANAGER'), lately);
    expect(after.applications).toBe(before.applications + 1);
    expect(sumOf(after.trades.map(({ applications }) => applications))).toBe(after.applications);
    expect(sumOf(after.days.flatMap(({ states }) => states.map((state) => state.applications)))).toBe(
      after.applications,
    );
  });

  it('counts the days asked for and no others', async () => {
    const past = { ...lately, from: addDays(today, -20), to: addDays(today, -2) };
    expect(await applicationReport(domain.as('MANAGER'), past)).toEqual({
      ...{ applications: 0, days: [], trades: [] },
    });
  });

  it.each([
    ['the last before the first', today, addDays(today, -1)],
    ['more than a quarter of a year', addDays(today, -92), today],
  ])('refuses %s', async (_, from, to) => {
    await expect(applicationReport(domain.as('MANAGER'), { ...lately, from, to })).rejects.toMatchObject({
      argument: 'to',
    });
  });

  it('is not for clerks nor for strangers, nor for a region, which would see small numbers', async () => {
    await expect(applicationReport(domain.as('CLERK'), lately)).rejects.toThrow('FORBIDDEN');
    await expect(applicationReport(domain.as(null), lately)).rejects.toThrow('UNAUTHENTICATED');
    const db = domain.database.scoped();
    const { id } = await createMarket(db, { code: 'WUHAI', name: '乌海市', divisionCode: '150300' });
    const markets = new MarketDirectory(db);
    await markets.load();
    const region = { markets, market: markets.market(id)!, principal: principalOf('MANAGER', id) };
    await expect(applicationReport(domain.as(null, region), lately)).rejects.toThrow('FORBIDDEN');
  });
});
