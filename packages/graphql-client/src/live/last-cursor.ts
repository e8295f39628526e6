/** The `cursor` that an event carries; events are the single root field of their subscription. */
export function lastCursor(data: unknown): string | null {
  if (typeof data !== 'object' || data === null) return null;
  for (const event of Object.values(data) as unknown[]) {
    const cursor = (event as { cursor?: unknown } | null)?.cursor;
    if (typeof cursor === 'string') return cursor;
  }
  return null;
}
