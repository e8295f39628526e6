import type { Said } from '../../availability/index.ts';
import { dayNumber, type JobKind, type JobTimes, type WeighedJob } from '../../job-index/index.ts';
import type { Skill } from '../../occupations/index.ts';
import type { WorkerRow } from '../../workers/index.ts';
import type { Engaged } from '../candidates/engaged-store.ts';
import { tradesOf } from '../candidates/job-candidates-store.ts';
import type { HeldPapers } from '../candidates/papers.ts';
import { languageValue, skillValue, type SkillFit } from '../scoring/values.ts';

/** Somebody with all that speaks for and against jobs. */
interface Told {
  worker: WorkerRow;
  skills: readonly Skill[];
  papers: HeldPapers;
  said: Said;
  engaged: Engaged;
}

/** What the jobs of a kind are worth for somebody, whatever else they are. */
export interface KindFit {
  skill: number;
  language: number | null;
}

/** Agreed work by the numbers of its days. */
interface BusyDays {
  from: number;
  to: number;
  shifts: JobTimes['shifts'];
}

/** As `hasOtherWork` asks PostgreSQL: on one of its days, or, the night before or the morning after them, at its hours. */
function meets({ from, to, shifts }: BusyDays, { startsOn, endsOn, times }: WeighedJob): boolean {
  if (from > endsOn + 1 || to < startsOn - 1) return false;
  if (from <= endsOn && to >= startsOn) return true;
  return shifts.some((one) =>
    times.shifts.some((other) => one.startsAt < other.endsAt && other.startsAt < one.endsAt),
  );
}

/** Somebody whom many jobs are weighed for: what is asked of each is at hand. */
export class WeighedSeeker {
  readonly worker: WorkerRow;
  readonly said: Said;
  /** Trades of theirs and of their skills, as far as the law lets them. */
  readonly trades: readonly string[];
  readonly place: { latitude: number; longitude: number };
  readonly wish: number;
  private readonly ownTrades: ReadonlySet<string>;
  private readonly tradeOfSkill: ReadonlyMap<number, string | null>;
  private readonly confirmed: ReadonlySet<number>;
  private readonly missing: ReadonlySet<number>;
  private readonly hiddenFrom: ReadonlySet<string>;
  private readonly extra: ReadonlySet<number>;
  private readonly busy: readonly BusyDays[];
  private readonly applied: ReadonlySet<string>;

  constructor(told: Told) {
    const { worker, skills, papers, said, engaged } = told;
    [this.worker, this.said, this.trades] = [worker, said, tradesOf(told)];
    this.place = { latitude: worker.latitude ?? NaN, longitude: worker.longitude ?? NaN };
    this.wish = Number(worker.wagePerDayAtLeast);
    this.ownTrades = new Set(worker.occupationCodes);
    this.tradeOfSkill = new Map(skills.map(({ id, occupationCode }) => [id, occupationCode]));
    [this.confirmed, this.missing] = [new Set(papers.confirmed), new Set(papers.missing)];
    this.hiddenFrom = new Set(worker.hiddenFrom);
    const extra = said.exceptions.filter(({ kind }) => kind === 'EXTRA').map(({ day }) => day);
    this.extra = new Set([...extra, ...(said.availableOn === null ? [] : [said.availableOn])].map(dayNumber));
    this.busy = engaged.busy.map(({ startsOn, endsOn, shifts }) => ({
      ...{ from: dayNumber(startsOn), to: dayNumber(endsOn), shifts },
    }));
    this.applied = new Set(engaged.applied);
  }

  /** Null where neither the trade nor a skill of it is theirs, or a paper is missing. */
  fitOf(kind: JobKind): KindFit | null {
    const fit = this.skillFit(kind);
    if (fit === null) return null;
    return { skill: skillValue(fit), language: languageValue(this.worker.languages, kind.neededLanguages) };
  }

  /** Whether the first day of work is one of theirs, whatever its hours are. */
  mayOn(first: number, bit: number): boolean {
    return (this.worker.weekdays & bit) !== 0 || this.extra.has(first);
  }

  /** An application, other work at its time, or that they hide from the employer. */
  isHeldBack(job: WeighedJob): boolean {
    if (this.applied.has(job.id) || this.hiddenFrom.has(job.employerId)) return true;
    return this.busy.some((busy) => meets(busy, job));
  }

  private skillFit({ occupationCode, skillIds }: JobKind): SkillFit | null {
    const knowsTrade = this.ownTrades.has(occupationCode);
    let [asked, confirmed, ofTrade] = [0, false, knowsTrade];
    for (const id of skillIds) {
      if (this.missing.has(id)) return null;
      const trade = this.tradeOfSkill.get(id);
      if (trade === undefined) continue;
      asked += 1;
      confirmed ||= this.confirmed.has(id);
      ofTrade ||= trade === occupationCode;
    }
    return ofTrade ? { knowsTrade, asked, askedFor: skillIds.length, confirmed } : null;
  }
}
