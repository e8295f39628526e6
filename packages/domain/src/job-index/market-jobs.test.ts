import { describe, expect, it } from '@jest/globals';
import type { IndexedJob } from './indexed-job.ts';
import { MarketJobs } from './market-jobs.ts';

const times = { startsOn: '2026-12-01', endsOn: '2026-12-02', shifts: [] };

function drawnJob(n: number): IndexedJob {
  return {
    ...{
      id: `job ${n}`,
      title: `招${n}人`,
      employerId: `employer ${n % 7}`,
      occupationCode: `trade ${n % 5}`,
    },
    ...{ skillIds: [[], [1], [2, 3]][n % 3]!, neededLanguages: n % 2 ? ['mn'] : null, times },
    ...{ wageUnit: 'DAY', wageMax: 200 + n / 4, wagePerDay: 180.5 + n, settlement: 'DAILY' },
    ...{
      divisionCode: `15030200${n % 4}`,
      latitude: n % 6 ? 39.6 + n / 1e5 : NaN,
      longitude: 106.8,
      urgent: n % 9 === 0,
    },
    ...{ startsOn: 20_788 + (n % 3), endsOn: 20_789 + (n % 3), listedAt: 1.7e12 + n, expiresAt: 1.8e12 + n },
  };
}

const drawn = Array.from({ length: 2_500 }, (_, n) => drawnJob(n));
const toldBy = (job: IndexedJob, from: IndexedJob): unknown =>
  Object.fromEntries(Object.keys(from).map((key) => [key, job[key as keyof IndexedJob]]));

function filled(): MarketJobs {
  const jobs = new MarketJobs();
  for (const job of drawn) jobs.put({ job, tokens: ['招', job.occupationCode] });
  return jobs;
}

/** The jobs in all slots, in their order. */
function keptIn(jobs: MarketJobs): IndexedJob[] {
  return Array.from({ length: jobs.slots }, (_, slot) => jobs.job(slot)).filter((job) => job !== null);
}

describe('the open jobs of a market in memory', () => {
  it('are told as they were put there', () => {
    const kept = keptIn(filled());
    expect(kept.map((job, n) => toldBy(job, drawn[n]!))).toEqual(drawn);
  });

  it('are moved together once most are gone, and found as before', () => {
    const jobs = filled();
    for (const { id } of drawn.slice(0, 2_000)) jobs.remove(id);
    expect(jobs.slots).toBeLessThan(1_500);
    const left = drawn.slice(2_000);
    expect(keptIn(jobs).map((job, n) => toldBy(job, left[n]!))).toEqual(left);
    const list = jobs.withToken('trade 3');
    const found = Array.from({ length: list.length }, (_, i) => jobs.job(list.at(i))?.id);
    const ofTrade = left.filter(({ occupationCode }) => occupationCode === 'trade 3').map(({ id }) => id);
    expect(found.filter((id) => id !== undefined)).toEqual(ofTrade);
    const grouped: string[] = [];
    for (const { groups } of jobs.groups.ofTrade('trade 3'))
      for (const group of groups) group.forEach(({ id }) => grouped.push(id));
    expect(grouped.toSorted()).toEqual(ofTrade.toSorted());
  });

  it('stand in one slot only, whatever changes', () => {
    const jobs = filled();
    jobs.put({ job: { ...drawn[7]!, title: '急招' }, tokens: ['急'] });
    expect(jobs.size).toBe(drawn.length);
    expect(keptIn(jobs).filter(({ id }) => id === drawn[7]!.id)).toMatchObject([{ title: '急招' }]);
  });
});
