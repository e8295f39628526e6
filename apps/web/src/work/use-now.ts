import { useEffect, useState } from 'react';
import { serverNow } from '../app/server-clock.ts';

/** The gateway's time, by the half minute. */
export function useNow(): number {
  const [now, setNow] = useState(serverNow);
  useEffect(() => {
    const timer = setInterval(() => setNow(serverNow()), 30_000);
    return () => clearInterval(timer);
  }, []);
  return now;
}
