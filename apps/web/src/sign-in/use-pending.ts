import { useEffect, useState } from 'react';
import { keepPending, readPending, secondsToRepeat, type PendingSignIn } from './pending-sign-in.ts';

/** The sign-in under way, kept on the device with every change. */
export function usePending(): [PendingSignIn, (change: Partial<PendingSignIn>) => void] {
  const [pending, setPending] = useState(readPending);
  const change = (part: Partial<PendingSignIn>) => {
    const next = { ...pending, ...part };
    setPending(next);
    keepPending(next);
  };
  return [pending, change];
}

/** Seconds until another code may be asked for, counting down. */
export function useCountdown(pending: PendingSignIn): number {
  const [now, setNow] = useState(Date.now);
  const seconds = secondsToRepeat(pending, Math.max(now, pending.sentAt ?? 0));
  const isCounting = seconds > 0;
  useEffect(() => {
    if (!isCounting) return undefined;
    const timer = setInterval(() => setNow(Date.now()), 500);
    return () => clearInterval(timer);
  }, [isCounting, pending.sentAt]);
  return seconds;
}
