/** Storage may be full or forbidden, as in private windows: then the app just remembers less. */
function attempt<T>(work: () => T): T | null {
  try {
    return work();
  } catch {
    return null;
  }
}

const prefix = 'yizhan ';

/** What this device keeps between visits. */
export function readDevice(name: string): string | null {
  return attempt(() => localStorage.getItem(prefix + name));
}

/** Keeps a text on this device; null forgets it. */
export function writeDevice(name: string, text: string | null): void {
  attempt(() =>
    text === null ? localStorage.removeItem(prefix + name) : localStorage.setItem(prefix + name, text),
  );
}

/** What this tab keeps over a reload. */
export function readTab(name: string): string | null {
  return attempt(() => sessionStorage.getItem(prefix + name));
}

/** Keeps a text in this tab. */
export function writeTab(name: string, text: string): void {
  attempt(() => sessionStorage.setItem(prefix + name, text));
}
