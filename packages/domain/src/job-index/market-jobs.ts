import { cellOfPlace } from './geo-cells.ts';
import type { IndexedJob, JobToIndex } from './indexed-job.ts';
import { JobColumns } from './job-columns.ts';
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
  private columns = new JobColumns();
  /** For each slot, when the newest of the jobs up to it was listed: behind it nothing is newer. */
  private newestUpTo: number[] = [];
  private readonly slotOf = new Map<string, number>();
  private tokens: Lists<string> = new Map();
  private trades: Lists<string> = new Map();
  private employers: Lists<string> = new Map();
  private cells: Lists<number> = new Map();
  private grouped = this.emptyGroups();

  /** How many jobs there are. */
  get size(): number {
    return this.slotOf.size;
  }

  /** How many slots there are, empty ones among them. */
  get slots(): number {
    return this.columns.length;
  }

  job(slot: number): IndexedJob | null {
    return this.columns.at(slot);
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
    const slot = this.keep(job);
    for (const token of new Set(tokens)) listOf(this.tokens, token).push(slot);
    listOf(this.trades, job.occupationCode).push(slot);
    listOf(this.employers, job.employerId).push(slot);
    const cell = cellOfPlace(job);
    if (cell !== null) listOf(this.cells, cell).push(slot);
  }

  remove(id: string): void {
    const slot = this.slotOf.get(id);
    if (slot === undefined) return;
    this.grouped.remove(slot, this.job(slot)!);
    this.columns.remove(slot);
    this.slotOf.delete(id);
    const gaps = this.slots - this.size;
    if (gaps > mostGaps && gaps > this.size) this.sweep();
  }

  /** Gives the job the next slot. */
  private keep(job: IndexedJob): number {
    const slot = this.columns.push(job);
    this.newestUpTo.push(Math.max(job.listedAt, this.newestUpTo.at(-1) ?? -Infinity));
    this.slotOf.set(job.id, slot);
    this.grouped.add(slot, job);
    return slot;
  }

  /** Moves all jobs together, in their order. */
  private sweep(): void {
    const { columns } = this;
    const places = new Map<number, number>();
    [this.columns, this.newestUpTo, this.grouped] = [new JobColumns(), [], this.emptyGroups()];
    for (let slot = 0; slot < columns.length; slot += 1) {
      const job = columns.at(slot);
      if (job) places.set(slot, this.keep(job));
    }
    this.tokens = moved(this.tokens, places);
    this.trades = moved(this.trades, places);
    this.employers = moved(this.employers, places);
    this.cells = moved(this.cells, places);
  }

  private emptyGroups(): JobGroups {
    return new JobGroups((slot) => this.columns.at(slot));
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
