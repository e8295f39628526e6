import type { UseCaseContext } from '../context/index.ts';
import { revokeScreenSessions } from '../identity/index.ts';
import { assertMay, Refused } from '../shared/index.ts';
import { recordScreen, refusedAsScreenOutcome, type ScreenOutcome } from './screen-outcome.ts';
import { refuseScreen } from './screen-refusals.ts';
import { setPairingCode } from './screen-store.ts';

/** No device is this screen any more, and no code that was made for it is good. Throws AccessDenied. */
export async function revokeScreen(
  context: UseCaseContext,
  { screenId }: { screenId: string | null },
): Promise<ScreenOutcome> {
  const { market, principal, language } = context;
  assertMay(principal, 'screen.manage', market.id);
  return refusedAsScreenOutcome(() =>
    context.db.transaction(async (tx) => {
      const known = screenId && (await setPairingCode(tx, market.id, screenId, null, null));
      if (!screenId || !known)
        throw new Refused(refuseScreen(language, 'SCREEN_NOT_FOUND', ['input', 'screenId']));
      await revokeScreenSessions(tx, context, market.id, screenId);
      await recordScreen(tx, context, screenId, 'screen.revoke');
      return { screenId, pairingCode: null, userErrors: [] };
    }),
  );
}
