export type ShareOutcome = 'shared' | 'copied' | 'failed';

async function copy(url: string): Promise<ShareOutcome> {
  try {
    await navigator.clipboard.writeText(url);
    return 'copied';
  } catch {
    return 'failed';
  }
}

/** Hands the page to another app, or to the clipboard where the browser has no way to. */
export async function share(title: string, url: string): Promise<ShareOutcome> {
  if (typeof navigator.share !== 'function') return copy(url);
  try {
    await navigator.share({ title, url });
    return 'shared';
  } catch (error) {
    return error instanceof DOMException && error.name === 'AbortError' ? 'shared' : copy(url);
  }
}
