import { describe, expect, it } from '@jest/globals';
import { metresBetween } from '../shared/index.ts';
import { randomOf } from '../testing/index.ts';
import { JobGroups, type JobGroup, type WeighedJob } from './job-groups.ts';

const random = randomOf(11);
const pick = <Value>(values: readonly Value[]): Value => values[Math.floor(random() * values.length)]!;

/** What groups look at; some without a place, some around the earth and at a pole. */
function drawnJob(n: number): WeighedJob {
  const [latitude, longitude] = pick<readonly [number, number]>([
    [39.5 + random(), 106.5 + random()],
    [39.5 + random(), 106.5 + random()],
    [NaN, NaN],
    [-17 + random() / 10, pick([-179.99, 179.99])],
    [89.9, 360 * random() - 180],
  ]);
  const asked = { skillIds: pick([[], [1], [1, 2]]), neededLanguages: pick([null, ['mn']]) };
  const job = { id: `${n}`, occupationCode: pick(['a', 'b']), latitude, longitude, ...asked };
  return { ...job, wagePerDay: random(), listedAt: random() } as unknown as WeighedJob;
}

const allOf = (groups: JobGroups): JobGroup[] =>
  ['a', 'b'].flatMap((code) => [...groups.ofTrade(code)].flatMap((kind) => [...kind.groups]));
const filled = (jobs: readonly WeighedJob[]): JobGroups => {
  const groups = new JobGroups((slot) => jobs[slot]!);
  jobs.forEach((job, slot) => groups.add(slot, job));
  return groups;
};
const jobsOf = (group: JobGroup): WeighedJob[] => {
  const jobs: WeighedJob[] = [];
  group.forEach((job) => jobs.push(job));
  return jobs;
};
const drawn = Array.from({ length: 600 }, (_, n) => drawnJob(n));

describe('jobs in groups', () => {
  it('are all there, those of a kind alike, until they are taken away', () => {
    const groups = filled(drawn);
    drawn.slice(100).forEach((job, n) => groups.remove(100 + n, job));
    const left = allOf(groups).flatMap(jobsOf);
    expect(left.toSorted((a, b) => Number(a.id) - Number(b.id))).toEqual(drawn.slice(0, 100));
    for (const kind of groups.ofTrade('a')) {
      const jobs = [...kind.groups].flatMap(jobsOf);
      for (const { skillIds, neededLanguages, occupationCode } of jobs)
        expect(kind).toMatchObject({ skillIds, neededLanguages, occupationCode });
    }
    drawn.slice(0, 100).forEach((job, slot) => groups.remove(slot, job));
    expect([...groups.ofTrade('a'), ...groups.ofTrade('b')]).toEqual([]);
  });

  it('are never paid more, newer or nearer than their group says, from anywhere', () => {
    const groups = filled(drawn);
    drawn.slice(0, 200).forEach((job, slot) => groups.remove(slot, job));
    const places = [...drawn.slice(0, 40), { latitude: NaN, longitude: NaN }];
    let near = 0;
    for (const group of allOf(groups)) {
      for (const job of jobsOf(group)) {
        expect(job.wagePerDay).toBeLessThanOrEqual(group.mostPay);
        expect(job.listedAt).toBeLessThanOrEqual(group.newest);
      }
      for (const place of places) {
        const least = group.metresFrom(place);
        for (const job of jobsOf(group)) {
          const metres = metresBetween(place, job);
          expect(Number.isNaN(least)).toBe(Number.isNaN(metres));
          if (least > 0) near += Number(metres / least < 1.1);
          expect(metres < least).toBe(false);
        }
      }
    }
    expect(near).toBeGreaterThan(1_000);
  });
});
