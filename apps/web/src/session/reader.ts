import { useSyncExternalStore } from 'react';
import { readDevice, writeDevice } from '../app/device-storage.ts';
import type { SessionState } from '@yizhan/graphql-client';

let isSomebody = readDevice('person') !== null;
let reader = 0;
const listeners = new Set<() => void>();

/** Who a settled session speaks of; null while it is not settled, or out of reach. */
function settled(state: SessionState): boolean | null {
  if (state.status === 'signedIn') return true;
  return state.status === 'signedOut' && state.reason !== 'unreachable' ? false : null;
}

/** Whether a person is known to be signed in on this device, also before the session is back. */
export const isPersonKnown = (): boolean => isSomebody;

/** Notes a change of the session; true when the device has another reader now. */
export function noteReader(state: SessionState): boolean {
  const now = settled(state);
  if (now === null || now === isSomebody) return false;
  isSomebody = now;
  reader += 1;
  writeDevice('person', now ? 'signed in' : null);
  for (const listener of listeners) listener();
  return true;
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Changes with the reader: what was fetched for one is not another's. */
export function useReader(): number {
  return useSyncExternalStore(subscribe, () => reader);
}
