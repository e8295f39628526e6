import { ageGuard } from '../../age-guards/index.ts';
import { shareOfDays } from '../../availability/index.ts';
import type { UseCaseContext } from '../../context/index.ts';
import {
  dayNumber,
  type JobGroup,
  type JobGroups,
  type JobTimes,
  type WeighedJob,
} from '../../job-index/index.ts';
import { isWorkOver } from '../../jobs/index.ts';
import { metresBetween } from '../../shared/index.ts';
import { meanOf } from '../scoring/mean-of.ts';
import type { Weights } from '../scoring/reasons.ts';
import { availabilityValue, distanceValue, freshnessValue, wageValue } from '../scoring/values.ts';
import { daysAhead } from './days-ahead.ts';
import { TopList, type Scored } from './top-list.ts';
import type { KindFit, WeighedSeeker } from './weighed-seeker.ts';

/** Against what somebody is weighed. */
export interface Ground {
  context: Pick<UseCaseContext, 'occupations' | 'market'>;
  jobs: JobGroups;
  weights: Weights;
  now: Date;
  /** YYYY-MM-DD in the market's time zone. */
  today: string;
}

/** The best jobs of one worker by the rules and factors of matches, best first; of those of their trades none is missed. */
export function bestJobsOf(ground: Ground, seeker: WeighedSeeker, most: number): Scored[] {
  const weighing = new Weighing(ground, seeker, most);
  for (const { group, fit, bound } of weighing.boundedGroups()) {
    if (weighing.best.isAbove(bound)) break;
    group.forEach((job) => weighing.consider(job, fit));
  }
  return weighing.best.sorted();
}

/** Looks at the jobs that no rule keeps from one worker, whatever they are worth; whoever looks may take the job out of the ground. */
export function forEachFitting(
  ground: Ground,
  seeker: WeighedSeeker,
  visit: (job: WeighedJob) => void,
): void {
  const weighing = new Weighing(ground, seeker, 0);
  for (const { group } of weighing.groupsInReach()) {
    group.forEach((job) => {
      if (weighing.fits(job)) visit(job);
    });
  }
}

/** Jobs that somebody could do, the nearest of them so far away; NaN where that is not known. */
interface GroupInReach {
  group: JobGroup;
  fit: KindFit;
  metres: number;
}

interface BoundedGroup extends GroupInReach {
  /** No job of it is above. */
  bound: number;
}

const day = 86_400_000;

class Weighing {
  readonly best: TopList;
  private readonly now: number;
  private readonly today: number;
  private readonly isTodaySaid: boolean;
  /** On which share of the days they can, by the times of jobs and their trade; null where something speaks against it. */
  private readonly shares = new Map<string, Map<JobTimes, number | null>>();

  constructor(
    private readonly ground: Ground,
    private readonly seeker: WeighedSeeker,
    most: number,
  ) {
    this.best = new TopList(most);
    [this.now, this.today] = [ground.now.getTime(), dayNumber(ground.today)];
    this.isTodaySaid = seeker.worker.availableOn === ground.today;
  }

  /** The most promising first: whoever comes late is seldom looked at. */
  boundedGroups(): BoundedGroup[] {
    const bounded: BoundedGroup[] = [];
    for (const { group, fit, metres } of this.groupsInReach()) {
      const bound = this.scoreOf(fit, group.mostPay, group.newest, metres, this.isTodaySaid, 1);
      bounded.push({ group, fit, metres, bound });
    }
    return bounded.sort((a, b) => b.bound - a.bound);
  }

  *groupsInReach(): Generator<GroupInReach> {
    for (const code of this.seeker.trades) {
      for (const kind of this.ground.jobs.ofTrade(code)) {
        const fit = this.seeker.fitOf(kind);
        if (fit === null) continue;
        for (const group of kind.groups) {
          const metres = group.metresFrom(this.seeker.place);
          if (!(metres > this.seeker.worker.radiusMetres)) yield { group, fit, metres };
        }
      }
    }
  }

  /** What costs least is asked first; days and the law only of what would be among the best. */
  consider(job: WeighedJob, fit: KindFit): void {
    const { seeker, best } = this;
    if (this.isOver(job)) return;
    const isSaid = this.isTodaySaid && job.startsOn === this.today;
    const score = (metres: number, share: number): number =>
      this.scoreOf(fit, job.wagePerDay, job.listedAt, metres, isSaid, share);
    // Most are not even next door among the best, and need no distance.
    if (!best.takes(score(this.nextDoorTo(job), 1), job)) return;
    const metres = this.metresTo(job);
    if (metres === null) return;
    const bound = score(metres, 1);
    if (!best.takes(bound, job) || seeker.isHeldBack(job)) return;
    const share = this.shareOf(job);
    if (share !== null) best.add({ job, score: share === 1 ? bound : score(metres, share) });
  }

  /** By the same rules, where nothing is compared. */
  fits(job: WeighedJob): boolean {
    if (this.isOver(job) || this.metresTo(job) === null) return false;
    return !this.seeker.isHeldBack(job) && this.shareOf(job) !== null;
  }

  private isOver({ expiresAt, endsOn }: WeighedJob): boolean {
    return expiresAt <= this.now || endsOn < this.today;
  }

  /** NaN where one of both has no place; null where it is too far, or begins on a day that is none of theirs. */
  private metresTo(job: WeighedJob): number | null {
    const { first, bit } = this.ahead(job.times);
    if (!this.seeker.mayOn(first, bit)) return null;
    const metres = metresBetween(this.seeker.place, job);
    return metres > this.seeker.worker.radiusMetres ? null : metres;
  }

  private nextDoorTo({ latitude, longitude }: WeighedJob): number {
    const { place } = this.seeker;
    return Number.isNaN(latitude + longitude + place.latitude + place.longitude) ? NaN : 0;
  }

  private scoreOf(
    { skill, language }: KindFit,
    pay: number,
    listedAt: number,
    metres: number,
    isSaid: boolean,
    share: number,
  ): number {
    const { worker, wish } = this.seeker;
    const distance = Number.isNaN(metres) ? null : distanceValue(metres, worker.radiusMetres);
    const wage = wish > 0 ? wageValue(pay, wish) : null;
    const freshness = freshnessValue(Math.max(0, Math.floor((this.now - listedAt) / day)));
    const availability = availabilityValue(isSaid, share);
    return meanOf(this.ground.weights, skill, distance, wage, availability, freshness, language);
  }

  private shareOf({ occupationCode, times }: WeighedJob): number | null {
    let known = this.shares.get(occupationCode);
    if (!known) this.shares.set(occupationCode, (known = new Map<JobTimes, number | null>()));
    let share = known.get(times);
    if (share === undefined) known.set(times, (share = this.shareOfTimes(occupationCode, times)));
    return share;
  }

  private shareOfTimes(occupationCode: string, times: JobTimes): number | null {
    const { occupations, market } = this.ground.context;
    if (isWorkOver(times, times.shifts, this.ground.now, market.timeZone)) return null;
    const { certificateHint, category } = occupations.occupation(occupationCode)!;
    const guarded = { ...times, certificateHint, category };
    if (ageGuard(this.seeker.worker, guarded, market.timeZone) !== null) return null;
    return shareOfDays(this.seeker.said, this.ahead(times).days);
  }

  private ahead(times: JobTimes) {
    return daysAhead(times, this.ground.context.market.timeZone, this.ground.today);
  }
}
