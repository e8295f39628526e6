import { useEffect } from 'react';

const signs = ['pointerdown', 'keydown', 'wheel', 'touchstart'] as const;
/** Shared by the tabs of a browser: whoever works in one is not away from the others. */
const storageKey = 'yizhan-admin-active-at';
/** Milliseconds between two looks, and between two notes of activity. */
const lookEvery = 10_000;

const note = (): void => localStorage.setItem(storageKey, String(Date.now()));

/**
 * Calls back when nobody has touched any tab for so many minutes, and while somebody is there; never without a number.
 */
export function useIdle(minutes: number | null, away: () => void, present: () => void): void {
  useEffect(() => {
    if (minutes === null) return;
    let noted = Date.now();
    note();
    const active = (): void => {
      if (Date.now() - noted < lookEvery) return;
      noted = Date.now();
      note();
    };
    const look = (): void => {
      if (Date.now() - Number(localStorage.getItem(storageKey)) < minutes * 60_000) return present();
      note(); // one call, not one with every look
      away();
    };
    for (const sign of signs) window.addEventListener(sign, active, { passive: true, capture: true });
    const timer = setInterval(look, lookEvery);
    return () => {
      clearInterval(timer);
      for (const sign of signs) window.removeEventListener(sign, active, { capture: true });
    };
  }, [minutes, away, present]);
}
