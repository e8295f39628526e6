import { beforeAll, describe, expect, it } from '@jest/globals';
import { randomOf } from '../testing/index.ts';
import { statement } from '../database/index.ts';
import { openJob, registeredWorker, useDomain, type TestWorker } from '../testing/index.ts';
import { confirmWorkerSkill, updateWorker } from '../workers/index.ts';
import { matchJobs, matchWorkers } from './index.ts';

const domain = useDomain();
const random = randomOf(6);
const pick = (from: number, to: number) => from + Math.floor(random() * (to - from));
const many = 60;

/** As different as jobs and workers are: distance, pay, age of the posting, wishes, skills, missed days, languages. */
const scatterJobs = statement(
  'test.scatterJobs',
  `update jobs set latitude = 39.66 + $2, longitude = 106.81 + $3, wage_per_day = $4,
     listed_at = listed_at - make_interval(days => $5), skill_ids = $6 where id = $1`,
);
const scatterWorkers = statement(
  'test.scatterWorkers',
  `update workers set latitude = 39.66 + $2, longitude = 106.81 + $3, wage_per_day_at_least = $4,
     placement_count = 10, no_show_count = $5, radius_metres = $6, languages = $7 where id = $1`,
);
const reason = '给客人带路讲解';
const needs = [[], ['mn'], ['mn', 'zh'], ['en', 'ko']].map((codes) =>
  codes.map((language) => ({ language, reason })),
);
const spoken = [[], ['zh'], ['mn', 'zh'], ['en']];
const off = () => (random() - 0.5) * 0.2;

let seeker: TestWorker;
let opening: string;
beforeAll(async () => {
  const db = domain.database.scoped();
  for (let i = 0; i < many; i += 1) {
    const jobId = await openJob(domain.as('CLERK'), { languageNeeds: needs[pick(0, 4)]! });
    const skills = random() < 0.5 ? [1] : [1, 2];
    await db.rows(scatterJobs, [jobId, off(), off(), pick(150, 500), pick(0, 14), skills]);
    const { workerId } = await registeredWorker(domain.as(null));
    if (random() < 0.5) await confirmWorkerSkill(domain.as('CLERK'), { workerId, skillId: 1, level: 3 });
    const wish = random() < 0.3 ? null : pick(150, 600);
    await db.rows(scatterWorkers, [
      workerId,
      off(),
      off(),
      wish,
      pick(0, 10),
      pick(8_000, 40_000),
      spoken[pick(0, 4)],
    ]);
  }
  seeker = await registeredWorker(domain.as(null));
  await updateWorker(domain.with(seeker.principal), {
    skills: [{ skillId: 1, level: 3 }],
    wagePerDayAtLeast: '300.00',
    languages: ['mn', 'zh'],
  });
  opening = await openJob(domain.as('CLERK'), { languageNeeds: needs[2]! });
}, 120_000);

describe('the best of many', () => {
  const jobs = (first: number, pageSize: number) =>
    matchJobs(domain.with(seeker.principal), undefined, first, pageSize);
  const workers = (first: number, pageSize: number) =>
    matchWorkers(domain.as('CLERK'), opening, first, pageSize);

  it.each([1, 3, 10, 25])(
    'are the same %d, read in pages of three or all at once: jobs of a worker',
    async (first) => {
      const all = await jobs(1_000, 1_000);
      expect(all.length).toBeGreaterThan(many / 2);
      expect(new Set(all.map(({ score }) => score)).size).toBeGreaterThan(many / 3);
      expect(await jobs(first, 3)).toEqual(all.slice(0, first));
    },
  );

  it.each([1, 3, 10, 25])(
    'are the same %d, read in pages of three or all at once: workers of a job',
    async (first) => {
      const all = await workers(1_000, 1_000);
      expect(all.length).toBeGreaterThan(many / 3);
      expect(await workers(first, 3)).toEqual(all.slice(0, first));
    },
  );

  it('are those by the whole list even where those of the highest bounds are busy at those hours', async () => {
    const at = (hour: string, day: string) => new Date(`${day}T${hour}:00+08:00`);
    const all = await jobs(1_000, 1_000);
    const best = all.slice(0, 8).map(({ job }) => job);
    const night = statement(
      'test.nights',
      'insert into job_shifts (market_id, job_id, starts_at, ends_at) values (1, $1, $2, $3)',
    );
    for (const { id, startsOn } of best)
      await domain.database.scoped().rows(night, [id, at('09:00', startsOn), at('17:00', startsOn)]);
    const evenings = statement(
      'test.evenings',
      'insert into availability_hours select 1, $1, d, 1080, 1320 from generate_series(1, 7) d',
    );
    await domain.database.scoped().rows(evenings, [seeker.workerId]);
    expect((await jobs(5, 3)).map(({ job }) => job.id)).toEqual(all.slice(8, 13).map(({ job }) => job.id));
  });
});
