import { Refused, type SignedIn } from '@yizhan/domain';
import type { RequestContext } from '../graphql/context.ts';
import type { LoginSource } from './identity-payloads.ts';
import { writeRefreshCookie } from './refresh-cookie.ts';

/** Hands a session out: the refresh token as a cookie, the access token in the answer. */
export async function handOutSession(
  context: RequestContext,
  signIn: () => Promise<SignedIn>,
): Promise<LoginSource> {
  try {
    const { principal, refreshToken, expiresAt } = await signIn();
    if (refreshToken !== null) writeRefreshCookie(context.http, refreshToken, expiresAt);
    const token = await context.services.tokens.issue(principal);
    return { accessToken: token.text, expiresAt: token.expiresAt, viewer: { principal }, userErrors: [] };
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    return { accessToken: null, expiresAt: null, viewer: null, userErrors: error.refusals };
  }
}
