import { createHash } from 'node:crypto';
import type { Db } from '../../database/index.ts';
import { withoutRest, type Pace } from '../../shared/index.ts';
import { hashAt, linksAfter, stretchAfter, type StoredLink } from './chain-store.ts';

/** A place of a market's chain and the hash there, which holds all that was before. */
export interface ChainHead {
  seq: number;
  hash: Buffer;
}

/**
 * What is wrong with a chain:
 * CHANGED – the entry is not what was chained; MOVED – another entry belongs to this place; MISSING – the entry is gone;
 * GAP – the place is gone; UNCHAINED – an entry never went through the chain; TRUNCATED – the chain ends before a place that
 * was noted; REWRITTEN – it holds another hash there.
 */
export const chainFaults = [
  'CHANGED',
  'MOVED',
  'MISSING',
  'GAP',
  'UNCHAINED',
  'TRUNCATED',
  'REWRITTEN',
] as const;
export type ChainFaultKind = (typeof chainFaults)[number];

export interface ChainFault {
  kind: ChainFaultKind;
  /** The place; null for an entry without one. */
  seq: number | null;
  entryId: string | null;
}

export interface ChainReport {
  /** Links that were looked at. */
  links: number;
  /** Entries there are. */
  entries: number;
  /** The last place that is sound. */
  head: ChainHead;
  /** The first thing that is wrong. */
  fault: ChainFault | null;
}

export interface VerifyOptions {
  /** Where to begin: what was found sound before. The beginning without it. */
  from?: ChainHead | null;
  /** What the chain has to hold: a head that was kept outside the database. */
  expected?: ChainHead | null;
  /** How it goes about the pages; throws where it may not go on, and finds nothing. */
  pace?: Pace;
}

/** A page when it is its turn. */
async function paged<Page>(pace: Pace, read: () => Promise<Page>): Promise<Page> {
  const page = await pace.turn(read);
  if (page === null) throw new Error('the check of the audit trail was not ended');
  return page;
}

const chainBegin: ChainHead = { seq: 0, hash: Buffer.alloc(0) };
const pageSize = 2_000;
const lowestId = '00000000-0000-0000-0000-000000000000';

/** Walks a market's chain and its entries, and finds the first fault. Reads only. */
export async function verifyChain(
  db: Db,
  marketId: number,
  options: VerifyOptions = {},
): Promise<ChainReport> {
  const { from, expected, pace = withoutRest } = options;
  const begin = from ?? chainBegin;
  const lostBegin = await lostHead(db, marketId, from);
  const walk = await walkLinks(db, marketId, begin, pace);
  const { entries, fault: unchained } = await walkEntries(db, marketId, pace);
  const fault = lostBegin ?? walk.fault ?? (await lostHead(db, marketId, expected)) ?? unchained;
  return { links: walk.head.seq - begin.seq, entries, head: walk.head, fault };
}

async function walkLinks(
  db: Db,
  marketId: number,
  begin: ChainHead,
  pace: Pace,
): Promise<{ head: ChainHead; fault: ChainFault | null }> {
  let head = begin;
  for (;;) {
    const { seq: last } = head;
    const page = await paged(pace, () => linksAfter(db, marketId, last, pageSize));
    for (const link of page) {
      const fault = faultOf(link, head, page);
      if (fault) return { head, fault };
      head = { seq: link.seq, hash: link.hash };
    }
    if (page.length < pageSize) return { head, fault: null };
  }
}

function faultOf(
  link: StoredLink,
  { seq: before, hash }: ChainHead,
  page: readonly StoredLink[],
): ChainFault | null {
  const { seq, entryId, text } = link;
  if (seq !== before + 1) return { kind: 'GAP', seq: before + 1, entryId: null };
  if (text === null) return { kind: 'MISSING', seq, entryId };
  const fits = (other: string | null): boolean => other !== null && linkHash(hash, other).equals(link.hash);
  if (fits(text)) return null;
  const belongs = page.find((other) => fits(other.text));
  return belongs ? { kind: 'MOVED', seq, entryId: belongs.entryId } : { kind: 'CHANGED', seq, entryId };
}

/** The same as the database reckons at commit, reckoned here: whoever changes its functions changes nothing in this. */
const linkHash = (before: Buffer, text: string): Buffer =>
  createHash('sha256').update(before).update(text).digest();

async function walkEntries(
  db: Db,
  marketId: number,
  pace: Pace,
): Promise<{ entries: number; fault: ChainFault | null }> {
  let [entries, after] = [0, lowestId];
  for (;;) {
    const begin = after;
    const stretch = await paged(pace, () => stretchAfter(db, marketId, begin, pageSize));
    const { count, last, unchained } = stretch;
    entries += count;
    if (unchained) return { entries, fault: { kind: 'UNCHAINED', seq: null, entryId: unchained } };
    if (count < pageSize || last === null) return { entries, fault: null };
    after = last;
  }
}

/** Whether the chain still holds what it held. */
async function lostHead(
  db: Db,
  marketId: number,
  head: ChainHead | null | undefined,
): Promise<ChainFault | null> {
  if (!head || head.seq === 0) return null;
  const found = await hashAt(db, marketId, head.seq);
  if (found === null) return { kind: 'TRUNCATED', seq: head.seq, entryId: null };
  return found.equals(head.hash) ? null : { kind: 'REWRITTEN', seq: head.seq, entryId: null };
}
