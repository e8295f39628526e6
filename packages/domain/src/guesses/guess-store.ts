import { forgetting, statement, type Db } from '../database/index.ts';

/** What may be guessed how often in which time, by whom: a keyed token, never an address in the clear. */
export interface GuessLimit {
  name: string;
  allowed: number;
  minutes: number;
}

const count = statement(
  'guesses.count',
  `insert into guesses (name, count, ends_at) select name, 1, ends_at
   from unnest($1::text[], $2::timestamptz[]) as guessed(name, ends_at) order by name
   on conflict (name) do update set
     count = case when guesses.ends_at <= $3 then 1 else guesses.count + 1 end,
     ends_at = case when guesses.ends_at <= $3 then excluded.ends_at else guesses.ends_at end
   returning name, count, ends_at as "endsAt"`,
);

interface Guessed {
  name: string;
  count: number;
  endsAt: Date;
}

/**
 * Counts a guess against all of the limits; null, or until when there are no more. Count before you compare: many guesses
 * at once are not all free then.
 */
export async function countGuess(db: Db, limits: readonly GuessLimit[], now: Date): Promise<Date | null> {
  const names = limits.map(({ name }) => name);
  const ends = limits.map(({ minutes }) => new Date(now.getTime() + minutes * 60_000));
  return latestOver(await db.rows<Guessed>(count, [names, ends, now]), limits, 0);
}

const known = statement(
  'guesses.known',
  'select name, count, ends_at as "endsAt" from guesses where name = any($1::text[]) and ends_at > $2',
);

/** Whether there are guesses left, without counting one; null, or until when there are none. */
export async function guessesOf(db: Db, limits: readonly GuessLimit[], now: Date): Promise<Date | null> {
  const names = limits.map(({ name }) => name);
  return latestOver(await db.rows<Guessed>(known, [names, now]), limits, 1);
}

function latestOver(rows: readonly Guessed[], limits: readonly GuessLimit[], more: number): Date | null {
  const allowed = new Map(limits.map((limit) => [limit.name, limit.allowed]));
  const over = rows.filter(({ name, count: made }) => made + more > allowed.get(name)!);
  const latest = Math.max(...over.map(({ endsAt }) => endsAt.getTime()));
  return over.length > 0 ? new Date(latest) : null;
}

/** Forgets windows that are over. */
export const forgetGuesses = forgetting('guesses.forget', 'guesses', 'ends_at < $1');
