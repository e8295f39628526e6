import type { Db } from '../database/index.ts';
import { checkChains, type CheckedChain } from '../audit/index.ts';
import { expireApplications, moveUpWhereRoom } from '../applications/index.ts';
import { addUpApplicationDays } from '../counters/index.ts';
import { forgetGuesses } from '../guesses/index.ts';
import { forgetIdempotencyKeys } from '../idempotency/index.ts';
import { forgetLoginCodes } from '../identity/index.ts';
import { forgetOfferCounts } from '../instant-hire/index.ts';
import { forgetChanges } from '../job-index/index.ts';
import { expireJobs } from '../jobs/index.ts';
import { forgetSigningKeys } from '../keys/index.ts';
import { alertSearchers } from '../saved-searches/index.ts';
import { matchMarkets } from '../matching/index.ts';
import { applyRetention, retentionRules } from '../my-data/index.ts';
import { trimOutbox } from '../outbox/index.ts';
import { sealMissingMasks } from '../persons/index.ts';
import { advancePlacements } from '../placements/index.ts';
import type { Vault } from '../personal-data/index.ts';
import { forgetRateBuckets } from '../rate-limits/index.ts';
import type { Pace } from '../shared/index.ts';

const hour = 3_600_000;

/** What a chore is handed. */
export interface ChoreMeans {
  /** Opens what the clock erases: whoever is forgotten may have left a number somewhere. */
  vault: Vault;
  /** With the rights of callers and no more: what weighs people reads by it. */
  callersDb: Db;
  /** How it goes about a backlog. */
  pace: Pace;
  /** Told of failures; the chore is tried again at its next time. */
  onError(error: unknown, chore?: string): void;
  /** Told of what the chain of each market's audit trail was found to be. */
  onChains(chains: CheckedChain[]): void;
}

/** Work that the clock asks for: a name, when (cron, UTC), and what. */
export interface Chore {
  name: string;
  cron: string;
  run(db: Db, now: Date, means: ChoreMeans): Promise<unknown>;
}

/** All there are; docs/operations.md has the same table in words. */
export const chores: readonly Chore[] = [
  { name: 'expire-jobs', cron: '* * * * *', run: (db, now, { pace }) => expireJobs(db, now, pace) },
  {
    name: 'expire-applications',
    cron: '* * * * *',
    run: (db, now, { pace }) => expireApplications(db, now, pace),
  },
  { name: 'move-up-waiting', cron: '* * * * *', run: (db, now, { pace }) => moveUpWhereRoom(db, now, pace) },
  { name: 'seal-missing-masks', cron: '* * * * *', run: sealMissingMasks },
  {
    name: 'add-up-application-days',
    cron: '* * * * *',
    run: (db, _now, { pace }) => addUpApplicationDays(db, pace),
  },
  {
    name: 'alert-searchers',
    cron: '* * * * *',
    run: (db, now, { onError, pace }) =>
      alertSearchers(db, now, (error) => onError(error, 'alert-searchers'), pace),
  },
  {
    name: 'advance-placements',
    cron: '*/5 * * * *',
    run: (db, now, { pace }) => advancePlacements(db, now, pace),
  },
  {
    name: 'forget-login-codes',
    cron: '47 * * * *',
    run: (db, now, { pace }) => forgetLoginCodes(db, new Date(now.getTime() - 24 * hour), pace),
  },
  { name: 'forget-guesses', cron: '57 * * * *', run: (db, now, { pace }) => forgetGuesses(db, now, pace) },
  {
    name: 'forget-changes-of-open-jobs',
    cron: '27 * * * *',
    run: (db, _now, { pace }) => forgetChanges(db, 20_000, pace),
  },
  {
    name: 'forget-signing-keys',
    cron: '57 * * * *',
    run: (db, now) => forgetSigningKeys(db, new Date(now.getTime() - 2 * hour)),
  },
  {
    name: 'trim-outbox',
    cron: '17 * * * *',
    run: (db, now, { pace }) => trimOutbox(db, new Date(now.getTime() - 168 * hour), pace),
  },
  {
    name: 'forget-idempotency-keys',
    cron: '37 * * * *',
    run: (db, now, { pace }) => forgetIdempotencyKeys(db, new Date(now.getTime() - 24 * hour), pace),
  },
  {
    name: 'check-audit-chains',
    cron: '13 19 * * *', // night in China
    run: async (db, now, { onChains, pace }) => onChains(await checkChains(db, now, pace)),
  },
  {
    name: 'match-markets',
    cron: '37 18 * * *', // night in China, before the first come
    run: (_db, now, { callersDb, onError, pace }) =>
      matchMarkets(callersDb, {
        ...{ clock: { now: () => now }, by: 'CLOCK', pace },
        onError: (error) => onError(error, 'match-markets'),
      }),
  },
  {
    name: 'forget-offer-counts',
    cron: '23 19 * * *', // night in China
    run: (db, now, { pace }) => forgetOfferCounts(db, new Date(now.getTime() - 30 * 24 * hour), pace),
  },
  {
    name: 'forget-rate-buckets',
    cron: '57 * * * *',
    run: (db, now, { pace }) => forgetRateBuckets(db, new Date(now.getTime() - hour), pace),
  },
  ...retentionRules.map((rule): Chore => ({
    ...{ name: rule.name, cron: rule.cron },
    run: (db, now, { vault, pace }) => applyRetention(rule, db, now, { vault, pace }),
  })),
];
