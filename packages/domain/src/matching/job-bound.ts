import { dayNumber, type IndexedJob } from '../job-index/index.ts';
import { metresBetween } from '../shared/index.ts';
import { datesOf, type Seeker } from './job-candidates-store.ts';
import { meanOf } from './mean-of.ts';
import { slack } from './score-bound.ts';
import {
  availabilityValue,
  distanceValue,
  freshnessValue,
  languageValue,
  skillValue,
  wageValue,
} from './values.ts';

const day = 86_400_000;
const numbersOf = (dates: readonly string[]): ReadonlySet<number> => new Set(dates.map(dayNumber));
/** Days since 1970, which began on a Thursday; bit 0 is Monday. */
const bitOf = (date: number): number => 1 << ((date + 3) % 7);

/** What an open job in memory can be worth for somebody: the same bound as the database makes, of the same rules. */
export class JobBound {
  private readonly today: number;
  private readonly now: number;
  private readonly wish: number;
  private readonly saidToday: boolean;
  private readonly off: ReadonlySet<number>;
  private readonly extra: ReadonlySet<number>;
  private readonly trades: ReadonlySet<string>;
  private readonly tradeOfSkill: ReadonlyMap<number, string | null>;
  private readonly confirmed: ReadonlySet<number>;
  private readonly missing: ReadonlySet<number>;
  private readonly hiddenFrom: ReadonlySet<string>;
  private readonly place: { latitude: number; longitude: number };

  constructor(private readonly seeker: Seeker) {
    const { worker, skills, papers, said, now, today } = seeker;
    [this.today, this.now] = [dayNumber(today), now.getTime()];
    this.wish = Number(worker.wagePerDayAtLeast);
    this.saidToday = worker.availableOn === today;
    const [off, extra] = datesOf(said);
    [this.off, this.extra] = [numbersOf(off), numbersOf(extra)];
    this.trades = new Set(worker.occupationCodes);
    this.tradeOfSkill = new Map(skills.map(({ id, occupationCode }) => [id, occupationCode]));
    [this.confirmed, this.missing] = [new Set(papers.confirmed), new Set(papers.missing)];
    this.hiddenFrom = new Set(worker.hiddenFrom);
    this.place = { latitude: worker.latitude ?? NaN, longitude: worker.longitude ?? NaN };
  }

  /** What no score of it is above; null where something that can be told here speaks against it. */
  of(job: IndexedJob): number | null {
    if (job.expiresAt <= this.now || !this.isOnTheirDays(job) || this.hiddenFrom.has(job.employerId))
      return null;
    const skill = this.skill(job);
    if (skill === null) return null;
    const metres = metresBetween(this.place, job);
    const { radiusMetres } = this.seeker.worker;
    // A centimetre more, as the database may round otherwise; it is asked about each that is shown.
    if (metres > radiusMetres + 0.01) return null;
    const distance = Number.isNaN(metres) ? null : distanceValue(metres, radiusMetres);
    const wage = this.wish > 0 ? wageValue(job.wagePerDay, this.wish) : null;
    const availability = availabilityValue(this.saidToday && job.startsOn === this.today, 1);
    const freshness = freshnessValue(Math.max(0, Math.floor((this.now - job.listedAt) / day)));
    const language = languageValue(this.seeker.worker.languages, job.neededLanguages);
    return meanOf(this.seeker.weights, skill, distance, wage, availability, freshness, language) + slack;
  }

  /** On which day a job of several days goes on, its shifts say, which are not in memory. */
  private isOnTheirDays({ startsOn, endsOn }: IndexedJob): boolean {
    if (endsOn < this.today) return false;
    if (endsOn > startsOn) return true;
    if (this.off.has(startsOn)) return false;
    return (this.seeker.worker.weekdays & bitOf(startsOn)) !== 0 || this.extra.has(startsOn);
  }

  private skill({ occupationCode, skillIds }: IndexedJob): number | null {
    const knowsTrade = this.trades.has(occupationCode);
    let [asked, confirmed, ofTrade] = [0, false, knowsTrade];
    for (const id of skillIds) {
      if (this.missing.has(id)) return null;
      const trade = this.tradeOfSkill.get(id);
      if (trade === undefined) continue;
      asked += 1;
      confirmed ||= this.confirmed.has(id);
      ofTrade ||= trade === occupationCode;
    }
    return ofTrade ? skillValue({ knowsTrade, asked, askedFor: skillIds.length, confirmed }) : null;
  }
}
