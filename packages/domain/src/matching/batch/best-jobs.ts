import { shareOfDays } from '../../availability/index.ts';
import { ageGuard } from '../../age-guards/index.ts';
import type { UseCaseContext } from '../../context/index.ts';
import { meanOf } from '../mean-of.ts';
import { papersOf, type HeldPapers } from '../papers.ts';
import type { Weights } from '../reasons.ts';
import { availabilityValue, distanceValue, languageValue, skillValue, wageValue } from '../values.ts';
import type { BatchWorker } from './batch-workers.ts';
import { isPlaced, metresApart } from './metres.ts';
import type { BatchJob } from './open-jobs.ts';
import { TopList, type Scored } from './top-list.ts';

interface Ground {
  context: UseCaseContext;
  jobs: ReadonlyMap<string, BatchJob[]>;
  weights: Weights;
  today: string;
}

/** The best jobs of one worker by the rules and factors of matches; those of their trades are all looked at. */
export function bestJobsOf(ground: Ground, of: BatchWorker, most: number): Scored[] {
  const { occupations } = ground.context;
  const papers = papersOf(occupations, of.skills);
  const known = occupations.skills(of.skills.map(({ skillId }) => skillId));
  const ofSkills = known.flatMap(({ occupationCode }) => occupationCode ?? []);
  const seeker = seekerOf(of, papers, new Map(known.map(({ id, occupationCode }) => [id, occupationCode])));
  const best = new TopList(most);
  for (const code of new Set([...of.worker.occupationCodes, ...ofSkills])) {
    if (!papers.mayDo(code)) continue;
    for (const job of ground.jobs.get(code) ?? []) consider(ground, seeker, job, best);
  }
  return best.sorted();
}

interface Seeker extends BatchWorker {
  trades: ReadonlySet<string>;
  tradeOfSkill: ReadonlyMap<number, string | null>;
  confirmed: ReadonlySet<number>;
  missing: ReadonlySet<number>;
  wish: number;
  bits: number;
  extra: ReadonlySet<string>;
  /** What the skill factor is worth by the kind of job, as far as it was asked; null where nothing fits. */
  fits: Map<number, number | null>;
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
function consider(ground: Ground, seeker: Seeker, job: BatchJob, best: TopList): void {
  if ((seeker.bits & job.dayBit) === 0 && !seeker.extra.has(job.firstDay)) return;
  const skill = skillOf(seeker, job);
  if (skill === null) return;
  const { worker } = seeker;
  const saidToday = job.startsOn === ground.today && worker.availableOn === ground.today;
  const wage = seeker.wish > 0 ? wageValue(job.pays, seeker.wish) : null;
  const language = languageValue(worker.languages, job.neededLanguages);
  const scored = (metres: number | null, share: number): number => {
    const distance = metres === null ? null : distanceValue(metres, worker.radiusMetres);
    const availability = availabilityValue(saidToday, share);
    return meanOf(ground.weights, skill, distance, wage, availability, job.freshness, language);
  };
  // Most are not even next door among the best, and need no distance.
  if (!best.takes(scored(isPlaced(worker) && isPlaced(job) ? 0 : null, 1), job)) return;
  const metres = metresApart(worker, job);
  if (metres !== null && metres > worker.radiusMetres) return;
  const bound = scored(metres, 1);
  if (!best.takes(bound, job)) return;
  if (speaksAgainst(seeker, job)) return;
  const share = shareFor(ground.context, seeker, job);
  if (share !== null) best.add({ job, score: share === 1 ? bound : scored(metres, share) });
}

/** Worked out once for each kind of job: thousands are of the same. */
function skillOf(seeker: Seeker, job: BatchJob): number | null {
  const known = seeker.fits.get(job.kind);
  if (known !== undefined) return known;
  const fit = skillFit(seeker, job);
  const value = fit && skillValue(fit);
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
