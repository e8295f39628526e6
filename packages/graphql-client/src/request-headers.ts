/** The three clients; the gateway names refresh cookies and document lists after them. */
export type AppName = 'web' | 'admin' | 'signage';

/** Headers that every request carries. */
export function clientHeaders(app: AppName, language: string): Record<string, string> {
  return { 'x-yizhan-client': app, 'accept-language': language };
}

/**
 * Of queries and mutations. Without it urql also offers to take an event stream, and the gateway refuses mutations
 * that could be answered by one.
 */
export const answerAsJson = { accept: 'application/graphql-response+json, application/json' };
