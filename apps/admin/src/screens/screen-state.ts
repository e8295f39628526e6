/** A screen as far as its state goes. */
export interface ScreenFacts {
  paired: boolean;
  lastSeenAt?: string | null;
  pairingEndsAt?: string | null;
}

/** A paired screen shows itself every five minutes; one that missed three is off, or off the network. */
const silentAfter = 15 * 60_000;

export type ScreenState = 'paired' | 'silent' | 'waiting' | 'unpaired';

/** What is to be said of a screen at a moment. */
export function screenState({ paired, lastSeenAt, pairingEndsAt }: ScreenFacts, now: number): ScreenState {
  if (paired) return lastSeenAt && now - Date.parse(lastSeenAt) <= silentAfter ? 'paired' : 'silent';
  return pairingEndsAt && Date.parse(pairingEndsAt) > now ? 'waiting' : 'unpaired';
}
