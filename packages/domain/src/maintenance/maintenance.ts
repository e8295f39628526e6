import { PgBoss } from 'pg-boss';
import type { Db } from '../database/index.ts';
import type { Clock } from '../shared/index.ts';
import { ChoreTurns } from './chore-turns.ts';
import { chores, type Chore, type ChoreMeans } from './chores.ts';

export interface MaintenanceOptions extends Omit<ChoreMeans, 'pace'> {
  url: string;
  db: Db;
  clock: Clock;
}

/** Seconds after which a process that says nothing any more has left its chore to the others. */
const silence = 60;
/** Minutes that a chore may go on for; the rest of its backlog is for its next time. */
const longest = 50;

/** Who takes a chore has it alone, and while it runs there is none for others to take. */
const alone = { policy: 'stately', retryLimit: 0 } as const;
const patience = { heartbeatSeconds: silence, expireInSeconds: (longest + 10) * 60 };

/** Runs the chores; with several gateways on one database, each by one of them at a time. */
export class Maintenance {
  private readonly boss: PgBoss;
  private readonly turns = new ChoreTurns();

  constructor(private readonly options: MaintenanceOptions) {
    this.boss = new PgBoss({ connectionString: options.url, max: 2, application_name: 'yizhan-maintenance' });
    this.boss.on('error', (error) => options.onError(error));
  }

  async start(): Promise<void> {
    await this.boss.start();
    for (const chore of chores) {
      await this.boss.createQueue(chore.name, alone);
      await this.boss.updateQueue(chore.name, patience);
      await this.boss.schedule(chore.name, chore.cron);
      await this.boss.work(chore.name, () => this.run(chore));
    }
  }

  private async run({ name, run }: Chore): Promise<void> {
    const { db, clock, onError } = this.options;
    try {
      const pace = this.turns.paceFor(longest * 60_000);
      await run(db, clock.now(), { ...this.options, pace });
    } catch (error) {
      onError(error, name);
      throw error;
    }
  }

  async stop(): Promise<void> {
    this.turns.stop();
    await this.boss.stop({ graceful: true, timeout: 5_000 });
  }
}
