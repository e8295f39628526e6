import { setTimeout } from 'node:timers/promises';
import type { Db, Transaction } from '../database/index.ts';

/** Thrown where a process of a test ends. */
export class ProcessEnded extends Error {
  constructor() {
    super('the process has ended');
  }
}

/** Numbers from 0 to 1 that are the same for the same seed. */
export function randomOf(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/**
 * The database as a process sees it that ends before its statement number `life`, counted also within transactions, which
 * are then rolled back as the server does when a connection ends. With `afterCommit`, it ends when its first transaction
 * is committed and nobody has been told. `delay` gives the milliseconds that it hangs before a statement, holding all it has locked.
 */
export function mortalDb(real: Db, life: number, afterCommit = false, delay = (): number => 0): Db {
  let left = life;
  const breathe = (): void => {
    left -= 1;
    if (left < 0) throw new ProcessEnded();
  };
  const mortal = <Target extends Db>(target: Target): Target =>
    new Proxy(target, {
      get(_, name) {
        const value: unknown = Reflect.get(target, name, target);
        if (typeof value !== 'function') return value;
        return (...given: unknown[]): unknown => {
          const run = (): unknown => (value as (...args: unknown[]) => unknown).apply(target, given);
          if (name === 'transaction') return run();
          breathe();
          const late = delay();
          return late > 0 ? setTimeout(late).then(run) : run();
        };
      },
    });
  const whole = mortal(real);
  return new Proxy(whole, {
    get(target, name) {
      if (name !== 'transaction') return Reflect.get(target, name, target) as unknown;
      return async (work: (tx: Transaction) => Promise<unknown>) => {
        const result = await real.transaction((tx) => work(mortal(tx)));
        if (afterCommit) throw new ProcessEnded();
        return result;
      };
    },
  });
}
