import type { UseCaseContext } from '../../context/index.ts';
import { assertMayOwn, nameIn, say, type Wording } from '../../shared/index.ts';
import { seekerOf } from '../seeker.ts';
import { fittingJobs, type Fitting } from './fitting-jobs.ts';
import { changesOf, type Change, type HintKind } from './hint-changes.ts';

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
  /** Whether there may be more, as not all were looked at. */
  atLeast: boolean;
  /** Most first. */
  hints: MatchHint[];
}

const mostHints = 3;

const wordings: Record<HintKind, Wording> = {
  WEEKENDS: {
    'zh-CN': '周末可用就能多 {jobs} 个岗位',
    en: '{jobs} more {jobs|job|jobs} if you can at weekends',
  },
  EVERY_DAY: {
    'zh-CN': '每天可用就能多 {jobs} 个岗位',
    en: '{jobs} more {jobs|job|jobs} if you can on every day',
  },
  WHOLE_DAYS: {
    'zh-CN': '不限时段就能多 {jobs} 个岗位',
    en: '{jobs} more {jobs|job|jobs} if you can at any hour',
  },
  TODAY: {
    'zh-CN': '今天能干活就能多 {jobs} 个岗位',
    en: '{jobs} more {jobs|job|jobs} if you can work today',
  },
  FARTHER: {
    'zh-CN': '愿意走到 {kilometres} 公里就能多 {jobs} 个岗位',
    en: '{jobs} more {jobs|job|jobs} if you go up to {kilometres} km',
  },
  CERTIFICATE: {
    'zh-CN': '到窗口核验{certificate}就能多 {jobs} 个岗位',
    en: '{jobs} more {jobs|job|jobs} once the window has seen: {certificate}',
  },
};

/**
 * How many jobs fit a worker, and what would help most, counted on the board by the same hard rules as matches. For the
 * calling worker, or for staff the one named. Throws AccessDenied, Refused.
 */
export async function matchHints(
  context: UseCaseContext,
  workerId: string | null | undefined,
  pageSize?: number,
): Promise<MatchHints> {
  assertMayOwn(context.principal, 'worker.match', context.market.id);
  const { seeker, skills } = await seekerOf(context, workerId);
  const changes = changesOf(context, seeker, skills);
  const seekers = [seeker, ...changes.map((change) => change.seeker)];
  const [now, ...then] = await fittingJobs(context, seekers, pageSize);
  const hints = changes.map((change, i) => worded(context, change, moreOf(now!, then[i]!)));
  const helping = hints.filter(({ jobs }) => jobs > 0).toSorted((a, b) => b.jobs - a.jobs);
  return { jobs: now!.ids.size, atLeast: now!.upTo !== null, hints: helping.slice(0, mostHints) };
}

interface More {
  jobs: number;
  /** Whether there may be more than these, as not all were looked at. */
  atLeast: boolean;
}

/** Those that fit then and do not now, as far as it is known of both. */
function moreOf(now: Fitting, then: Fitting): More {
  const known = (id: string): boolean => now.upTo === null || id <= now.upTo;
  const jobs = [...then.ids].filter((id) => !now.ids.has(id) && known(id)).length;
  return { jobs, atLeast: now.upTo !== null || then.upTo !== null };
}

function worded(
  { language }: UseCaseContext,
  { kind, seeker, certificate }: Change,
  { jobs, atLeast }: More,
): MatchHint {
  const kilometres = seeker.worker.radiusMetres / 1_000;
  const name = certificate ? nameIn(language, certificate) : '';
  const values = { jobs: atLeast ? `${jobs}+` : jobs, kilometres, certificate: name };
  return { kind, jobs, text: say(language, wordings[kind], values) };
}
