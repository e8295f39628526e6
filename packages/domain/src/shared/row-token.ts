import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** What a cookie or a link says: which row, and the proof. */
export interface RowToken {
  marketId: number;
  id: string;
  /** SHA-256 of the 256 random bits, in hex: all that the database knows. */
  hash: string;
}

const form = /^(\d{1,9})\.([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\.([\w-]{43})$/;

const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('hex');

/** A new token for a row, as text for its holder and as hash for the row. */
export function newRowToken(marketId: number, id: string): { text: string; hash: string } {
  const secret = randomBytes(32).toString('base64url');
  return { text: `${marketId}.${id}.${secret}`, hash: hashOf(secret) };
}

/** Reads a token's text; null when nobody here wrote it. */
export function readRowToken(text: string): RowToken | null {
  const [, market, id, secret] = form.exec(text) ?? [];
  if (!market || !id || !secret) return null;
  return { marketId: Number(market), id, hash: hashOf(secret) };
}

/** Compares without telling by time how much of it fits. */
export function sameHash(left: string, right: string | null): boolean {
  if (right === null || left.length !== right.length) return false;
  return timingSafeEqual(Buffer.from(left), Buffer.from(right));
}
