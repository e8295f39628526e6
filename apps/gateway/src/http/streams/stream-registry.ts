import type { Principal } from '@yizhan/domain';
import { tooManyStreams } from '../../graphql/edge/refusals.ts';

/** How many streams one caller may hold open at a time. */
export interface StreamCaps {
  /** Of one signed-in session. */
  session: number;
  /** Of one address without sign-in: a hall's visitors share one. */
  address: number;
}

export const usualStreamCaps: StreamCaps = { session: 20, address: 1_000 };

/** An open stream, as far as closing it goes. */
export interface OpenStream {
  /** Ends it; the client comes back after the hint. */
  close(): void;
}

/** Whose stream it is: the principal, and when the token was issued; null for strangers. */
export interface StreamHolder {
  principal: Principal;
  since: Date | null;
}

/** Says whether the token of a holder was revoked. */
type Refuses = (principal: Principal, since: Date) => boolean;

/** The open streams of this process. */
export class StreamRegistry {
  private readonly open = new Map<OpenStream, StreamHolder>();
  private readonly perCaller = new Map<string, number>();

  constructor(private readonly caps: StreamCaps) {}

  get size(): number {
    return this.open.size;
  }

  /** Takes a place for a caller; throws RequestRefused when all of theirs are taken. The result gives it back. */
  take(kind: keyof StreamCaps, caller: string): () => void {
    const key = `${kind} ${caller}`;
    const held = this.perCaller.get(key) ?? 0;
    if (held >= this.caps[kind]) throw tooManyStreams(this.caps[kind]);
    this.perCaller.set(key, held + 1);
    return () => this.giveBack(key);
  }

  add(stream: OpenStream, holder: StreamHolder): () => void {
    this.open.set(stream, holder);
    return () => this.open.delete(stream);
  }

  closeAll(): void {
    for (const stream of this.open.keys()) stream.close();
  }

  /** Ends the streams that stand on tokens which were revoked: their clients come back as whoever they are now. */
  closeRevoked(refuses: Refuses): void {
    for (const [stream, { principal, since }] of this.open)
      if (since && refuses(principal, since)) stream.close();
  }

  private giveBack(key: string): void {
    const left = (this.perCaller.get(key) ?? 1) - 1;
    if (left > 0) this.perCaller.set(key, left);
    else this.perCaller.delete(key);
  }
}
