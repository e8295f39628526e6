import { dayOf } from '@yizhan/ui';
import { useSyncExternalStore } from 'react';

/** Cheap phones have wrong clocks; under a minute it does not matter. */
const toleratedMs = 60_000;
let offsetMs = 0;
let heard: string | null = null;

/** Sets the clock by the gateway's; an answer that is read again later is no news. */
export function setServerNow(now: string): void {
  if (now === heard) return;
  heard = now;
  const offset = Date.parse(now) - Date.now();
  offsetMs = Math.abs(offset) > toleratedMs ? offset : 0;
}

/** Epoch milliseconds, by the gateway's clock where it was heard. */
export function serverNow(): number {
  return Date.now() + offsetMs;
}

function everyHalfMinute(listener: () => void): () => void {
  const timer = setInterval(listener, 30_000);
  return () => clearInterval(timer);
}

/** The calendar day of the market, "2026-11-25"; it turns while the page is open. */
export function useToday(): string {
  return useSyncExternalStore(everyHalfMinute, () => dayOf(serverNow()));
}
