/** Lets a few pieces of work run at a time; whoever brings more waits. */
export class Lanes {
  private readonly running = new Set<Promise<void>>();

  constructor(private readonly count: number) {}

  /** Returns as soon as the work has begun. Throws what an earlier piece failed with. */
  async start(work: () => Promise<void>): Promise<void> {
    while (this.running.size >= this.count) await Promise.race(this.running);
    const running: Promise<void> = work().then(() => void this.running.delete(running));
    running.catch(() => undefined);
    this.running.add(running);
  }

  async end(): Promise<void> {
    await Promise.all(this.running);
  }
}
