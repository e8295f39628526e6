import { shareOfDays } from '../../availability/index.ts';
import { ageGuard } from '../../age-guards/index.ts';
import type { UseCaseContext } from '../../context/index.ts';
import { meanOf } from '../mean-of.ts';
import { papersOf, type HeldPapers } from '../papers.ts';
import type { Weights } from '../reasons.ts';
import { availabilityValue, distanceValue, languageValue, skillValue, wageValue } from '../values.ts';
import type { BatchWorker } from './batch-workers.ts';
import type { JobGroup } from './job-group.ts';
import { isPlaced, metresApart } from './metres.ts';
import type { BatchJob } from './batch-job.ts';
import { TopList, type Scored } from './top-list.ts';

interface Ground {
  context: UseCaseContext;
  jobs: ReadonlyMap<string, JobGroup[]>;
  weights: Weights;
  today: string;
}

/** The best jobs of one worker by the rules and factors of matches; of those of their trades none is missed. */
export function bestJobsOf(ground: Ground, of: BatchWorker, most: number): Scored[] {
  const { occupations } = ground.context;
  const papers = papersOf(occupations, of.skills);
  const known = occupations.skills(of.skills.map(({ skillId }) => skillId));
  const ofSkills = known.flatMap(({ occupationCode }) => occupationCode ?? []);
  const seeker = seekerOf(of, papers, new Map(known.map(({ id, occupationCode }) => [id, occupationCode])));
  const trades = [...new Set([...of.worker.occupationCodes, ...ofSkills])].filter(papers.mayDo);
  const best = new TopList(most);
  for (const { group, fit, bound } of boundedGroups(ground, seeker, trades)) {
    if (best.isAbove(bound)) break;
    for (const job of group.jobs) consider(ground, seeker, fit, job, best);
  }
  return best.sorted();
}

/** What the jobs of a kind are worth for somebody, whatever else they are. */
interface KindFit {
  skill: number;
  language: number | null;
}

interface BoundedGroup {
  group: JobGroup;
  fit: KindFit;
  /** No job of it is above. */
  bound: number;
}

/** The groups that fit and are within reach, the most promising first: whoever comes late is seldom looked at. */
function boundedGroups(ground: Ground, seeker: Seeker, trades: readonly string[]): BoundedGroup[] {
  const bounded: BoundedGroup[] = [];
  const saidToday = seeker.worker.availableOn === ground.today;
  for (const code of trades) {
    for (const group of ground.jobs.get(code) ?? []) {
      const fit = fitOf(seeker, group.any);
      const metres = fit && group.metresFrom(seeker.worker);
      if (fit === null || (metres !== null && metres > seeker.worker.radiusMetres)) continue;
      const most = { pays: group.mostPays, freshness: group.mostFreshness };
      bounded.push({ group, fit, bound: scoreOf(ground, seeker, fit, most, metres, saidToday, 1) });
    }
  }
  return bounded.sort((a, b) => b.bound - a.bound);
}

interface Seeker extends BatchWorker {
  trades: ReadonlySet<string>;
  tradeOfSkill: ReadonlyMap<number, string | null>;
  confirmed: ReadonlySet<number>;
  missing: ReadonlySet<number>;
  wish: number;
  bits: number;
  extra: ReadonlySet<string>;
  /** What they are for the kinds of jobs, as far as it was asked; null where nothing fits. */
  fits: Map<number, KindFit | null>;
}

function seekerOf(
  of: BatchWorker,
  { confirmed, missing }: HeldPapers,
  tradeOfSkill: Seeker['tradeOfSkill'],
): Seeker {
  const { worker, said } = of;
  const extra = new Set(said.exceptions.filter(({ kind }) => kind === 'EXTRA').map(({ day }) => day));
  if (worker.availableOn !== null) extra.add(worker.availableOn);
  return {
    ...{ ...of, trades: new Set(worker.occupationCodes), tradeOfSkill, extra, bits: worker.weekdays },
    fits: new Map(),
    ...{ confirmed: new Set(confirmed), missing: new Set(missing) },
    wish: Number(worker.wagePerDayAtLeast),
  };
}

