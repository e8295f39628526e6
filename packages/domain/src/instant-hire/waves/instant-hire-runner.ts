import { ListeningClient, type Db } from '../../database/index.ts';
import type { UseCaseContext } from '../../context/index.ts';
import { dueHires, instantHireChannel, untilNextDue } from '../hire-store.ts';
import { stepInstantHire } from './step-instant-hire.ts';

const batchSize = 20;
/** Milliseconds after which it is looked in any case. */
const longestSleep = 30_000;
/** After a step that failed. */
const retryPause = 500;
/** Between two looks at least. */
const shortestPause = 20;

export interface InstantHireRunnerOptions {
  url: string;
  db: Db;
  /** A request of the clock's in a market; null where the market is not known yet. */
  contextOf(marketId: number): UseCaseContext | null;
  /** Told of failures; the step is taken again. */
  onError(error: unknown): void;
}

/**
 * Takes the steps that are due, as soon as they are: every process runs one. Which job is due is written in its row, by the
 * database's clock; a step that a process does not live to end is due again, for whichever process looks next.
 */
export class InstantHireRunner {
  private readonly listener: ListeningClient;
  private timer: NodeJS.Timeout | null = null;
  private running: Promise<void> | null = null;
  private again = false;
  private stopped = false;

  constructor(private readonly options: InstantHireRunnerOptions) {
    this.listener = new ListeningClient({
      url: options.url,
      channel: instantHireChannel,
      onConnect: () => Promise.resolve(this.wake()),
      onNotify: () => this.wake(),
    });
  }

  start(): Promise<void> {
    return this.listener.start();
  }

  async stop(): Promise<void> {
    this.stopped = true;
    if (this.timer) clearTimeout(this.timer);
    await this.listener.stop();
    await this.running;
  }

  private wake(): void {
    if (this.stopped) return;
    this.again = true;
    this.running ??= this.run().finally(() => {
      this.running = null;
      if (this.again) this.wake();
    });
  }

  private async run(): Promise<void> {
    if (this.timer) clearTimeout(this.timer);
    this.again = false;
    const pause = await this.takeSteps().catch((error: unknown) => {
      this.options.onError(error);
      return retryPause;
    });
    if (!this.stopped) this.timer = setTimeout(() => this.wake(), pause);
  }

  /** Takes what is due; gives back how long nothing will be. One that fails keeps no other waiting. */
  private async takeSteps(): Promise<number> {
    const { db, contextOf, onError } = this.options;
    let least = shortestPause;
    for (const { marketId, jobId } of await dueHires(db, batchSize)) {
      const context = this.stopped ? null : contextOf(marketId);
      if (!context) least = retryPause;
      else
        await stepInstantHire(context, jobId).catch((error: unknown) => {
          least = retryPause;
          onError(error);
        });
    }
    const next = (await untilNextDue(db)) ?? longestSleep;
    return Math.min(Math.max(next, least), longestSleep);
  }
}
