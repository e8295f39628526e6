/**
 * Counts failures by name for names that have no account, so that those lock like real ones and nobody can tell them
 * apart. Kept in this process only and for the latest names only: it hides, it does not protect.
 */
export class FailureMemory {
  private readonly failures = new Map<string, { count: number; until: number }>();

  constructor(
    private readonly allowed: number,
    private readonly lockMs: number,
    private readonly capacity = 10_000,
  ) {}

  /** Until when the name is locked; null when it is not. Counts the attempt otherwise. */
  attempt(name: string, now: number): Date | null {
    const known = this.failures.get(name);
    const locked = known !== undefined && known.count >= this.allowed;
    if (locked && known.until > now) return new Date(known.until);
    const count = locked || !known ? 1 : known.count + 1;
    this.failures.delete(name);
    this.failures.set(name, { count, until: now + this.lockMs });
    this.forgetOldest();
    return null;
  }

  private forgetOldest(): void {
    if (this.failures.size <= this.capacity) return;
    const oldest = this.failures.keys().next();
    if (!oldest.done) this.failures.delete(oldest.value);
  }
}
