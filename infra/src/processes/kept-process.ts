import type { ChildProcess } from 'node:child_process';
import { setTimeout as delay } from 'node:timers/promises';
import { hasEnded, stopChild } from './child.ts';
import { Complaint } from './complaint.ts';
import type { Life } from './life.ts';

const shortestPause = 250;
const longestPause = 10_000;
/** After this long a new death is a new story, in milliseconds. */
const healthy = 60_000;

/** A process that is started again whenever it ends by itself, after growing pauses. */
export class KeptProcess {
  #life: Life;
  #name: string;
  #start: () => ChildProcess;
  #child: ChildProcess;
  #settled = false;
  #ending = false;
  #restarting = false;
  #pause = shortestPause;

  constructor(life: Life, name: string, start: () => ChildProcess) {
    life.goOn();
    this.#life = life;
    this.#name = name;
    this.#start = start;
    this.#child = start();
    life.atEnd(() => this.#end());
    void this.#keep();
  }

  /** Of the process that runs now. */
  get pid(): number {
    return this.#child.pid!;
  }

  /** Resolves when `works` does; fails when the process ends before. From then on deaths are mended. */
  async settle(works: (patience: AbortSignal) => Promise<void>): Promise<void> {
    const over = new AbortController();
    const death = ended(this.#child).then(() => {
      throw new Complaint(`The ${this.#name} stopped while starting (${outcome(this.#child)}).`);
    });
    try {
      await Promise.race([works(over.signal), death]);
      this.#settled = true;
    } finally {
      over.abort();
      death.catch(() => undefined);
    }
  }

  /** Ends the process and starts it again at once, with what was built meanwhile. */
  async restart(): Promise<void> {
    this.#restarting = true;
    await stopChild(this.#child, this.#life.hurry);
  }

  async #keep(): Promise<void> {
    for (;;) {
      const since = Date.now();
      await ended(this.#child);
      if (this.#ending || !(this.#settled || this.#restarting)) return;
      if (this.#restarting) {
        this.#restarting = false;
        this.#child = this.#start();
        continue;
      }
      if (Date.now() - since > healthy) this.#pause = shortestPause;
      process.stderr.write(
        `The ${this.#name} stopped by itself (${outcome(this.#child)}); starting it again.\n`,
      );
      await delay(this.#pause, undefined, { ref: false });
      this.#pause = Math.min(this.#pause * 2, longestPause);
      if (this.#ending) return;
      this.#restarting = false;
      this.#child = this.#start();
    }
  }

  async #end(): Promise<void> {
    this.#ending = true;
    await stopChild(this.#child, this.#life.hurry, 12_000); // it gives its own requests 10 s
  }
}

function ended(child: ChildProcess): Promise<unknown> {
  if (hasEnded(child)) return Promise.resolve();
  return new Promise((resolve) => {
    child.once('exit', resolve);
    child.once('error', resolve);
  });
}

function outcome({ exitCode, signalCode }: ChildProcess): string {
  return signalCode ?? `code ${exitCode}`;
}
