async function ask(): Promise<void> {
  if (document.visibilityState === 'visible') await navigator.wakeLock.request('screen');
}

/** Asks the device not to dim the screen, again each time the page comes back to the front. */
export function keepAwake(report: (error: unknown) => void): void {
  if (!('wakeLock' in navigator)) return;
  document.addEventListener('visibilitychange', () => void ask().catch(report));
  void ask().catch(report);
}
