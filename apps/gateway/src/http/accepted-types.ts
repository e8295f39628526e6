export const graphqlJson = 'application/graphql-response+json';

/**
 * GraphQL over HTTP: to whoever names application/json and not GraphQL's own type, a document that does not parse or fit is told
 * with 200, as a proxy may have made any other status. What is refused for its size stays 4xx.
 */
export const takesPlainJsonOnly = (accept: string | undefined): boolean =>
  accept !== undefined && accept.includes('application/json') && !accept.includes(graphqlJson);

export const acceptsGraphqlJson = (accept: string | undefined): boolean =>
  (accept ?? '').includes(graphqlJson);
