import { describe, expect, it } from '@jest/globals';
import { planEmployers, sampleEmployers } from '../employers/plan-employers.ts';
import type { JobPlan } from '../jobs/job-plan.ts';
import { MarketPlaces } from '../jobs/market-places.ts';
import { JobPlanner } from '../jobs/plan-jobs.ts';
import { Random } from '../random/random.ts';
import { haibowan } from '../testing/written-jobs.ts';
import { MarketCalendar } from '../time/market-calendar.ts';
import { allotPlaces } from './allot-places.ts';

const calendar = new MarketCalendar('Asia/Shanghai', Date.parse('2026-05-12T04:00:00Z'));

/** Jobs of a market, of which so many placements were made. */
function allotted(open: number, past: number, placements: number): JobPlan[] {
  const random = new Random('places');
  const [root, ...below] = haibowan();
  const employers = planEmployers(200, sampleEmployers(), new MarketPlaces(root!, below), random);
  const planner = new JobPlanner(calendar, employers, random);
  const plans = [
    ...Array.from({ length: open }, () => planner.openJob()),
    ...Array.from({ length: past }, () => planner.pastJob()),
  ];
  allotPlaces(plans, placements, calendar, random);
  return plans;
}

const sum = (plans: JobPlan[], of: (plan: JobPlan) => number): number =>
  plans.reduce((total, plan) => total + of(plan), 0);

describe('allotPlaces', () => {
  it.each([
    ['the hall’s', 15_000, 3_750, 2_600],
    ['few', 300, 75, 52],
    ['no', 300, 75, 0],
    ['very many', 300, 75, 400],
  ])('makes exactly as many placements as wanted: %s', (_, open, past, wanted) => {
    const plans = allotted(open, past, wanted);
    expect(sum(plans, ({ placed, dropped }) => placed + dropped)).toBe(wanted);
    const overfull = plans.filter(({ placed, dropped, headcount }) => placed + dropped > headcount);
    const wronglyFull = plans.filter(
      ({ status, placed, headcount }) => (status === 'FILLED') !== (placed === headcount),
    );
    expect({ overfull, wronglyFull }).toEqual({ overfull: [], wronglyFull: [] });
  });

  it('says when there are too few jobs', () => {
    expect(() => allotted(10, 3, 2_000)).toThrow(/2000 placements are too many for 13 jobs/);
  });

  it('leaves jobs whose day is still to come on the board, filled or closed', () => {
    const late = allotted(300, 3_000, 500).filter(
      ({ status, startDay }) => status === 'EXPIRED' && startDay >= 0,
    );
    expect(late).toEqual([]);
  });
});
