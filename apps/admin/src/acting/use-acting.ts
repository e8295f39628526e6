import { createContext, use } from 'react';

/** A worker that the clerk has before them. */
export interface ActedWorker {
  id: string;
  name: string;
}

/** What a mutation's context needs to be done as the worker. */
export interface ActedContext {
  accessToken: string;
}

/** What the gateway gave for a consent. */
export interface Consent extends ActedContext {
  /** In milliseconds since 1970. */
  endsAt: number;
}

/** A consent that holds, and for whom. */
export interface Acting extends Consent {
  worker: ActedWorker;
}

/** Asks for the consent that is not there yet; null when there is none. */
type ActFor = (worker: ActedWorker) => Promise<ActedContext | null>;

export const ActingContext = createContext<ActFor | null>(null);

/** For doing what only the worker may: gives the context of the mutation, after asking for the worker's consent. */
export function useActing(): ActFor {
  const actFor = use(ActingContext);
  if (!actFor) throw new Error('useActing outside the acting provider');
  return actFor;
}