/** What costs least is asked first; days and the law only of what would be among the best. */
function consider(ground: Ground, seeker: Seeker, fit: KindFit, job: BatchJob, best: TopList): void {
  if ((seeker.bits & job.dayBit) === 0 && !seeker.extra.has(job.firstDay)) return;
  const { worker } = seeker;
  const saidToday = job.startsOn === ground.today && worker.availableOn === ground.today;
  // Most are not even next door among the best, and need no distance.
  const nextDoor = isPlaced(worker) && isPlaced(job) ? 0 : null;
  if (!best.takes(scoreOf(ground, seeker, fit, job, nextDoor, saidToday, 1), job)) return;
  const metres = metresApart(worker, job);
  if (metres !== null && metres > worker.radiusMetres) return;
  const bound = scoreOf(ground, seeker, fit, job, metres, saidToday, 1);
  if (!best.takes(bound, job) || speaksAgainst(seeker, job)) return;
  const share = shareFor(ground.context, seeker, job);
  if (share === null) return;
  best.add({ job, score: share === 1 ? bound : scoreOf(ground, seeker, fit, job, metres, saidToday, share) });
}

function scoreOf(
  { weights }: Ground,
  { worker, wish }: Seeker,
  { skill, language }: KindFit,
  { pays, freshness }: Pick<BatchJob, 'pays' | 'freshness'>,
  metres: number | null,
  saidToday: boolean,
  share: number,
): number {
  const distance = metres === null ? null : distanceValue(metres, worker.radiusMetres);
  const wage = wish > 0 ? wageValue(pays, wish) : null;
  return meanOf(weights, skill, distance, wage, availabilityValue(saidToday, share), freshness, language);
}

/** Worked out once for each kind of job: thousands are of the same. */
function fitOf(seeker: Seeker, job: BatchJob): KindFit | null {
  const known = seeker.fits.get(job.kind);
  if (known !== undefined) return known;
  const fit = skillFit(seeker, job);
  const language = languageValue(seeker.worker.languages, job.neededLanguages);
  const value = fit && { skill: skillValue(fit), language };
  seeker.fits.set(job.kind, value);
  return value;
}

/** Null where neither the trade nor a skill of it is theirs, or a paper is missing. */
function skillFit({ trades, tradeOfSkill, confirmed, missing }: Seeker, job: BatchJob) {
  const knowsTrade = trades.has(job.occupationCode);
  let [asked, isConfirmed, ofTrade] = [0, false, knowsTrade];
  for (const id of job.skillIds) {
    if (missing.has(id)) return null;
    const trade = tradeOfSkill.get(id);
    if (trade === undefined) continue;
    asked += 1;
    isConfirmed ||= confirmed.has(id);
    ofTrade ||= trade === job.occupationCode;
  }
  return ofTrade ? { knowsTrade, asked, askedFor: job.skillIds.length, confirmed: isConfirmed } : null;
}

const speaksAgainst = (
  { worker, busy, applied }: Seeker,
  { id, employerId, startsOn, endsOn }: BatchJob,
): boolean =>
  applied.has(id) ||
  worker.hiddenFrom.includes(employerId) ||
  busy.some(([from, to]) => from <= endsOn && to >= startsOn);

function shareFor({ occupations, market }: UseCaseContext, seeker: Seeker, job: BatchJob): number | null {
  const { certificateHint, category } = occupations.occupation(job.occupationCode)!;
  const guarded = { startsOn: job.startsOn, certificateHint, category, shifts: job.times.shifts };
  if (ageGuard(seeker.worker, guarded, market.timeZone) !== null) return null;
  return shareOfDays(seeker.said, job.times.days);
}
