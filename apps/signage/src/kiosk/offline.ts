import type { Scheduler } from '../time/clock.ts';
import { isReloadDue } from '../time/screen-hours.ts';
import type { WallStore } from '../wall-store.ts';

/** Browsers allow service workers on https and on localhost only; elsewhere the wall cannot start offline. */
export async function installOffline(): Promise<void> {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return;
  await navigator.serviceWorker.register('/sw.js');
}

async function takeNewVersion(): Promise<void> {
  const registration = await navigator.serviceWorker?.getRegistration();
  await registration?.update().catch(() => undefined);
  registration?.waiting?.postMessage({ type: 'SKIP_WAITING' });
}

/**
 * Loads the page anew once a night: that brings a new version and gives back whatever weeks have piled up.
 * Only while the server answers, for a page that cannot be loaded is worse than an old one.
 */
export function reloadNightly(store: WallStore, scheduler: Scheduler): void {
  const spread = Math.random();
  scheduler.every(60_000, () => {
    if (store.linkState().reachable !== true || !isReloadDue(performance.now(), store.now(), spread)) return;
    void takeNewVersion().finally(() => location.reload());
  });
}
