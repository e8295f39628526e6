/** For the hidden panel. */
export interface WallFault {
  at: number;
  where: string;
  message: string;
}

const kept = 20;

/** The last faults, newest first: enough for the engineer, never more. */
export class FaultLog {
  private faults: readonly WallFault[] = [];

  add(at: number, where: string, error: unknown): void {
    const message = error instanceof Error ? error.message : String(error);
    this.faults = [{ at, where, message }, ...this.faults].slice(0, kept);
  }

  list(): readonly WallFault[] {
    return this.faults;
  }
}
