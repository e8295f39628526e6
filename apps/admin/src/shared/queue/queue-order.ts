/** The job that many places further in the queue; stays at the ends. Without a current one, the first. */
export function neighbour(ids: readonly string[], current: string | null, by: number): string | null {
  const at = current === null ? -1 : ids.indexOf(current);
  if (at < 0) return ids[0] ?? null;
  return ids[Math.max(0, Math.min(ids.length - 1, at + by))] ?? null;
}

/** Whom to look at when a job has left the queue: the one that stood behind it, else the one before, else nobody. */
export function afterLeaving(before: readonly string[], left: string, now: readonly string[]): string | null {
  const at = before.indexOf(left);
  const still = new Set(now);
  const behind = before.slice(at + 1).find((id) => still.has(id));
  const ahead = before.slice(0, Math.max(0, at)).findLast((id) => still.has(id));
  return behind ?? ahead ?? now[0] ?? null;
}
