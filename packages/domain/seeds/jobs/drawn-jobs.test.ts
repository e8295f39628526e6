import { describe, expect, it } from '@jest/globals';
import { jobSearchTokens } from '../../src/jobs/index.ts';
import { findRuleHits } from '../../src/posting-rules/index.ts';
import { Trades } from '../reference/trades.ts';
import { drawJobs } from '../testing/written-jobs.ts';
import type { JobPlan } from './job-plan.ts';
import type { WrittenJob } from './job-record.ts';
import { linesOfWork } from './line-of-work.ts';

const middays = Array.from({ length: 12 }, (_, month) => new Date(Date.UTC(2026, month, 14, 4)));
const trades = new Trades();
/** What a person may type at most. */
const limits = { title: 60, address: 120, benefits: 12 };

const openJobs = (seed: string, now: Date, count: number) =>
  drawJobs(seed, now, (planner) => Array.from({ length: count }, () => planner.openJob()));

const aYear = middays.flatMap((now) =>
  openJobs(`a year ${now.getUTCMonth()}`, now, 60).map((drawn) => ({ ...drawn, now })),
);

function hitsOf(plan: JobPlan, { job, shifts }: WrittenJob, now: Date): string[] {
  const dates = shifts.map(({ startsAt, endsAt }) => ({
    startsAt: new Date(startsAt),
    endsAt: new Date(endsAt),
  }));
  const posting = {
    title: job.title,
    description: job.description,
    benefits: job.benefits,
    address: job.address,
    occupationCode: job.occupation_code,
    certificateHint: trades.certificateHint(job.occupation_code),
    headcount: job.headcount,
    wage: { min: job.wage_min, max: job.wage_max, unit: job.wage_unit },
    settlement: job.settlement,
    startsOn: job.starts_on,
    endsOn: job.ends_on,
    shifts: dates,
    expiresAt: new Date(job.expires_at),
    employer: plan.employer,
  };
  const context = { market: { timeZone: 'Asia/Shanghai' }, clock: { now: () => now } };
  return findRuleHits(posting, context).map(
    ({ rule, words }) => `${rule} ${words} in ${job.title}: ${job.description}`,
  );
}

describe('drawn jobs', () => {
  it('are the same for the same seed and moment', () => {
    const [once, again, other] = ['one', 'one', 'other'].map((seed) =>
      openJobs(seed, middays[4]!, 60).map(({ written }) => written),
    );
    expect(again).toEqual(once);
    expect(other).not.toEqual(once);
  });

  it('give the posting rules nothing to find, in any month', () => {
    expect(aYear.flatMap(({ plan, written, now }) => hitsOf(plan, written, now))).toEqual([]);
  });

  it('leave no placeholder unfilled', () => {
    const texts = aYear.flatMap(({ written: { job } }) => [job.title, job.description, job.address]);
    expect(texts.filter((text) => /[{}|]|undefined|NaN/.test(text))).toEqual([]);
  });

  it('fit the limits of a posting', () => {
    for (const { job, shifts } of aYear.map(({ written }) => written)) {
      expect([...job.title].length).toBeLessThanOrEqual(limits.title);
      expect([...job.address].length).toBeLessThanOrEqual(limits.address);
      expect(job.benefits.length).toBeLessThanOrEqual(limits.benefits);
      expect(job.skill_ids.length).toBeGreaterThan(0);
      expect(
        shifts.every(({ startsAt, endsAt }) => endsAt > startsAt && endsAt - startsAt <= 24 * 3_600_000),
      ).toBe(true);
    }
  });

  it('pay within their line’s range, in its steps', () => {
    for (const { plan, written } of aYear) {
      const { low, high, step } = plan.pay;
      const [min, max] = [Number(written.job.wage_min), Number(written.job.wage_max)];
      expect(min).toBeGreaterThanOrEqual(low);
      expect(max).toBeLessThanOrEqual(high);
      expect(((min - low) / step) % 1).toBeCloseTo(0);
    }
  });

  it('are found by the tokens that posting them would give', () => {
    const { plan, written } = aYear[7]!;
    const skillNames = trades.skills(plan.line.skills).filter(({ id }) => written.job.skill_ids.includes(id));
    const expected = jobSearchTokens({
      ...written.job,
      ...trades.trade(plan.line.occupation),
      skillNames: skillNames.map(({ zh }) => zh),
      employerName: plan.employer.name,
      divisionName: '',
    });
    const tokens = new Set(written.job.search_tokens.split(' '));
    expect(expected.filter((token) => !tokens.has(token))).toEqual([]);
  });

  it.each(['00:00', '05:20', '12:00', '23:59'])(
    'were published before now and before their first shift, at %s',
    (time) => {
      const now = new Date(`2026-05-12T${time}:30+08:00`);
      const drawn = drawJobs('times', now, (planner) => [
        planner.newestJob(),
        ...Array.from({ length: 200 }, () => planner.openJob()),
      ]);
      for (const { job, shifts } of drawn.map(({ written }) => written)) {
        expect(job.starts_on >= '2026-05-12').toBe(true);
        expect(job.published_at).toBeLessThanOrEqual(now.getTime());
        expect(job.published_at).toBeLessThan(Math.min(...shifts.map(({ startsAt }) => startsAt)));
      }
      expect(drawn[0]!.written.job.published_at).toBeGreaterThanOrEqual(
        Date.parse('2026-05-12T00:00:00+08:00'),
      );
    },
  );

  it('follow the seasons', () => {
    const lines = (month: number) =>
      new Set(openJobs('season', middays[month]!, 700).map(({ plan }) => plan.line.key));
    const [january, april, september] = [0, 3, 8].map(lines);
    expect(january).toContain('snow');
    expect(january).not.toContain('grape-picking');
    expect(april).toContain('tree-planting');
    expect(september).toContain('grape-picking');
    expect(september).not.toContain('snow');
  });

  it('say a few words in many ways', () => {
    const { length } = aYear;
    expect(new Set(aYear.map(({ written }) => written.job.description)).size).toBeGreaterThan(length * 0.95);
    expect(new Set(aYear.map(({ written }) => written.job.title)).size).toBeGreaterThan(length * 0.5);
  });
});

describe('lines of work', () => {
  it.each(linesOfWork.map((line) => [line.key, line] as const))('%s names only what there is', (_, line) => {
    expect(() => trades.skills(line.skills)).not.toThrow();
    for (const words of [line, { ...line, only: undefined, ...line.home }]) {
      const entries = Object.entries(words.only ?? {});
      expect(entries.filter(([title]) => !words.titles.includes(title))).toEqual([]);
      expect(
        entries.filter(([, tasks]) => tasks.length === 0 || tasks.some((i) => words.tasks[i] === undefined)),
      ).toEqual([]);
    }
  });

  it('have keys of their own', () => {
    const keys = linesOfWork.map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
  });
});
