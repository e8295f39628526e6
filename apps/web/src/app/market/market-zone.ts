import { homeTimeZone, setHomeTimeZone } from '@yizhan/ui';
import { useSyncExternalStore } from 'react';
import { readDevice, writeDevice } from '../device-storage.ts';

const listeners = new Set<() => void>();

/** Puts the zone of the last visit into effect, before anything is drawn. */
export function startMarketZone(): void {
  setHomeTimeZone(readDevice('time zone'));
}

/** Days and times are the market's from now on, also where they are drawn before it is asked for again. */
export function setMarketZone(timeZone: string): void {
  if (timeZone === readDevice('time zone')) return;
  writeDevice('time zone', timeZone);
  setHomeTimeZone(timeZone);
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The zone of the market, kept current. */
export function useMarketZone(): string {
  return useSyncExternalStore(subscribe, homeTimeZone);
}
