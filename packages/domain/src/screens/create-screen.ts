import type { UseCaseContext } from '../context/index.ts';
import type { Transaction } from '../database/index.ts';
import { once } from '../idempotency/index.ts';
import { assertMay, handOf, newId, Refused } from '../shared/index.ts';
import { newPairingCode, pairingMinutes, pairingToken } from './pairing-code.ts';
import { recordScreen, refusedAsScreenOutcome, type ScreenOutcome } from './screen-outcome.ts';
import { refuseScreen } from './screen-refusals.ts';
import { setPairingCode } from './screen-store.ts';
import { Screen } from './screen.entity.ts';

export interface CreateScreenInput {
  name: string;
  /** Where in the hall it hangs. */
  place: string | null;
  idempotencyKey: string | null;
}

const longestName = 30;
const longestPlace = 60;

/** Makes a screen with a code that a device is to type within ten minutes. Throws AccessDenied. */
export async function createScreen(
  context: UseCaseContext,
  input: CreateScreenInput,
): Promise<ScreenOutcome> {
  assertMay(context.principal, 'screen.manage', context.market.id);
  const request = { key: input.idempotencyKey, operation: 'createScreen', input };
  let pairingCode: string | null = null;
  return refusedAsScreenOutcome(async () => {
    // What is kept for repeats is kept in the clear, so the code is not in it.
    const screenId = await context.db.transaction((tx) =>
      once(tx, context, request, async () => {
        pairingCode = newPairingCode();
        return create(tx, context, input, pairingCode);
      }),
    );
    return { screenId, pairingCode, userErrors: [] };
  });
}

async function create(
  tx: Transaction,
  context: UseCaseContext,
  input: CreateScreenInput,
  code: string,
): Promise<string> {
  const { market, clock, vault, principal } = context;
  const { name, place } = readScreen(context, input);
  const id = newId();
  const now = clock.now();
  await tx.manager.insert(Screen, {
    ...{ marketId: market.id, id, name, place },
    pairingToken: pairingToken(vault, code),
    pairingEndsAt: endOf(now),
    createdBy: handOf(principal).id,
    createdAt: now,
  });
  await recordScreen(tx, context, id, 'screen.create');
  return id;
}

const endOf = (now: Date): Date => new Date(now.getTime() + pairingMinutes * 60_000);

function readScreen(
  { language }: UseCaseContext,
  typed: Pick<CreateScreenInput, 'name' | 'place'>,
): { name: string; place: string | null } {
  const name = typed.name.trim();
  const place = typed.place?.trim() || null;
  if (!name || [...name].length > longestName)
    throw new Refused(refuseScreen(language, 'SCREEN_NAME_REQUIRED', ['input', 'name']));
  const max = longestPlace;
  if (place && [...place].length > max)
    throw new Refused(refuseScreen(language, 'TOO_LONG', ['input', 'place'], { max }));
  return { name, place };
}

/** A new code, the old one is worth nothing; a device that is paired stays so until another types it. Throws AccessDenied. */
export async function renewPairingCode(
  context: UseCaseContext,
  { screenId }: { screenId: string | null },
): Promise<ScreenOutcome> {
  const { market, principal, clock, language, vault } = context;
  assertMay(principal, 'screen.manage', market.id);
  return refusedAsScreenOutcome(() =>
    context.db.transaction(async (tx) => {
      const pairingCode = newPairingCode();
      const token = pairingToken(vault, pairingCode);
      const known = screenId && (await setPairingCode(tx, market.id, screenId, token, endOf(clock.now())));
      if (!screenId || !known)
        throw new Refused(refuseScreen(language, 'SCREEN_NOT_FOUND', ['input', 'screenId']));
      await recordScreen(tx, context, screenId, 'screen.renewPairingCode');
      return { screenId, pairingCode, userErrors: [] };
    }),
  );
}
