import type { HttpExchange } from '../graphql/context.ts';

/**
 * Each client's cookie has a name of its own: on one host they share cookies whatever the port, and signing in to one
 * would sign out the others. Callers that do not name themselves share one.
 */
const nameOf = ({ clientName }: HttpExchange): string => `yizhan_${clientName ?? 'api'}_refresh`;

/** The refresh token the client sent. */
export const readRefreshCookie = (http: HttpExchange): string | undefined => http.cookies[nameOf(http)];

export const writeRefreshCookie = (http: HttpExchange, token: string, expiresAt: Date): void =>
  http.setCookie(nameOf(http), token, expiresAt);

export const clearRefreshCookie = (http: HttpExchange): void => http.clearCookie(nameOf(http));
