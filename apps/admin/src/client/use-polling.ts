import { useEffect } from 'react';

/** Asks again every so often while the page is looked at, and at once when somebody comes back to it. */
export function usePolling(refresh: () => void, everyMs: number): void {
  useEffect(() => {
    const ask = () => {
      if (document.visibilityState === 'visible') refresh();
    };
    const timer = setInterval(ask, everyMs);
    document.addEventListener('visibilitychange', ask);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', ask);
    };
  }, [refresh, everyMs]);
}
