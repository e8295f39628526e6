import type { UseCaseContext } from '../context/index.ts';
import { shiftsByJobKeys, type JobShift } from '../jobs/index.ts';
import { assertMayOwn, nameIn, say, type Wording } from '../shared/index.ts';
import { changesOf, type Change, type HintKind } from './hint-changes.ts';
import { jobsThatFit, type FittingJob, type Seeker } from './job-candidates-store.ts';
import { seekerOf } from './seeker.ts';
import { timeFor } from './time-for.ts';

/** What would let more jobs fit somebody, and how many more. */
export interface MatchHint {
  kind: HintKind;
  /** Jobs on the board that would fit then and do not now. */
  jobs: number;
  /** In words, in the caller's language. */
  text: string;
}

/** How many jobs fit somebody now, and what would let more of them. */
export interface MatchHints {
  jobs: number;
  /** Most first. */
  hints: MatchHint[];
}

/** Beyond so many it is not counted on. */
const mostCounted = 500;
const mostHints = 3;

const wordings: Record<HintKind, Wording> = {
  WEEKENDS: { 'zh-CN': '周末可用就能多 {jobs} 个岗位', en: '{jobs} more jobs if you can at weekends' },
  EVERY_DAY: { 'zh-CN': '每天可用就能多 {jobs} 个岗位', en: '{jobs} more jobs if you can on every day' },
  WHOLE_DAYS: { 'zh-CN': '不限时段就能多 {jobs} 个岗位', en: '{jobs} more jobs if you can at any hour' },
  TODAY: { 'zh-CN': '今天能干活就能多 {jobs} 个岗位', en: '{jobs} more jobs if you can work today' },
  FARTHER: {
    'zh-CN': '愿意走到 {kilometres} 公里就能多 {jobs} 个岗位',
    en: '{jobs} more jobs if you go up to {kilometres} km',
  },
  CERTIFICATE: {
    'zh-CN': '到窗口核验{certificate}就能多 {jobs} 个岗位',
    en: '{jobs} more jobs once the window has seen: {certificate}',
  },
};

/**
 * How many jobs fit a worker, and what would help most, counted on the board by the same hard rules as matches. For the
 * calling worker, or for staff the one named. Throws AccessDenied, Refused.
 */
export async function matchHints(
  context: UseCaseContext,
  workerId: string | null | undefined,
): Promise<MatchHints> {
  assertMayOwn(context.principal, 'worker.match', context.market.id);
  const { seeker, skills } = await seekerOf(context, workerId);
  const changes = changesOf(context, seeker, skills);
  const [now, ...then] = await fitting(context, [seeker, ...changes.map((change) => change.seeker)]);
  const hints = changes.map((change, i) => {
    const more = [...then[i]!].filter((id) => !now!.has(id));
    return worded(context, change, more.length);
  });
  const helping = hints.filter(({ jobs }) => jobs > 0).toSorted((a, b) => b.jobs - a.jobs);
  return { jobs: now!.size, hints: helping.slice(0, mostHints) };
}

/** The ids of the jobs that fit each of them. */
async function fitting(context: UseCaseContext, seekers: readonly Seeker[]): Promise<Set<string>[]> {
  const found = await Promise.all(seekers.map((each) => jobsThatFit(context.db, each, mostCounted)));
  const shifts = await shiftsOf(context, found.flat());
  return found.map((jobs, i) => {
    const fits = jobs.filter((job) => timeFor(context, seekers[i]!, job, shifts.get(job.id) ?? []));
    return new Set(fits.map(({ id }) => id));
  });
}

async function shiftsOf(
  { db, market }: UseCaseContext,
  jobs: readonly FittingJob[],
): Promise<Map<string, JobShift[]>> {
  const ids = [...new Set(jobs.map(({ id }) => id))];
  const markets = ids.map(() => market.id);
  return Map.groupBy(await shiftsByJobKeys(db, markets, ids), ({ jobId }) => jobId);
}

function worded(
  { language }: UseCaseContext,
  { kind, seeker, certificate }: Change,
  jobs: number,
): MatchHint {
  const kilometres = seeker.worker.radiusMetres / 1_000;
  const name = certificate ? nameIn(language, certificate) : '';
  return { kind, jobs, text: say(language, wordings[kind], { jobs, kilometres, certificate: name }) };
}
