import { useLiveStatus } from '@yizhan/graphql-client';
import { useEffect } from 'react';

const everyMs = 15_000;

/** Tries again while something is missing: when the network is back, when the stream is, and now and then. */
export function useRecovery(isNeeded: boolean, retry: () => void): void {
  const { state } = useLiveStatus();
  const isLive = state === 'live';
  useEffect(() => {
    if (!isNeeded) return undefined;
    if (isLive) retry();
    const timer = setInterval(retry, everyMs);
    window.addEventListener('online', retry);
    return () => {
      clearInterval(timer);
      window.removeEventListener('online', retry);
    };
  }, [isNeeded, isLive, retry]);
}
