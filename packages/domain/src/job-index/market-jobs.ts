import { cellOfPlace } from './geo-cells.ts';
import type { IndexedJob, JobToIndex } from './indexed-job.ts';
import { JobGroups } from './job-groups.ts';
import { SlotList } from './slot-list.ts';

type Lists<Key> = Map<Key, SlotList>;

function listOf<Key>(lists: Lists<Key>, key: Key): SlotList {
  let list = lists.get(key);
  if (!list) lists.set(key, (list = new SlotList()));
  return list;
}

const nothing = new SlotList();
/** Empty slots are swept out when there are so many, and more of them than of others. */
const mostGaps = 1_000;

/**
 * The open jobs of a market, each in a slot. Slots are only added, so that all lists of slots grow at their ends; a job that
 * changes leaves its slot and gets a new one.
 */
export class MarketJobs {
  private jobs: (IndexedJob | null)[] = [];
  /** For each slot, when the newest of the jobs up to it was listed: behind it nothing is newer. */
  private newestUpTo: number[] = [];
  private readonly slotOf = new Map<string, number>();
  private tokens: Lists<string> = new Map();
  private trades: Lists<string> = new Map();
  private employers: Lists<string> = new Map();
  private cells: Lists<number> = new Map();
  private grouped = new JobGroups();

  /** How many jobs there are. */
  get size(): number {
    return this.slotOf.size;
  }

  /** How many slots there are, empty ones among them. */
  get slots(): number {
    return this.jobs.length;
  }

  job(slot: number): IndexedJob | null {
    return this.jobs[slot]!;
  }

  newestUntil(slot: number): number {
    return this.newestUpTo[slot]!;
  }

  withToken(token: string): SlotList {
    return this.tokens.get(token) ?? nothing;
  }

  ofTrade(code: string): SlotList {
    return this.trades.get(code) ?? nothing;
  }

  ofEmployer(id: string): SlotList {
    return this.employers.get(id) ?? nothing;
  }

  get places(): ReadonlyMap<number, SlotList> {
    return this.cells;
  }

  get groups(): JobGroups {
    return this.grouped;
  }

  put({ job, tokens }: JobToIndex): void {
    this.remove(job.id);
    const slot = this.jobs.length;
    this.jobs.push(job);
    this.newestUpTo.push(Math.max(job.listedAt, this.newestUpTo.at(-1) ?? -Infinity));
    this.slotOf.set(job.id, slot);
    for (const token of new Set(tokens)) listOf(this.tokens, token).push(slot);
    listOf(this.trades, job.occupationCode).push(slot);
    listOf(this.employers, job.employerId).push(slot);
    const cell = cellOfPlace(job);
    if (cell !== null) listOf(this.cells, cell).push(slot);
    this.grouped.add(job);
  }

  remove(id: string): void {
    const slot = this.slotOf.get(id);
    if (slot === undefined) return;
    this.grouped.remove(this.jobs[slot]!);
    this.jobs[slot] = null;
    this.slotOf.delete(id);
    const gaps = this.jobs.length - this.size;
    if (gaps > mostGaps && gaps > this.size) this.sweep();
  }

  /** Moves all jobs together, in their order. */
  private sweep(): void {
    const places = new Map<number, number>();
    const [jobs, newest]: [IndexedJob[], number[]] = [[], []];
    this.grouped = new JobGroups();
    this.jobs.forEach((job, slot) => {
      if (!job) return;
      places.set(slot, jobs.length);
      this.slotOf.set(job.id, jobs.length);
      jobs.push(job);
      this.grouped.add(job);
      newest.push(Math.max(job.listedAt, newest.at(-1) ?? -Infinity));
    });
    [this.jobs, this.newestUpTo] = [jobs, newest];
    this.tokens = moved(this.tokens, places);
    this.trades = moved(this.trades, places);
    this.employers = moved(this.employers, places);
    this.cells = moved(this.cells, places);
  }
}

function moved<Key>(lists: Lists<Key>, places: ReadonlyMap<number, number>): Lists<Key> {
  const kept: Lists<Key> = new Map();
  for (const [key, list] of lists) {
    const left = new SlotList();
    for (let i = 0; i < list.length; i += 1) {
      const place = places.get(list.at(i));
      if (place !== undefined) left.push(place);
    }
    if (left.length > 0) kept.set(key, left);
  }
  return kept;
}
