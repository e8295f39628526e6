import { metresBetween } from '../shared/index.ts';
import { cellOfPlace } from './geo-cells.ts';
import type { IndexedJob } from './indexed-job.ts';

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

/** Jobs of a trade that ask for the same skills and languages, by their neighbourhoods: they fit somebody alike. */
export class JobKind {
  private readonly byCell = new Map<number | null, JobGroup>();
  readonly occupationCode: string;
  readonly skillIds: readonly number[];
  readonly neededLanguages: readonly string[] | null;

  constructor({ occupationCode, skillIds, neededLanguages }: WeighedJob) {
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

  add(job: WeighedJob): void {
    const cell = cellOfPlace(job);
    let group = this.byCell.get(cell);
    if (!group) this.byCell.set(cell, (group = new JobGroup()));
    group.add(job);
  }

  remove(job: WeighedJob): void {
    const cell = cellOfPlace(job);
    const group = this.byCell.get(cell);
    if (group?.remove(job)) this.byCell.delete(cell);
  }
}

/**
 * Jobs of one kind from one neighbourhood: what none of them is above can be told of all at once. Those that were taken away may
 * leave it too high, never too low.
 */
export class JobGroup {
  readonly jobs = new Set<WeighedJob>();
  /** The pay of the best paid, and when the newest was listed. */
  mostPay = 0;
  newest = -Infinity;
  private south = 90;
  private north = -90;
  private west = 180;
  private east = -180;

  add(job: WeighedJob): void {
    this.jobs.add(job);
    this.mostPay = Math.max(this.mostPay, job.wagePerDay);
    this.newest = Math.max(this.newest, job.listedAt);
    if (Number.isNaN(job.latitude + job.longitude)) return;
    this.south = Math.min(this.south, job.latitude);
    this.north = Math.max(this.north, job.latitude);
    this.west = Math.min(this.west, job.longitude);
    this.east = Math.max(this.east, job.longitude);
  }

  /** Whether none is left. */
  remove(job: WeighedJob): boolean {
    this.jobs.delete(job);
    return this.jobs.size === 0;
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

/** Open jobs by their trade, kind and neighbourhood. */
export class JobGroups {
  private readonly trades = new Map<string, Map<string, JobKind>>();

  ofTrade(code: string): Iterable<JobKind> {
    return this.trades.get(code)?.values() ?? [];
  }

  add(job: WeighedJob): void {
    let kinds = this.trades.get(job.occupationCode);
    if (!kinds) this.trades.set(job.occupationCode, (kinds = new Map<string, JobKind>()));
    const key = kindOf(job);
    let kind = kinds.get(key);
    if (!kind) kinds.set(key, (kind = new JobKind(job)));
    kind.add(job);
  }

  remove(job: WeighedJob): void {
    const kinds = this.trades.get(job.occupationCode);
    const kind = kinds?.get(kindOf(job));
    kind?.remove(job);
    if (kind?.isEmpty) kinds!.delete(kindOf(job));
  }
}

const kindOf = ({ skillIds, neededLanguages }: WeighedJob): string =>
  `${skillIds.join(' ')}/${neededLanguages?.join(' ') ?? ''}`;
