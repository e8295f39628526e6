import type { ChainHead } from './verify-chain.ts';

/** A head to keep outside the database, e.g. `HBW:1042:9f86…`. */
export const headText = (marketCode: string, { seq, hash }: ChainHead): string =>
  `${marketCode}:${seq}:${hash.toString('hex')}`;

/** Reads what `headText` wrote; null for anything else. */
export function readHead(text: string): { marketCode: string; head: ChainHead } | null {
  const [, marketCode, seq, hash] = /^([A-Z][A-Z0-9-]{1,15}):(\d{1,15}):([0-9a-f]{64})$/.exec(text) ?? [];
  if (!marketCode || !seq || !hash) return null;
  return { marketCode, head: { seq: Number(seq), hash: Buffer.from(hash, 'hex') } };
}
