import type { Grade, JudgedJob, JudgedWorker } from './judged-set.ts';

/** What lists of offers are worth. */
export interface QualityFigures {
  /** Discounted gain of the first ten against the best order there is, mean of the workers who have any. */
  ndcg: number;
  /** Offers that must never be made. */
  violations: number;
  /** Share of offers that are good or just right. */
  precision: number;
  /** Share of the workers for whom there is anything good and who are offered something good. */
  workersServed: number;
  /** Share of the jobs that are good for anybody and are offered to somebody they are good for. */
  jobsOffered: number;
  /** Share of all offers that fall on the tenth of the jobs offered most: 0.1 is even. */
  topTenth: number;
}

export type GradeOf = (worker: JudgedWorker, job: JudgedJob) => Grade;

type Lists = ReadonlyMap<JudgedWorker, readonly JudgedJob[]>;

const gains: Record<Grade, number> = { X: 0, '0': 0, '1': 1, '2': 3, '3': 7 };
const isGood = (grade: Grade): boolean => grade === '2' || grade === '3';

export function figuresOf(lists: Lists, jobs: readonly JudgedJob[], gradeOf: GradeOf): QualityFigures {
  const offers = [...lists].flatMap(([worker, list]) =>
    list.map((job) => ({ worker, job, grade: gradeOf(worker, job) })),
  );
  const good = offers.filter(({ grade }) => isGood(grade));
  const workers = [...lists.keys()];
  const goodFor = (worker: JudgedWorker): JudgedJob[] => jobs.filter((job) => isGood(gradeOf(worker, job)));
  const served = workers.filter((worker) => goodFor(worker).length > 0);
  const wanted = new Set(workers.flatMap(goodFor));
  return {
    ndcg: round(mean(workers.flatMap((worker) => ndcgOf(worker, lists.get(worker)!, jobs, gradeOf) ?? []))),
    violations: offers.filter(({ grade }) => grade === 'X').length,
    precision: round(good.length / offers.length),
    workersServed: round(new Set(good.map(({ worker }) => worker)).size / served.length),
    jobsOffered: round(new Set(good.map(({ job }) => job)).size / wanted.size),
    topTenth: round(
      topTenth(
        offers.map(({ job }) => job),
        jobs,
      ),
    ),
  };
}

/** Null for whom nothing is worth anything. */
function ndcgOf(
  worker: JudgedWorker,
  list: readonly JudgedJob[],
  jobs: readonly JudgedJob[],
  gradeOf: GradeOf,
): number | null {
  const gain = (job: JudgedJob): number => gains[gradeOf(worker, job)];
  const best = jobs
    .map(gain)
    .toSorted((a, b) => b - a)
    .slice(0, 10);
  const ideal = discounted(best);
  return ideal === 0 ? null : discounted(list.map(gain)) / ideal;
}

const discounted = (values: readonly number[]): number =>
  values.reduce((sum, value, i) => sum + value / Math.log2(i + 2), 0);

function topTenth(offered: readonly JudgedJob[], jobs: readonly JudgedJob[]): number {
  const counts = [...Map.groupBy(offered, ({ id }) => id).values()].map(({ length }) => length);
  const top = counts.toSorted((a, b) => b - a).slice(0, Math.ceil(jobs.length / 10));
  return top.reduce((sum, count) => sum + count, 0) / offered.length;
}

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / Math.max(values.length, 1);
const round = (value: number): number => Math.round(value * 1_000) / 1_000;
