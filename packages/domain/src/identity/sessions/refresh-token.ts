import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** What a browser keeps in its cookie: which session, and the proof. */
export interface RefreshToken {
  marketId: number;
  sessionId: string;
  /** SHA-256 of the 256 random bits, in hex: all that the database knows. */
  hash: string;
}

const form = /^(\d{1,9})\.([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\.([\w-]{43})$/;

const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('hex');

/** A new token for a session, as text for the cookie and as hash for the row. */
export function newRefreshToken(marketId: number, sessionId: string): { text: string; hash: string } {
  const secret = randomBytes(32).toString('base64url');
  return { text: `${marketId}.${sessionId}.${secret}`, hash: hashOf(secret) };
}

/** Reads a cookie's text; null when nobody here wrote it. */
export function parseRefreshToken(text: string): RefreshToken | null {
  const [, market, sessionId, secret] = form.exec(text) ?? [];
  if (!market || !sessionId || !secret) return null;
  return { marketId: Number(market), sessionId, hash: hashOf(secret) };
}

/** Compares without telling by time how much of it fits. */
export function sameHash(left: string, right: string | null): boolean {
  if (right === null || left.length !== right.length) return false;
  return timingSafeEqual(Buffer.from(left), Buffer.from(right));
}
