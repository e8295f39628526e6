import type { IncomingMessage } from 'node:http';
import type { SharedAnswer } from '../../lane/kept-answers.ts';
import type { Spending } from '../../rate-limits/rate-limiter.ts';

/** What was done before the framework for a request that it has to answer after all. */
export interface Begun {
  /** What was paid: once. */
  spending: Spending;
  /** Why nothing compiled answers; or what went wrong, as where the database is away: nobody waits for it twice. */
  answer: Promise<SharedAnswer>;
  missed: string | null;
}

const all = new WeakMap<IncomingMessage, Begun>();

export const noteBegun = (request: IncomingMessage, begun: Begun): void => void all.set(request, begun);

export const begunOf = (request: IncomingMessage): Begun | undefined => all.get(request);
