/** The three clients; the gateway names refresh cookies and document lists after them. */
export type AppName = 'web' | 'admin' | 'signage';

/** Headers that every request carries; strangers and people name the market they mean, staff belong to theirs. */
export function clientHeaders(
  app: AppName,
  language: string,
  market: string | null = null,
): Record<string, string> {
  return {
    ...{ 'x-yizhan-client': app, 'accept-language': language },
    ...(market !== null && { 'x-yizhan-market': market }),
  };
}

/**
 * Of queries and mutations. Without it urql also offers to take an event stream, and the gateway refuses mutations
 * that could be answered by one.
 */
export const answerAsJson = { accept: 'application/graphql-response+json, application/json' };
