import { useCallback, useEffect, useSyncExternalStore } from 'react';
import { useServices } from '../app/services.ts';
import { useRecovery } from '../app/use-recovery.ts';
import { useViewer } from '../session/use-viewer.ts';
import { outbox } from './outbox.ts';
import { sendWish } from './send-wish.ts';

/** What waits, and how to send it. */
export function useOutbox() {
  const { client } = useServices();
  const state = useSyncExternalStore(outbox.subscribe, outbox.getSnapshot);
  const flush = useCallback(() => void outbox.flush((wish) => sendWish(client, wish)), [client]);
  return { ...state, flush };
}

/** Sends what waits as soon as there is a network and a worker; once for the whole app. */
export function useRunningOutbox(): void {
  const { viewer } = useViewer();
  const { wishes, flush } = useOutbox();
  const isReady = Boolean(viewer?.worker);
  const hasWishes = wishes.length > 0;
  useEffect(() => {
    if (isReady) flush();
  }, [isReady, flush]);
  useRecovery(isReady && hasWishes, flush);
}
