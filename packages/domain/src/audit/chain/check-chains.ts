import { statement, type Db } from '../../database/index.ts';
import type { Pace } from '../../shared/index.ts';
import { headText } from './chain-head.ts';
import { verifyChain, type ChainFault, type ChainHead } from './verify-chain.ts';

/** What the last check of a market's chain found. */
export interface ChainCheck {
  /** The last place that is sound. */
  seq: number;
  hash: Buffer;
  checkedAt: Date;
  /** What was wrong after it; null when nothing was. */
  fault: ChainFault['kind'] | null;
  faultSeq: number | null;
}

const one = statement(
  'audit.check',
  `select seq::int as seq, hash, checked_at as "checkedAt", fault, fault_seq::int as "faultSeq" from audit_checks
   where market_id = $1`,
);

/** The last check of a market; null before the first. */
export const chainCheck = (db: Db, marketId: number): Promise<ChainCheck | null> =>
  db.row<ChainCheck>(one, [marketId]);

const markets = statement(
  'audit.markets',
  'select id, code from markets where code = coalesce($1, code) order by id',
);

/** The markets, each with a chain of its own; with a code the one that has it. */
export const chainedMarkets = (db: Db, code?: string): Promise<{ id: number; code: string }[]> =>
  db.rows(markets, [code ?? null]);

const keep = statement(
  'audit.keepCheck',
  `insert into audit_checks (market_id, seq, hash, checked_at, fault, fault_seq) values ($1, $2, $3, $4, $5, $6)
   on conflict (market_id) do update set seq = excluded.seq, hash = excluded.hash, checked_at = excluded.checked_at,
     fault = excluded.fault, fault_seq = excluded.fault_seq`,
);

/** A market's chain as the chore found it: for the log, which keeps the head outside the database. */
export interface CheckedChain {
  head: string;
  fault: ChainFault | null;
}

const sunday = 0;

/** Checks what was added to every chain since the last time, on Sundays all of it, and notes what was found. */
export async function checkChains(db: Db, now: Date, pace?: Pace): Promise<CheckedChain[]> {
  const checked: CheckedChain[] = [];
  for (const { id, code } of await chainedMarkets(db)) {
    const { head, fault } = await checkChain(db, id, now, pace);
    checked.push({ head: headText(code, head), fault });
  }
  return checked;
}

async function checkChain(
  db: Db,
  marketId: number,
  now: Date,
  pace?: Pace,
): Promise<{ head: ChainHead; fault: ChainFault | null }> {
  const last = await chainCheck(db, marketId);
  const whole = now.getUTCDay() === sunday || last === null || last.fault !== null;
  const options = whole ? { expected: last } : { from: last };
  const { head, fault } = await verifyChain(db, marketId, { ...options, pace });
  // While a chain is broken the note stays as it is: it says what the chain has to be again.
  const noted = fault && last ? last : head;
  await db.rows(keep, [marketId, noted.seq, noted.hash, now, fault?.kind ?? null, fault?.seq ?? null]);
  return { head: noted, fault };
}

const broken = statement(
  'audit.broken',
  'select count(*)::int as count from audit_checks where fault is not null',
);

/** How many markets' chains were found broken by their last check. */
export async function brokenChains(db: Db): Promise<number> {
  return (await db.row<{ count: number }>(broken))!.count;
}
