import { Dictionary } from './dictionary.ts';
import type { IndexedJob } from './indexed-job.ts';
import type { WeighedJob } from './job-groups.ts';
import type { JobTimes } from './job-times.ts';

/** Places in a job's row of numbers, and how wide the row is. */
const measured = {
  latitude: 0,
  longitude: 1,
  wageMax: 2,
  wagePerDay: 3,
  listedAt: 4,
  expiresAt: 5,
  startsOn: 6,
  endsOn: 7,
  width: 8,
} as const;

/** Places in a job's row of what it shares with others. */
const shared = {
  employer: 0,
  occupation: 1,
  skills: 2,
  languages: 3,
  unit: 4,
  settlement: 5,
  division: 6,
  times: 7,
  urgent: 8,
  width: 9,
} as const;

/**
 * Jobs in rows of plain numbers and, for what many share, of numbers of dictionaries: hundreds of thousands of objects would be
 * looked through whenever garbage is collected, and everybody would wait for it.
 */
export class JobColumns {
  /** Null for a job that was taken away. */
  readonly ids: (string | null)[] = [];
  readonly titles: string[] = [];
  private measures = new Float64Array(1_024 * measured.width);
  private numbers = new Uint32Array(1_024 * shared.width);
  readonly texts = new Dictionary<string>();
  readonly skills = new Dictionary<readonly number[]>();
  readonly languages = new Dictionary<readonly string[] | null>();
  readonly times = new Dictionary<JobTimes>();

  /** How many rows there are. */
  get length(): number {
    return this.ids.length;
  }

  at(slot: number): IndexedJob | null {
    return this.ids[slot] == null ? null : new KeptJob(this, slot);
  }

  measure(slot: number, place: number): number {
    return this.measures[slot * measured.width + place]!;
  }

  number(slot: number, place: number): number {
    return this.numbers[slot * shared.width + place]!;
  }

  /** Adds a row of what matches ask, for which nothing is searched, and says which it is. */
  pushWeighed(job: WeighedJob): number {
    return this.push({ ...unsearched, ...job });
  }

  /** Adds a row, and says which it is. */
  push(job: IndexedJob): number {
    const slot = this.ids.push(job.id) - 1;
    this.titles.push(job.title);
    this.measures = withRoom(this.measures, (slot + 1) * measured.width, Float64Array);
    this.numbers = withRoom(this.numbers, (slot + 1) * shared.width, Uint32Array);
    this.measures.set(measuresOf(job), slot * measured.width);
    this.numbers.set(this.numbersOf(job), slot * shared.width);
    return slot;
  }

  /** What is left of the row is never read. */
  remove(slot: number): void {
    this.ids[slot] = null;
    this.titles[slot] = '';
  }

  private numbersOf(job: IndexedJob): number[] {
    const { texts } = this;
    return [
      texts.numberOf(job.employerId),
      texts.numberOf(job.occupationCode),
      this.skills.numberOf(job.skillIds, job.skillIds.join(' ')),
      this.languages.numberOf(job.neededLanguages, job.neededLanguages?.join(' ') ?? null),
      texts.numberOf(job.wageUnit),
      texts.numberOf(job.settlement),
      texts.numberOf(job.divisionCode),
      this.times.numberOf(job.times),
      Number(job.urgent),
    ];
  }
}

const unsearched = { title: '', wageUnit: '', wageMax: 0, settlement: '', divisionCode: '', urgent: false };

const measuresOf = (job: IndexedJob): number[] => [
  job.latitude,
  job.longitude,
  job.wageMax,
  job.wagePerDay,
  job.listedAt,
  job.expiresAt,
  job.startsOn,
  job.endsOn,
];

function withRoom<Values extends Float64Array | Uint32Array>(
  values: Values,
  length: number,
  Kind: new (length: number) => Values,
): Values {
  if (length <= values.length) return values;
  const wider = new Kind(values.length * 2);
  wider.set(values);
  return wider;
}

/** A job as its row tells it: made anew by whoever looks, for no longer than that. */
class KeptJob implements IndexedJob {
  constructor(
    private readonly columns: JobColumns,
    private readonly slot: number,
  ) {}

  get id(): string {
    return this.columns.ids[this.slot]!;
  }

  get title(): string {
    return this.columns.titles[this.slot]!;
  }

  get latitude(): number {
    return this.columns.measure(this.slot, measured.latitude);
  }

  get longitude(): number {
    return this.columns.measure(this.slot, measured.longitude);
  }

  get wageMax(): number {
    return this.columns.measure(this.slot, measured.wageMax);
  }

  get wagePerDay(): number {
    return this.columns.measure(this.slot, measured.wagePerDay);
  }

  get listedAt(): number {
    return this.columns.measure(this.slot, measured.listedAt);
  }

  get expiresAt(): number {
    return this.columns.measure(this.slot, measured.expiresAt);
  }

  get startsOn(): number {
    return this.columns.measure(this.slot, measured.startsOn);
  }

  get endsOn(): number {
    return this.columns.measure(this.slot, measured.endsOn);
  }

  get employerId(): string {
    return this.textAt(shared.employer);
  }

  get occupationCode(): string {
    return this.textAt(shared.occupation);
  }

  get wageUnit(): string {
    return this.textAt(shared.unit);
  }

  get settlement(): string {
    return this.textAt(shared.settlement);
  }

  get divisionCode(): string {
    return this.textAt(shared.division);
  }

  get skillIds(): readonly number[] {
    return this.columns.skills.at(this.columns.number(this.slot, shared.skills));
  }

  get neededLanguages(): readonly string[] | null {
    return this.columns.languages.at(this.columns.number(this.slot, shared.languages));
  }

  get times(): JobTimes {
    return this.columns.times.at(this.columns.number(this.slot, shared.times));
  }

  get urgent(): boolean {
    return this.columns.number(this.slot, shared.urgent) === 1;
  }

  private textAt(place: number): string {
    return this.columns.texts.at(this.columns.number(this.slot, place));
  }
}
