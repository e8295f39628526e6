import { badRequest } from './refusals.ts';

/** A GraphQL request as it came, of the right types. */
export interface GraphQLParams {
  query: string | null;
  operationName: string | null;
  variables: Record<string, unknown>;
  /** sha256 of a persisted document, in hex. */
  documentHash: string | null;
}

/** Reads the JSON body of a POST. Throws RequestRefused when it is no GraphQL request. */
export function paramsOfBody(body: unknown): GraphQLParams {
  if (Array.isArray(body)) throw batchRefused();
  if (!isRecord(body)) throw notGraphQL();
  return {
    query: textOrNull(body['query'], 'query'),
    operationName: textOrNull(body['operationName'], 'operationName'),
    variables: recordOrNull(body['variables'], 'variables') ?? {},
    documentHash: hashOf(recordOrNull(body['extensions'], 'extensions')),
  };
}

/** Reads the search parameters of a GET. */
export function paramsOfSearch(search: URLSearchParams): GraphQLParams {
  return paramsOfBody({
    query: single(search, 'query'),
    operationName: single(search, 'operationName'),
    variables: json(search, 'variables'),
    extensions: json(search, 'extensions'),
  });
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function textOrNull(value: unknown, name: string): string | null {
  if (value === undefined || value === null || value === '') return null;
  if (typeof value !== 'string') throw wrongType(name);
  return value;
}

function recordOrNull(value: unknown, name: string): Record<string, unknown> | null {
  if (value === undefined || value === null) return null;
  if (!isRecord(value)) throw wrongType(name);
  return value;
}

function hashOf(extensions: Record<string, unknown> | null): string | null {
  const persisted = recordOrNull(extensions?.['persistedQuery'], 'extensions.persistedQuery');
  if (!persisted) return null;
  const hash = persisted['sha256Hash'];
  if (typeof hash !== 'string' || !/^[0-9a-f]{64}$/.test(hash))
    throw wrongType('extensions.persistedQuery.sha256Hash');
  return hash;
}

function single(search: URLSearchParams, name: string): string | null {
  const values = search.getAll(name);
  if (values.length > 1) throw wrongType(name);
  return values[0] ?? null;
}

function json(search: URLSearchParams, name: string): unknown {
  const text = single(search, name);
  if (text === null) return null;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw wrongType(name);
  }
}

const batchRefused = () =>
  badRequest('一次请求只能包含一个操作。', 'Send one operation per request; batches are not accepted.');

const notGraphQL = () =>
  badRequest(
    '请求内容应为含 query 的 JSON 对象。',
    'The body must be a JSON object with a query or a persisted document.',
  );

const wrongType = (name: string) =>
  badRequest(`请求中的 ${name} 类型不对。`, `${name} in the request is not of the right type.`);
