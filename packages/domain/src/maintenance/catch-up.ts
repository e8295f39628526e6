import type { Db } from '../database/index.ts';
import type { Vault } from '../personal-data/index.ts';
import { withoutRest } from '../shared/index.ts';
import { chores } from './chores.ts';

const comesHourly = /^\S+ \* /;

/** Does all that the clock asks for every hour or more often, at once and to its end: for a database that no gateway serves. */
export async function catchUpOnChores(db: Db, now: Date, vault: Vault): Promise<void> {
  const fail = (error: unknown): never => {
    throw error;
  };
  const means = { vault, callersDb: db, pace: withoutRest, onError: fail, onChains: () => undefined };
  for (const { cron, run } of chores) if (comesHourly.test(cron)) await run(db, now, means);
}
