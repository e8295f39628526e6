import { readDevice, writeDevice } from '../app/device-storage.ts';

/** A sign-in under way: it outlives a look at the message, and the phone closing the page. Never the code. */
export interface PendingSignIn {
  /** As typed. */
  phone: string;
  /** Epoch milliseconds when a code was asked for; null before. */
  sentAt: number | null;
}

const codeSeconds = 600;
const repeatSeconds = 60;
const name = 'sign-in';

/** Phones go from hand to hand: a sign-in that was given up leaves no number behind. */
const keptSeconds = 1_800;

/** Seconds until another code may be asked for. */
export function secondsToRepeat({ sentAt }: PendingSignIn, now: number): number {
  return sentAt === null ? 0 : Math.max(0, Math.ceil((sentAt - now) / 1000 + repeatSeconds));
}

/** What was kept earlier; a code that has run out is no longer waited for. */
export function parsePending(kept: string | null, now: number): PendingSignIn {
  try {
    const { phone, sentAt, at } = JSON.parse(kept ?? '{}') as Record<string, unknown>;
    if (typeof at !== 'number' || now - at >= keptSeconds * 1000) return { phone: '', sentAt: null };
    const isGood = typeof sentAt === 'number' && sentAt <= now && now - sentAt < codeSeconds * 1000;
    return { phone: typeof phone === 'string' ? phone.slice(0, 40) : '', sentAt: isGood ? sentAt : null };
  } catch {
    return { phone: '', sentAt: null };
  }
}

export const readPending = (): PendingSignIn => parsePending(readDevice(name), Date.now());

/** Keeps where the reader is; null once signed in. */
export function keepPending(pending: PendingSignIn | null): void {
  writeDevice(
    name,
    pending && JSON.stringify({ phone: pending.phone, sentAt: pending.sentAt, at: Date.now() }),
  );
}
