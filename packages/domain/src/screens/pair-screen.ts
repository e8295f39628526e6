import { contextWith, type UseCaseContext } from '../context/index.ts';
import type { Transaction } from '../database/index.ts';
import { countGuess, type GuessLimit } from '../guesses/index.ts';
import { openSession, revokeScreenSessions, type SignedIn } from '../identity/index.ts';
import { appendEvents } from '../outbox/index.ts';
import { Refused, type ScreenPrincipal } from '../shared/index.ts';
import { pairingMinutes, pairingToken } from './pairing-code.ts';
import { refuseScreen } from './screen-refusals.ts';
import { claimPairingCode, type ClaimedScreen } from './screen-store.ts';

export interface PairScreenInput {
  /** As typed. */
  code: string;
  /** The caller's network address; kept as a token only. */
  address: string;
  /** The app that pairs, e.g. `signage`. */
  client: string;
}

/** A screen stays paired as long as it shows itself once in three months. */
const sessionHours = 90 * 24;

/**
 * Makes the device that typed the code the screen of the code, and no other device. Throws Refused: alike for a code that
 * is wrong, used or over, and for too many tries.
 */
export async function pairScreen(
  context: UseCaseContext,
  { code, address, client }: PairScreenInput,
): Promise<SignedIn<ScreenPrincipal>> {
  const { db, clock, vault, language } = context;
  const now = clock.now();
  // Counted before it is looked at, so that many tries at once are not all free.
  const until = await countGuess(db, limitsOf(context, address), now);
  if (until) {
    const minutes = Math.max(1, Math.ceil((until.getTime() - now.getTime()) / 60_000));
    throw new Refused(refuseScreen(language, 'PAIRING_LIMIT', ['input', 'code'], { minutes }));
  }
  return db.transaction(async (tx) => {
    const screen = await claimPairingCode(tx, pairingToken(vault, code), now);
    const market = screen && context.markets.market(screen.marketId);
    if (!market) throw new Refused(refuseScreen(language, 'PAIRING_CODE_WRONG', ['input', 'code']));
    return open(tx, contextWith(context, { market }), screen, client);
  });
}

async function open(
  tx: Transaction,
  context: UseCaseContext,
  { marketId, id: screenId, shared }: ClaimedScreen,
  client: string,
): Promise<SignedIn<ScreenPrincipal>> {
  if (!shared) await revokeScreenSessions(tx, context, marketId, screenId);
  await appendEvents(tx, [{ marketId, type: 'screen.changed', subjectId: screenId }]);
  const principalWith = (sessionId: string): ScreenPrincipal => ({
    kind: 'SCREEN',
    ...{ screenId, marketId, sessionId },
  });
  return openSession(tx, context, { principalWith, client, hours: sessionHours });
}

/** While a code lives, few of all there are can be tried; a hall's screens share one address. */
function limitsOf({ vault }: UseCaseContext, address: string): GuessLimit[] {
  const minutes = pairingMinutes;
  return [
    { name: `pairing:${vault.token(0, 'guesses.pairing', address)}`, allowed: 30, minutes },
    { name: 'pairing:all', allowed: 1_000, minutes },
  ];
}
