import type { ChildProcess } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import { isAlive } from '../processes/alive.ts';
import { hasEnded } from '../processes/child.ts';
import { explain } from '../processes/complaint.ts';
import { freePort, isFree } from '../processes/ports.ts';
import type { Placement } from './placement.ts';
import { runningPostmaster } from './postmaster-file.ts';
import { spawnServer, stopServer, untilReady } from './server.ts';

const glance = 250;
const longestPause = 10_000;

/**
 * Keeps the server of a data folder up. Several commands may share it: the one that started it owns
 * it (its number stands beside the data) and ends it; when the owner is gone, another takes over.
 */
export class ServerKeeper {
  #place: Placement;
  #port: number | undefined;
  #server: ChildProcess | undefined;
  #watch: NodeJS.Timeout | undefined;
  #raising = false;
  #ended = false;

  constructor(place: Placement, port?: number) {
    this.#place = place;
    this.#port = port;
  }

  get port(): number {
    if (this.#port === undefined) throw new Error('The server has no port before it began.');
    return this.#port;
  }

  usedByAnother(): boolean {
    const owner = this.#owner();
    return owner !== process.pid && isAlive(owner) && runningPostmaster(this.#place.data) !== undefined;
  }

  /** Starts the server, or joins the one that runs; then watches over it. */
  async begin(): Promise<void> {
    if (!(this.#port && (await isFree('127.0.0.1', this.#port)))) this.#port = await freePort();
    for (let tries = 5; ; tries -= 1) {
      try {
        await this.#raise();
        break;
      } catch (error) {
        if (tries === 0 || this.#ended) throw error;
        await delay(500); // another command may be starting it, or the last one still be ending
      }
    }
    this.#watch = setInterval(() => void this.#look(), glance);
  }

  /** Stops watching, and the server when it is ours. */
  async end(): Promise<void> {
    this.#ended = true;
    clearInterval(this.#watch);
    if (this.usedByAnother()) return;
    const pid = runningPostmaster(this.#place.data)?.pid ?? this.#startingPid();
    if (pid !== undefined) await stopServer(pid);
    rmSync(this.#ownerFile, { force: true });
  }

  async #look(): Promise<void> {
    if (this.#raising || this.#ended || this.#isThere() || this.#belongsToAnother()) return;
    process.stderr.write('The embedded database stopped by itself; it is started again.\n');
    this.#raising = true;
    await this.#insist();
    this.#raising = false;
  }

  /** Tries until it is up again; what was cut off may hold on to its memory for a moment. */
  async #insist(): Promise<void> {
    for (let pause = glance; !this.#ended; pause = Math.min(pause * 2, longestPause)) {
      try {
        return await this.#raise();
      } catch (error) {
        process.stderr.write(`${explain(error)}\n`);
      }
      await delay(pause, undefined, { ref: false });
    }
  }

  async #raise(): Promise<void> {
    if (!this.#belongsToAnother()) writeFileSync(this.#ownerFile, String(process.pid));
    if (this.#ended || (await this.#join())) return;
    this.#server = spawnServer(this.#place, this.port);
    await untilReady(this.#place, this.#server, this.port);
  }

  async #join(): Promise<boolean> {
    let running = runningPostmaster(this.#place.data);
    for (; running && !running.ready; running = runningPostmaster(this.#place.data)) await delay(20);
    if (running) this.#port = running.port;
    return running !== undefined;
  }

  /** Running, starting, or ended but not yet collected: PostgreSQL would still see it. */
  #isThere(): boolean {
    return runningPostmaster(this.#place.data) !== undefined || this.#startingPid() !== undefined;
  }

  #startingPid(): number | undefined {
    return this.#server && !hasEnded(this.#server) ? this.#server.pid : undefined;
  }

  #belongsToAnother(): boolean {
    const owner = this.#owner();
    return owner !== process.pid && isAlive(owner);
  }

  get #ownerFile(): string {
    return `${this.#place.data}.owner`;
  }

  #owner(): number {
    try {
      return Number(readFileSync(this.#ownerFile, 'utf8'));
    } catch {
      return 0;
    }
  }
}
