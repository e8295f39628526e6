import { useLayoutEffect, useRef } from 'react';
import { useLocation, useNavigationType } from 'react-router';
import { readTab, writeTab } from './device-storage.ts';

/** Restoring gives up after this long: a reader who scrolls must not be pulled back later. */
const restoreMs = 4_000;

/**
 * Keeps the place of a page in its entry of the history and takes the reader back to it, after a reload
 * too. `isReady` tells that there is something to scroll; `length` grows while pages come in.
 */
export function useScrollMemory(isReady: boolean, length: number): void {
  const { key } = useLocation();
  const cameBack = useNavigationType() === 'POP';
  const wanted = useRef<number | null>(null);

  useLayoutEffect(() => {
    wanted.current = cameBack ? Number(readTab(`scroll ${key}`) ?? 0) : 0;
    const timer = setTimeout(() => {
      wanted.current = null;
    }, restoreMs);
    return () => clearTimeout(timer);
  }, [key, cameBack]);

  useLayoutEffect(() => {
    if (!isReady || wanted.current === null) return;
    const reach = document.documentElement.scrollHeight - window.innerHeight;
    window.scrollTo(0, wanted.current);
    if (reach >= wanted.current) wanted.current = null;
  }, [isReady, length, key]);

  // A layout effect, for its end must come before the next page scrolls.
  useLayoutEffect(() => {
    const keep = () => {
      if (wanted.current === null) writeTab(`scroll ${key}`, String(Math.round(window.scrollY)));
    };
    const letGo = () => {
      wanted.current = null;
    };
    window.addEventListener('scroll', keep, { passive: true });
    window.addEventListener('touchstart', letGo, { passive: true });
    window.addEventListener('wheel', letGo, { passive: true });
    return () => {
      window.removeEventListener('scroll', keep);
      window.removeEventListener('touchstart', letGo);
      window.removeEventListener('wheel', letGo);
    };
  }, [key]);
}
