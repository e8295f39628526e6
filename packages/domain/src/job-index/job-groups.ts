import { metresBetween } from '../shared/index.ts';
import { cellOfPlace } from './geo-cells.ts';
import type { IndexedJob } from './indexed-job.ts';
import { SlotList } from './slot-list.ts';

/** Of an open job, what decides for whom it is. */
export type WeighedJob = Pick<
  IndexedJob,
  | 'id'
  | 'employerId'
  | 'occupationCode'
  | 'skillIds'
  | 'neededLanguages'
  | 'wagePerDay'
  | 'latitude'
  | 'longitude'
  | 'startsOn'
  | 'endsOn'
  | 'listedAt'
  | 'expiresAt'
  | 'times'
>;

/** Reads a job by the number it is kept under; null where there is none. */
export type JobAt = (slot: number) => WeighedJob | null;

/** Jobs of a trade that ask for the same skills and languages, by their neighbourhoods: they fit somebody alike. */
export class JobKind {
  private readonly byCell = new Map<number | null, JobGroup>();
  readonly occupationCode: string;
  readonly skillIds: readonly number[];
  readonly neededLanguages: readonly string[] | null;

  constructor(
    private readonly jobAt: JobAt,
    { occupationCode, skillIds, neededLanguages }: WeighedJob,
  ) {
    this.occupationCode = occupationCode;
    this.skillIds = skillIds;
    this.neededLanguages = neededLanguages;
  }

  get groups(): Iterable<JobGroup> {
    return this.byCell.values();
  }

  get isEmpty(): boolean {
    return this.byCell.size === 0;
  }

  add(slot: number, job: WeighedJob): void {
    const cell = cellOfPlace(job);
    let group = this.byCell.get(cell);
    if (!group) this.byCell.set(cell, (group = new JobGroup(this.jobAt)));
    group.add(slot, job);
  }

  remove(slot: number, job: WeighedJob): void {
    const cell = cellOfPlace(job);
    const group = this.byCell.get(cell);
    group?.remove(slot);
    if (group?.isEmpty) this.byCell.delete(cell);
  }
}

/**
 * Jobs of one kind from one neighbourhood: what none of them is above can be told of all at once. Those that were taken away may
 * leave it too high, never too low.
 */
export class JobGroup {
  private readonly slots = new SlotList();
  /** The pay of the best paid, and when the newest was listed. */
  mostPay = 0;
  newest = -Infinity;
  private south = 90;
  private north = -90;
  private west = 180;
  private east = -180;

  constructor(private readonly jobAt: JobAt) {}

  get isEmpty(): boolean {
    return this.slots.length === 0;
  }

  /** The last first, so that the one that is looked at may be taken away. */
  forEach(visit: (job: WeighedJob) => void): void {
    for (let i = this.slots.length - 1; i >= 0; i -= 1) {
      const job = this.jobAt(this.slots.at(i));
      if (job) visit(job);
    }
  }

  add(slot: number, job: WeighedJob): void {
    this.slots.push(slot);
    this.mostPay = Math.max(this.mostPay, job.wagePerDay);
    this.newest = Math.max(this.newest, job.listedAt);
    if (Number.isNaN(job.latitude + job.longitude)) return;
    this.south = Math.min(this.south, job.latitude);
    this.north = Math.max(this.north, job.latitude);
    this.west = Math.min(this.west, job.longitude);
    this.east = Math.max(this.east, job.longitude);
  }

  remove(slot: number): void {
    this.slots.remove(slot);
  }

  /** How far the nearest of them is at least; NaN where one of both has no place. */
  metresFrom(place: { latitude: number; longitude: number }): number {
    if (this.south > this.north || Number.isNaN(place.latitude + place.longitude)) return NaN;
    const latitude = Math.min(Math.max(place.latitude, this.south), this.north);
    const longitude = Math.min(Math.max(place.longitude, this.west), this.east);
    // Around the earth and at the poles the nearest corner may be another one.
    if (Math.abs(longitude - place.longitude) > mostDegrees || Math.abs(place.latitude) > mostLatitude)
      return 0;
    return Math.max(0, metresBetween(place, { latitude, longitude }) * 0.99 - 10);
  }
}

const mostDegrees = 2;
const mostLatitude = 75;

/** Open jobs by their trade, kind and neighbourhood: their numbers, as the jobs are kept elsewhere. */
export class JobGroups {
  private readonly trades = new Map<string, Map<string, JobKind>>();

  constructor(private readonly jobAt: JobAt) {}

  ofTrade(code: string): Iterable<JobKind> {
    return this.trades.get(code)?.values() ?? [];
  }

  /** Takes up a job under a number above those of all others. */
  add(slot: number, job: WeighedJob): void {
    let kinds = this.trades.get(job.occupationCode);
    if (!kinds) this.trades.set(job.occupationCode, (kinds = new Map<string, JobKind>()));
    const key = kindOf(job);
    let kind = kinds.get(key);
    if (!kind) kinds.set(key, (kind = new JobKind(this.jobAt, job)));
    kind.add(slot, job);
  }

  remove(slot: number, job: WeighedJob): void {
    const kinds = this.trades.get(job.occupationCode);
    const key = kindOf(job);
    const kind = kinds?.get(key);
    kind?.remove(slot, job);
    if (kind?.isEmpty) kinds!.delete(key);
  }
}

const kindOf = ({ skillIds, neededLanguages }: WeighedJob): string =>
  `${skillIds.join(' ')}/${neededLanguages?.join(' ') ?? ''}`;
