import { getOperationAST } from 'graphql';
import { createClient } from 'graphql-sse';
import type { ComponentProps } from 'react';
import type { GraphiQL } from 'graphiql';

type Fetcher = ComponentProps<typeof GraphiQL>['fetcher'];

const url = '/graphql';

/** Queries and mutations by POST, subscriptions as an event stream; nobody but our own gateway is asked. */
export const fetcher: Fetcher = (params, { headers = {}, documentAST } = {}) => {
  const operation = documentAST && getOperationAST(documentAST, params.operationName);
  if (operation?.operation === 'subscription') return stream(params, headers);
  return post(params, headers);
};

async function post(params: object, headers: Record<string, string>) {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(params),
  });
  return (await response.json()) as Record<string, unknown>;
}

function stream(params: Parameters<Fetcher>[0], headers: Record<string, string>) {
  const { query, operationName } = params;
  const client = createClient({ url, headers });
  return client.iterate({
    query,
    ...(operationName && { operationName }),
    variables: params.variables as Record<string, unknown>,
  }) as AsyncIterable<Record<string, unknown>>;
}
