import { isPlaced, metresApart } from './metres.ts';
import type { BatchJob } from './batch-job.ts';

/** Jobs of one kind from one neighbourhood: what none of them is above can be told of all at once. */
export class JobGroup {
  readonly jobs: BatchJob[] = [];
  mostPays = 0;
  mostFreshness = 0;
  private south = 90;
  private north = -90;
  private west = 180;
  private east = -180;

  /** One of them, for what they have in common. */
  get any(): BatchJob {
    return this.jobs[0]!;
  }

  add(job: BatchJob): void {
    this.jobs.push(job);
    this.mostPays = Math.max(this.mostPays, job.pays);
    this.mostFreshness = Math.max(this.mostFreshness, job.freshness);
    if (!isPlaced(job)) return;
    this.south = Math.min(this.south, job.latitude);
    this.north = Math.max(this.north, job.latitude);
    this.west = Math.min(this.west, job.longitude);
    this.east = Math.max(this.east, job.longitude);
  }

  /** How far the nearest of them is at least; null where one of both has no place. */
  metresFrom(place: { latitude: number | null; longitude: number | null }): number | null {
    if (!isPlaced(place) || !isPlaced(this.any)) return null;
    const latitude = Math.min(Math.max(place.latitude, this.south), this.north);
    const longitude = Math.min(Math.max(place.longitude, this.west), this.east);
    // Around the earth and at the poles the nearest corner may be another one.
    if (Math.abs(longitude - place.longitude) > mostDegrees || Math.abs(place.latitude) > mostLatitude)
      return 0;
    return Math.max(0, metresApart(place, { latitude, longitude })! * 0.99 - 10);
  }
}

const mostDegrees = 2;
const mostLatitude = 75;
const cellsPerDegree = 20;

const neighbourhood = (job: BatchJob): string =>
  isPlaced(job)
    ? `${Math.floor(job.latitude * cellsPerDegree)} ${Math.floor(job.longitude * cellsPerDegree)}`
    : '';

/** Jobs of one trade by their kinds and neighbourhoods. */
export function groupsOf(jobs: readonly BatchJob[]): JobGroup[] {
  const groups = new Map<string, JobGroup>();
  for (const job of jobs) {
    const key = `${job.kind} ${neighbourhood(job)}`;
    let group = groups.get(key);
    if (!group) groups.set(key, (group = new JobGroup()));
    group.add(job);
  }
  return [...groups.values()];
}
