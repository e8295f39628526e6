/**
 * Milliseconds to wait before the given try (0 is the first repeat): doubling from one second to half a
 * minute, spread over half of it so that a thousand phones do not come back in the same instant.
 */
export function backoff(attempt: number, random: () => number = Math.random): number {
  const full = Math.min(30_000, 1_000 * 2 ** Math.min(attempt, 5));
  return full / 2 + random() * (full / 2);
}
