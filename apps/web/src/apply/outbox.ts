import { newIdempotencyKey, type ProblemKind } from '@yizhan/graphql-client';
import { readDevice, writeDevice } from '../app/device-storage.ts';
import { parseWishes, withWish, type Wish } from './outbox-state.ts';

/** Why a wish was not fulfilled: the gateway's words, or what kind of trouble there was. */
export type Refusal = { message: string } | { problem: ProblemKind };
/** What became of one sending; `later` when nobody could be reached. */
export type SendOutcome = 'done' | 'later' | Refusal;

export interface OutboxState {
  wishes: readonly Wish[];
  isSending: boolean;
  /** By job, until the next tap. */
  refusals: ReadonlyMap<string, Refusal>;
}

const name = 'outbox';

/** Taps on 报名, kept until they are answered. Ready for `useSyncExternalStore`. */
export class Outbox {
  private state: OutboxState = {
    wishes: parseWishes(readDevice(name), Date.now()),
    isSending: false,
    refusals: new Map(),
  };
  private readonly listeners = new Set<() => void>();

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  getSnapshot = (): OutboxState => this.state;

  /** Notes a tap. */
  add(jobId: string): void {
    const wish = { jobId, key: newIdempotencyKey(), at: Date.now() };
    this.change({ wishes: withWish(this.state.wishes, wish), refusals: this.refusalsWithout(jobId) });
  }

  /** Sends all that waits, one after the other; a second call while one runs does nothing. */
  async flush(send: (wish: Wish) => Promise<SendOutcome>): Promise<void> {
    if (this.state.isSending) return;
    this.change({ isSending: true });
    try {
      for (let [wish] = this.state.wishes; wish; [wish] = this.state.wishes) {
        const outcome = await send(wish);
        if (outcome === 'later') return;
        this.settle(wish, outcome);
      }
    } finally {
      this.change({ isSending: false });
    }
  }

  /** Another reader: nothing waits any more. */
  clear(): void {
    this.change({ wishes: [], refusals: new Map() });
  }

  private settle({ jobId, key }: Wish, outcome: 'done' | Refusal): void {
    const refusals = this.refusalsWithout(jobId);
    if (outcome !== 'done') refusals.set(jobId, outcome);
    this.change({ wishes: this.state.wishes.filter((wish) => wish.key !== key), refusals });
  }

  private refusalsWithout(jobId: string): Map<string, Refusal> {
    return new Map([...this.state.refusals].filter(([id]) => id !== jobId));
  }

  private change(part: Partial<OutboxState>): void {
    this.state = { ...this.state, ...part };
    const { wishes } = this.state;
    if (part.wishes) writeDevice(name, wishes.length ? JSON.stringify(wishes) : null);
    for (const listener of this.listeners) listener();
  }
}

/** The one of this tab. */
export const outbox = new Outbox();
