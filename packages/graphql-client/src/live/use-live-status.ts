import { useSyncExternalStore } from 'react';
import { useClient } from 'urql';
import { liveStatusOf, type LiveStatus } from './live-status.ts';

/** Whether events flow just now. */
export function useLiveStatus(): LiveStatus {
  const store = liveStatusOf(useClient());
  return useSyncExternalStore(store.subscribe, store.getSnapshot);
}
