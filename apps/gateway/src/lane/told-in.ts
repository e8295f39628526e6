import type { FastifyRequest } from 'fastify';
import { graphqlJson } from '../http/accepted-types.ts';

const json = 'application/json';

/**
 * The type of answer that a request takes, where that is plain to see; null for what has to be weighed, and for requests
 * that a page of another site could send. They go the usual way.
 */
export function toldIn({ method, headers }: FastifyRequest): string | null {
  if (method !== 'POST' || !headers['content-type']?.startsWith(json)) return null;
  const { accept } = headers;
  if (accept === undefined) return json;
  if (accept.includes(';')) return null;
  const first = accept
    .split(',')
    .map((type) => type.trim())
    .find((type) => type === json || type === graphqlJson || type === '*/*');
  return first === '*/*' ? json : (first ?? null);
}
