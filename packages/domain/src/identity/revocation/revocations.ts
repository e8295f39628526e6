import type { Db } from '../../database/index.ts';
import { longestTokenMinutes } from '../../keys/index.ts';
import type { NumberedEvent } from '../../outbox/index.ts';
import { idOf, sessionOf, systemClock, type Clock, type Principal } from '../../shared/index.ts';
import { isRevocation, revokedSince } from './revocation-store.ts';

/** How long a revocation is remembered: longer than any token it could be about lives. */
const remembered = (longestTokenMinutes + 5) * 60_000;

/**
 * Who has lost rights lately, held in process, so that a request costs no statement: tokens of these sessions and subjects
 * that were issued until then are refused. A token that is got afterwards speaks for the rights of now.
 */
export class Revocations {
  private readonly until = new Map<string, number>();
  private readonly listeners = new Set<() => void>();

  constructor(private readonly clock: Clock = systemClock) {}

  /** Those from before this process began to listen. */
  async load(db: Db): Promise<void> {
    const since = new Date(this.clock.now().getTime() - remembered);
    this.take(await revokedSince(db, since));
  }

  take(events: readonly Pick<NumberedEvent, 'type' | 'subjectId' | 'data'>[]): void {
    const revoking = events.filter(isRevocation);
    if (revoking.length === 0) return;
    this.forgetOld();
    for (const { subjectId, data } of revoking) {
      const at = Date.parse(data['at'] as string);
      this.until.set(subjectId, Math.max(at, this.until.get(subjectId) ?? 0));
    }
    for (const listener of this.listeners) listener();
  }

  /** True for a token that was issued before its holder lost what it says. */
  refuses(principal: Principal, issuedAt: Date): boolean {
    if (this.until.size === 0) return false;
    return namesIn(principal).some((id) => (this.until.get(id) ?? -Infinity) >= issuedAt.getTime());
  }

  /** Calls the listener after each change; returns the function that ends it. */
  subscribe(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  private forgetOld(): void {
    const oldest = this.clock.now().getTime() - remembered;
    for (const [id, at] of this.until) if (at < oldest) this.until.delete(id);
  }
}

/** Whatever of a principal can be revoked by itself. */
function namesIn(principal: Principal): string[] {
  const acted = principal.kind === 'PERSON' && principal.actedBy;
  const names = [sessionOf(principal), idOf(principal)];
  return [...names, ...(acted ? [acted.staffId, acted.grantId] : [])].filter((name) => name !== null);
}
