/** One tap on 报名 that has not been answered. No word of who: the session says that when it is sent. */
export interface Wish {
  jobId: string;
  /** Made at the tap: however often it is sent, it is one application. */
  key: string;
  /** Epoch milliseconds of the tap. */
  at: number;
}

/** The gateway knows a key for a day; nobody wants to be put forward for yesterday's job. */
const keptMs = 24 * 3_600_000;

function isWish(value: unknown): value is Wish {
  const wish = value as Partial<Wish> | null;
  return (
    typeof wish === 'object' &&
    wish !== null &&
    typeof wish.jobId === 'string' &&
    typeof wish.key === 'string' &&
    typeof wish.at === 'number'
  );
}

/** What was kept on the device, without what is too old or no wish. */
export function parseWishes(kept: string | null, now: number): Wish[] {
  try {
    const value: unknown = JSON.parse(kept ?? '[]');
    return Array.isArray(value) ? value.filter(isWish).filter(({ at }) => now - at < keptMs) : [];
  } catch {
    return [];
  }
}

/** With one more wish; who taps again wishes nothing new. */
export function withWish(wishes: readonly Wish[], wish: Wish): readonly Wish[] {
  return wishes.some(({ jobId }) => jobId === wish.jobId) ? wishes : [...wishes, wish];
}
