/** Only addresses of this app: a link must not lead people who sign in elsewhere. */
export function safeNext(next: string | null, otherwise = '/'): string {
  return next && /^\/(?![/\\])/.test(next) && !next.startsWith('/sign-in') ? next : otherwise;
}

/** A page that comes back here when it is done. */
export function pathWithNext(path: string, next: string): string {
  return `${path}?next=${encodeURIComponent(next)}`;
}
