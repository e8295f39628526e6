/** Whole hours and minutes until then; null when it has passed. */
export function timeLeft(until: string, now: number): { hours: number; minutes: number } | null {
  const minutes = Math.ceil((Date.parse(until) - now) / 60_000);
  return minutes > 0 ? { hours: Math.floor(minutes / 60), minutes: minutes % 60 } : null;
}
