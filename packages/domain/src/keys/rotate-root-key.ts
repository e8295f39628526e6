import { setTimeout } from 'node:timers/promises';
import type { Db, Transaction } from '../database/index.ts';
import { RootKey, Vault } from '../personal-data/index.ts';
import { systemClock, type Clock } from '../shared/index.ts';
import { announceKeys } from './announce-keys.ts';
import { auditKeys, rootKeyId } from './key-audit.ts';
import { indexKeyPlace } from './open-vault.ts';
import { rewrapAll } from './rewrap.ts';
import { beginRotation, endRotation, lockRootKey, type KeptRootKey } from './root-key-store.ts';
import { rootKeyComplaint, WrongRootKey } from './wrong-root-key.ts';

export interface RootRotation {
  /** The new secret. */
  secret: string;
  /** The one the database is under. */
  previous: string;
  clock?: Clock;
  /** Rows of one transaction. */
  batch?: number;
  /** How long gateways that know only the former key may take to hear that they are to end, in milliseconds. */
  settle?: number;
  /** Told after each transaction how many keys are wrapped anew. */
  progress?: (rewrapped: number) => void | Promise<void>;
}

/** Gateways hear of it within a second, and at the latest after five. */
const usualSettle = 6_000;

/**
 * Puts everything that the root key wraps under a new one, in small transactions: what was killed half-way goes on where it
 * was. Values and search tokens stay as they are. Returns how many keys it wrapped. Throws WrongRootKey.
 */
export async function rotateRootKey(db: Db, rotation: RootRotation): Promise<number> {
  const { secret, previous, clock = systemClock, batch = 500, settle = usualSettle, progress } = rotation;
  const roots = { next: new RootKey(secret), former: new RootKey(previous) };
  const begun = await db.transaction((tx) => begin(tx, roots, clock));
  if (!begun) return 0;
  const vault = new Vault(secret, { previous });
  let rewrapped = 0;
  for (;;) {
    const settled = clock.now().getTime() - begun.getTime() >= settle;
    const found = await rewrapAll(db, vault, batch, async (count) => progress?.(rewrapped + count));
    rewrapped += found;
    if (found === 0 && settled) break;
    // A gateway that has not heard yet may have wrapped one more with the former key.
    if (found === 0) await setTimeout(Math.min(settle, 500));
  }
  await db.transaction((tx) => end(tx, roots, clock, rewrapped));
  return rewrapped;
}

interface Roots {
  next: RootKey;
  former: RootKey;
}

/** When the rotation began; null where it has ended before. */
async function begin(tx: Transaction, roots: Roots, clock: Clock): Promise<Date | null> {
  const { next, former } = roots;
  const kept = await lockRootKey(tx);
  if (!kept) throw new WrongRootKey(['This database knows no root key yet: there is nothing to rotate.']);
  if (kept.fingerprint === next.fingerprint && kept.previousFingerprint === null) return null;
  if (kept.fingerprint === next.fingerprint) return resumed(roots, kept);
  if (kept.fingerprint !== former.fingerprint || kept.previousFingerprint !== null)
    throw rootKeyComplaint({ ...namesOf(roots), previous: null, ...keptNames(kept) })!;
  const now = clock.now();
  const indexKey = former.unwrap(indexKeyPlace, kept.indexKeyWrapped);
  await beginRotation(tx, next.fingerprint, next.wrap(indexKeyPlace, indexKey), now);
  await announceKeys(tx, 'keys.rootChanged', rootKeyId, { fingerprint: next.fingerprint });
  await auditKeys(tx, now, {
    ...{ action: 'rootKey.rotationBegun', subjectType: 'RootKey', subjectId: rootKeyId },
    detail: { from: former.fingerprint, to: next.fingerprint },
  });
  return now;
}

function resumed(roots: Roots, kept: KeptRootKey): Date {
  const complaint = rootKeyComplaint({ ...namesOf(roots), ...keptNames(kept) });
  if (complaint) throw complaint;
  return kept.rotationBegunAt!;
}

async function end(tx: Transaction, { next, former }: Roots, clock: Clock, rewrapped: number): Promise<void> {
  const now = clock.now();
  const kept = await lockRootKey(tx);
  if (kept?.fingerprint !== next.fingerprint || kept.previousFingerprint === null) return; // another one ended it
  await endRotation(tx, now);
  await auditKeys(tx, now, {
    ...{ action: 'rootKey.rotated', subjectType: 'RootKey', subjectId: rootKeyId },
    detail: { from: former.fingerprint, to: next.fingerprint, rewrapped },
  });
}

const namesOf = ({ next, former }: Roots) => ({ given: next.fingerprint, previous: former.fingerprint });
const keptNames = ({ fingerprint, previousFingerprint }: KeptRootKey) => ({
  kept: fingerprint,
  keptPrevious: previousFingerprint,
});
