import { CombinedError } from '@urql/core';
import { isDocumentMiss } from '../request/persisted-exchange.ts';
import { answerAsJson, clientHeaders, type AppName } from '../request/request-headers.ts';
import type { SessionDocument } from './session-documents.ts';

export interface SessionEndpoint {
  app: AppName;
  url: string;
  language: () => string;
  market: () => string | null;
}

interface Answer<T> {
  data?: T | null;
  errors?: { message: string; extensions?: Record<string, unknown> }[];
}

async function post<T>(
  endpoint: SessionEndpoint,
  body: object,
  token: string | null,
): Promise<[Answer<T>, Response]> {
  const { app, url, language, market } = endpoint;
  const response = await fetch(url, {
    method: 'POST',
    credentials: 'same-origin',
    headers: {
      'content-type': 'application/json',
      ...answerAsJson,
      ...clientHeaders(app, language(), market()),
      ...(token && { authorization: `Bearer ${token}` }),
    },
    body: JSON.stringify(body),
  });
  return [(await response.json()) as Answer<T>, response];
}

async function answerOf<T>(
  endpoint: SessionEndpoint,
  { name, text, hash }: SessionDocument,
  variables: object,
  token: string | null,
): Promise<[Answer<T>, Response]> {
  const body = { operationName: name, variables };
  const persisted = { ...body, extensions: { persistedQuery: { version: 1, sha256Hash: hash } } };
  const first = await post<T>(endpoint, persisted, token);
  return isDocumentMiss(first[0].errors ?? []) ? post<T>(endpoint, { ...body, query: text }, token) : first;
}

/** Runs one of the session's documents outside urql; throws a `CombinedError` when there is no data. */
export async function runSessionDocument<T>(
  endpoint: SessionEndpoint,
  document: SessionDocument,
  variables: object,
  token: string | null,
): Promise<T> {
  const [answer, response] = await answerOf<T>(endpoint, document, variables, token).catch(
    (error: unknown) => {
      throw new CombinedError({ networkError: error instanceof Error ? error : new Error(String(error)) });
    },
  );
  if (!answer.data) throw new CombinedError({ graphQLErrors: answer.errors ?? [], response });
  return answer.data;
}
