import { useSyncExternalStore } from 'react';

const storageKey = 'yizhan-admin-market';
const form = /^[A-Za-z][A-Za-z0-9-]{1,15}$/;

/** A market's code as it is written, from what somebody typed or a link says; null for what can be none. */
export const marketCodeOf = (typed: string | null): string | null =>
  typed !== null && form.test(typed.trim()) ? typed.trim().toUpperCase() : null;

const linked = marketCodeOf(new URLSearchParams(window.location.search).get('market'));
if (linked !== null) localStorage.setItem(storageKey, linked);
let code = linked ?? marketCodeOf(localStorage.getItem(storageKey));
const listeners = new Set<() => void>();

/** Which market this desk signs in to; null for the deployment's first. */
export const marketCode = (): string | null => code;

/** Has this desk sign in to another market, now and the next times. */
export function chooseMarket(chosen: string | null): void {
  code = chosen;
  if (chosen === null) localStorage.removeItem(storageKey);
  else localStorage.setItem(storageKey, chosen);
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Which market this desk signs in to, kept current. */
export const useMarketCode = (): string | null => useSyncExternalStore(subscribe, marketCode);
