import { useSyncExternalStore } from 'react';

const storageKey = 'yizhan-admin-single-keys';
const listeners = new Set<() => void>();

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Whether single characters work as shortcuts on this desk (WCAG 2.1.4 asks for a switch). */
export function singleKeysOn(): boolean {
  return localStorage.getItem(storageKey) !== 'off';
}

/** Turns single-character shortcuts on or off. */
export function setSingleKeys(on: boolean): void {
  localStorage.setItem(storageKey, on ? 'on' : 'off');
  for (const listener of listeners) listener();
}

/** `singleKeysOn`, kept current. */
export function useSingleKeys(): boolean {
  return useSyncExternalStore(subscribe, singleKeysOn);
}
