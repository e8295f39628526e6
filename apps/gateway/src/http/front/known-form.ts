import type { FastifyReply, FastifyRequest } from 'fastify';
import { sharedKeyOf } from '../../lane/shared-key.ts';
import type { ToldRequest } from '../request-scope.ts';

/** What the usual way made of a form that came before, and makes of it whenever it comes. */
export interface KnownForm {
  /** Where the data is kept. */
  sharedKey: string;
  told: ToldRequest;
  /** Names and values in turn, as they were sent. */
  headers: readonly string[];
  /** Where among them stand the two that are another each time. */
  requestIdAt: number;
  lengthAt: number;
}

/** What is to be known of a form from a request of it that the usual way answered; null where that was not from what is kept. */
export function knownFormOf({ scope }: FastifyRequest, reply: FastifyReply): KnownForm | null {
  if (scope?.lane !== 'KEPT' || scope.outcome !== 'ok' || reply.statusCode !== 200) return null;
  if (scope.caller?.principal.kind !== 'ANONYMOUS') return null;
  const sharedKey = sharedKeyOf(scope);
  const headers = Object.entries(reply.getHeaders());
  if (headers.some(([, value]) => Array.isArray(value))) return null;
  const { caller, admitted, lane, missed, outcome } = scope;
  const at = (name: string): number => headers.findIndex(([found]) => found === name) * 2 + 1;
  return {
    sharedKey,
    told: { caller, admitted, lane, missed, outcome, context: null },
    headers: headers.flatMap(([name, value]) => [name, String(value)]),
    requestIdAt: at('x-request-id'),
    lengthAt: at('content-length'),
  };
}

/** The headers of another answer to the form. */
export function headersOf(
  { headers, requestIdAt, lengthAt }: KnownForm,
  id: string,
  length: number,
): string[] {
  const own = [...headers];
  own[requestIdAt] = id;
  own[lengthAt] = String(length);
  return own;
}
