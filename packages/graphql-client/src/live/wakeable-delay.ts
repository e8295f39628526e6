/** Waits, but not longer than until the network is back, the page is looked at again, or `stop`. */
export function wakeableDelay(milliseconds: number, stop: AbortSignal): Promise<void> {
  if (stop.aborted) return Promise.resolve();
  return new Promise((resolve) => {
    const page = typeof document === 'undefined' ? undefined : document;
    const finish = () => {
      clearTimeout(timer);
      stop.removeEventListener('abort', finish);
      globalThis.removeEventListener?.('online', finish);
      page?.removeEventListener('visibilitychange', onVisible);
      resolve();
    };
    const onVisible = () => {
      if (page?.visibilityState === 'visible') finish();
    };
    const timer = setTimeout(finish, milliseconds);
    stop.addEventListener('abort', finish);
    globalThis.addEventListener?.('online', finish);
    page?.addEventListener('visibilitychange', onVisible);
  });
}
