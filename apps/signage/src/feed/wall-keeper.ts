import type { Cancel, Scheduler } from '../time/clock.ts';
import type { KeptWall, WallStorage } from './wall-storage.ts';

/** A device whose storage does not answer must not hold up the wall. */
const patience = 2_000;

/** Keeps the last good state on the device; a full or broken disk is a fault to tell, not to stop for. */
export class WallKeeper {
  private readonly storage: WallStorage;
  private readonly scheduler: Scheduler;
  private readonly report: (where: string, error: unknown) => void;
  private last: KeptWall | null = null;

  constructor(storage: WallStorage, scheduler: Scheduler, report: (where: string, error: unknown) => void) {
    this.storage = storage;
    this.scheduler = scheduler;
    this.report = report;
  }

  async restore(): Promise<KeptWall | null> {
    let cancel: Cancel = () => undefined;
    const tooLong = new Promise<null>((resolve) => {
      cancel = this.scheduler.after(patience, () => resolve(null));
    });
    try {
      return await Promise.race([this.storage.read(), tooLong]);
    } catch (error) {
      this.report('storage', error);
      return null;
    } finally {
      cancel();
    }
  }

  /** Writes what changed: the board, or the minute as of which it holds. */
  async keep(wall: KeptWall): Promise<void> {
    const minute = ({ asOf }: KeptWall) => Math.floor((asOf ?? 0) / 60_000);
    if (wall.board.market === null) return;
    if (this.last?.board === wall.board && minute(this.last) === minute(wall)) return;
    this.last = wall;
    try {
      await this.storage.write(wall);
    } catch (error) {
      this.report('storage', error);
    }
  }
}
