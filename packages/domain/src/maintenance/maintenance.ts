import { PgBoss } from 'pg-boss';
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
import { applyRetention, retentionRules } from '../my-data/index.ts';
import { trimOutbox } from '../outbox/index.ts';
import { sealMissingMasks } from '../persons/index.ts';
import { advancePlacements } from '../placements/index.ts';
import type { Vault } from '../personal-data/index.ts';
import { forgetRateBuckets } from '../rate-limits/index.ts';
import type { Clock } from '../shared/index.ts';

const hour = 3_600_000;

/** Work that the clock asks for: a name, when (cron, UTC), and what. */
interface Chore {
  name: string;
  cron: string;
  run(
    db: Db,
    now: Date,
    options: Pick<MaintenanceOptions, 'vault' | 'onChains' | 'onError'>,
  ): Promise<unknown>;
}

const chores: readonly Chore[] = [
  { name: 'expire-jobs', cron: '* * * * *', run: expireJobs },
  { name: 'expire-applications', cron: '* * * * *', run: expireApplications },
  { name: 'move-up-waiting', cron: '* * * * *', run: moveUpWhereRoom },
  { name: 'seal-missing-masks', cron: '* * * * *', run: sealMissingMasks },
  { name: 'add-up-application-days', cron: '* * * * *', run: (db) => addUpApplicationDays(db) },
  {
    name: 'alert-searchers',
    cron: '* * * * *',
    run: (db, now, { onError }) => alertSearchers(db, now, (error) => onError(error, 'alert-searchers')),
  },
  { name: 'advance-placements', cron: '*/5 * * * *', run: advancePlacements },
  {
    name: 'forget-login-codes',
    cron: '47 * * * *',
    run: (db, now) => forgetLoginCodes(db, new Date(now.getTime() - 24 * hour)),
  },
  { name: 'forget-guesses', cron: '57 * * * *', run: forgetGuesses },
  {
    name: 'forget-changes-of-open-jobs',
    cron: '27 * * * *',
    run: (db) => forgetChanges(db, 20_000),
  },
  {
    name: 'forget-signing-keys',
    cron: '57 * * * *',
    run: (db, now) => forgetSigningKeys(db, new Date(now.getTime() - 2 * hour)),
  },
  {
    name: 'trim-outbox',
    cron: '17 * * * *',
    run: (db, now) => trimOutbox(db, new Date(now.getTime() - 168 * hour)),
  },
  {
    name: 'forget-idempotency-keys',
    cron: '37 * * * *',
    run: (db, now) => forgetIdempotencyKeys(db, new Date(now.getTime() - 24 * hour)),
  },
  {
    name: 'check-audit-chains',
    cron: '13 19 * * *', // night in China
    run: async (db, now, { onChains }) => onChains(await checkChains(db, now)),
  },
  {
    name: 'forget-offer-counts',
    cron: '23 19 * * *', // night in China
    run: (db, now) => forgetOfferCounts(db, new Date(now.getTime() - 30 * 24 * hour)),
  },
  {
    name: 'forget-rate-buckets',
    cron: '57 * * * *',
    run: (db, now) => forgetRateBuckets(db, new Date(now.getTime() - hour)),
  },
  ...retentionRules.map((rule): Chore => ({
    ...{ name: rule.name, cron: rule.cron },
    run: (db, now, { vault }) => applyRetention(rule, db, now, vault),
  })),
];

export interface MaintenanceOptions {
  url: string;
  db: Db;
  clock: Clock;
  /** Opens what the clock erases: whoever is forgotten may have left a number somewhere. */
  vault: Vault;
  /** Told of failures; the chore is tried again at its next time. */
  onError(error: unknown, chore?: string): void;
  /** Told of what the chain of each market's audit trail was found to be. */
  onChains(chains: CheckedChain[]): void;
}

/** Runs the chores; with several gateways on one database, each time once. */
export class Maintenance {
  private readonly boss: PgBoss;

  constructor(private readonly options: MaintenanceOptions) {
    this.boss = new PgBoss({ connectionString: options.url, max: 2, application_name: 'yizhan-maintenance' });
    this.boss.on('error', (error) => options.onError(error));
  }

  async start(): Promise<void> {
    await this.boss.start();
    for (const { name, cron, run } of chores) {
      await this.boss.createQueue(name, { policy: 'stately', retryLimit: 0 });
      await this.boss.schedule(name, cron);
      await this.boss.work(name, () => this.run(name, run));
    }
  }

  private async run(name: string, run: Chore['run']): Promise<void> {
    const { db, clock, onError } = this.options;
    try {
      await run(db, clock.now(), this.options);
    } catch (error) {
      onError(error, name);
      throw error;
    }
  }

  async stop(): Promise<void> {
    await this.boss.stop({ graceful: true, timeout: 5_000 });
  }
}
