/**
 * Keeps the shell on the device. Everything works without it (WeChat's web view may refuse); a new version
 * takes over when all tabs are closed, never under the reader's hands.
 */
export function registerServiceWorker(): void {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return;
  window.addEventListener('load', () => {
    navigator.serviceWorker.register('/sw.js').catch(() => undefined);
  });
}
