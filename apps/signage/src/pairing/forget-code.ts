/** Takes a code out of the address: it works once, and the page loads itself anew every night. */
export function forgetCode(): void {
  const url = new URL(location.href);
  if (!url.searchParams.has('pair')) return;
  url.searchParams.delete('pair');
  history.replaceState(null, '', url);
}
