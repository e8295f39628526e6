import { orRefused, type SignedIn } from '@yizhan/domain';
import type { RequestContext } from '../graphql/context.ts';
import type { LoginSource } from './identity-payloads.ts';
import { writeRefreshCookie } from './refresh-cookie.ts';

/** Hands a session out: the refresh token as a cookie, the access token in the answer. */
export async function handOutSession(
  context: RequestContext,
  signIn: () => Promise<SignedIn>,
): Promise<LoginSource> {
  return orRefused<LoginSource>({ accessToken: null, expiresAt: null, viewer: null }, async () => {
    const { principal, refreshToken, expiresAt } = await signIn();
    if (refreshToken !== null) writeRefreshCookie(context.http, refreshToken, expiresAt);
    const token = await context.services.tokens.issue(principal, accessUntil(context, principal));
    return { accessToken: token.text, expiresAt: token.expiresAt, viewer: { principal }, userErrors: [] };
  });
}

/** Where a desk may be left for a short time only, tokens are shorter: whoever works refreshes before that time is over. */
function accessUntil(
  { clock, markets }: RequestContext,
  { kind, marketId }: SignedIn['principal'],
): Date | undefined {
  const idle = kind === 'STAFF' ? markets.market(marketId)?.staffIdleMinutes : undefined;
  return idle === undefined || idle >= 20 ? undefined : new Date(clock.now().getTime() + (idle / 2) * 60_000);
}
