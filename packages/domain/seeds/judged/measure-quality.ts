import type { UseCaseContext } from '../../src/context/index.ts';
import { matchJobs } from '../../src/matching/index.ts';
import { readData } from '../read-data.ts';
import type { OccupationSource, SkillSource } from '../reference/seed-reference-data.ts';
import { metresBetween, type TradeBook } from './ground.ts';
import { judgedId } from './judged-keys.ts';
import {
  judgedGrades,
  judgedJobs,
  judgedWorkers,
  type Grade,
  type JudgedJob,
  type JudgedWorker,
} from './judged-set.ts';
import { figuresOf, type GradeOf, type QualityFigures } from './quality-figures.ts';

const offered = 10;

/** A way to choose jobs for somebody, best first. */
type Ranking = (worker: JudgedWorker) => Promise<readonly JudgedJob[]>;

/** What the judged set says of the product and of three plainer ways. */
export interface QualityReport {
  workers: number;
  jobs: number;
  offered: number;
  ways: ({ way: string } & QualityFigures)[];
}

export const tradeBook = (): TradeBook => ({
  trades: new Map(readData<OccupationSource[]>('occupations').map((trade) => [trade.code, trade])),
  skills: new Map(readData<SkillSource[]>('skills').map((skill) => [skill.id, skill])),
});

/** Measures on a database that has the judged market; the context is staff of it, at the moment of judging. */
export async function measureQuality(context: UseCaseContext): Promise<QualityReport> {
  const [workers, jobs] = [judgedWorkers(), judgedJobs()];
  const grades = gradesByPair(workers, jobs);
  const byId = new Map(jobs.map((job) => [judgedId(job.id), job]));
  const matched: Ranking = async ({ id }) => {
    const matches = await matchJobs(context, judgedId(id), jobs.length);
    return matches.map(({ job }) => byId.get(job.id)!);
  };
  const ways: [string, Ranking][] = [['Yizhan', matched], ...baselines(jobs)];
  for (const [name, ranking] of baselines(jobs))
    ways.push([`${name}, hard rules held`, within(matched, ranking)]);
  const report = [];
  for (const [way, ranking] of ways) {
    const lists = new Map<JudgedWorker, readonly JudgedJob[]>();
    for (const worker of workers) lists.set(worker, (await ranking(worker)).slice(0, offered));
    report.push({ way, ...figuresOf(lists, jobs, grades) });
  }
  return { workers: workers.length, jobs: jobs.length, offered, ways: report };
}

function gradesByPair(workers: readonly JudgedWorker[], jobs: readonly JudgedJob[]): GradeOf {
  const letters = judgedGrades();
  const place = new Map(jobs.map(({ id }, i) => [id, i]));
  const known = new Map(workers.map(({ id }) => [id, letters[id]!]));
  return (worker, job) => known.get(worker.id)![place.get(job.id)!] as Grade;
}

/** The order of another way, of what the hard rules let through. */
const within =
  (allowed: Ranking, order: Ranking): Ranking =>
  async (worker) => {
    const held = new Set(await allowed(worker));
    return (await order(worker)).filter((job) => held.has(job));
  };

/** What a plain board does: the newest; by the asked skills one has; the nearest. */
function baselines(jobs: readonly JudgedJob[]): [string, Ranking][] {
  const by = (worth: (worker: JudgedWorker, job: JudgedJob) => number): Ranking => {
    return async (worker) => jobs.toSorted((a, b) => worth(worker, b) - worth(worker, a));
  };
  return [
    ['newest', by((_, { publishedAt }) => Date.parse(publishedAt))],
    ['skill overlap', by(overlap)],
    ['distance', by((worker, job) => -(metresBetween(worker, job) ?? Number.MAX_SAFE_INTEGER))],
  ];
}

function overlap({ skills, trades }: JudgedWorker, job: JudgedJob): number {
  const has = new Set(skills.map(({ id }) => id));
  return job.skills.filter((id) => has.has(id)).length + (trades.includes(job.trade) ? 1 : 0);
}
