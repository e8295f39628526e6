import { mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll } from '@jest/globals';
import { onServer } from './cluster.ts';
import type { SuiteDatabase } from './database.ts';

/** The hour of the hall, whatever it is outside. */
export interface TimeOfDay {
  /** For the processes of the product. */
  readonly variables: Record<string, string>;
  /** Epoch milliseconds, by that clock. */
  now(): number;
  /** Puts the clock forward to HH:MM, in the database and in every process that was given the variables. */
  setTo(time: string): Promise<void>;
}

const day = 24 * 3_600_000;
const eastOfGreenwich = 8 * 3_600_000;
const program = new URL('./other-clock.mjs', import.meta.url).href;
/** Within it every process has heard. */
const heard = 200;

/** Whoever connects to the database from here on finds this `now()` before PostgreSQL's own. */
const clockOf = (database: string): string => `
create schema other_clock;
create table other_clock.ahead (milliseconds float8 not null);
insert into other_clock.ahead values (0);
create function public.now() returns timestamptz language sql stable as
  'select pg_catalog.now() + milliseconds * interval ''1 millisecond'' from other_clock.ahead';
grant usage on schema other_clock to public;
grant select on other_clock.ahead to public;
alter database "${database}" set search_path = public, pg_catalog;
`;

const untilNext = (time: string, now: number): number => {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  const wanted = (hour * 60 + minute) * 60_000 - eastOfGreenwich;
  return (((wanted - now) % day) + day) % day;
};

/**
 * Lets a suite's product live at another time of day in China: the database's `now()`, and `Date` of the processes that are
 * started with `variables`. Called between `useDatabase` and `useProduct`.
 */
export function useTimeOfDay(database: SuiteDatabase, time: string): TimeOfDay {
  const folder = mkdtempSync(join(tmpdir(), 'yizhan-clock-'));
  const file = join(folder, 'ahead');
  let ahead = 0;
  const put = async () => {
    writeFileSync(`${file}.new`, String(ahead));
    renameSync(`${file}.new`, file);
    await onServer(database.url, (client) =>
      client.query('update other_clock.ahead set milliseconds = $1', [ahead]),
    );
  };
  const now = () => Date.now() + ahead;
  const setTo = async (next: string) => {
    ahead += untilNext(next, now());
    await put();
    await new Promise((resolve) => setTimeout(resolve, heard));
  };
  beforeAll(async () => {
    const name = new URL(database.url).pathname.slice(1);
    await onServer(database.url, (client) => client.query(clockOf(name)));
    await setTo(time);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return { variables: { OTHER_CLOCK: file, NODE_OPTIONS: `--import ${program}` }, now, setTo };
}
