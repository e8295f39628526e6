import type { FastifyReply, FastifyRequest } from 'fastify';
import { sharedBy } from '../../graphql/watched-principal.ts';
import { sharedKeyOf } from '../../lane/shared-key.ts';
import type { ToldRequest } from '../request-scope.ts';
import { isFormOf } from './asked-form.ts';

/** What the usual way made of a form that came before, and makes of it whenever it comes. */
export interface KnownForm {
  /** Where the data is kept. */
  sharedKey: string;
  told: Omit<ToldRequest, 'caller'>;
  /** Names and values in turn, as they were sent. */
  headers: readonly string[];
  /** Where among them stand the two that are another each time. */
  requestIdAt: number;
  lengthAt: number;
}

/**
 * What is to be known of a form from a request of it that the usual way answered. Null where that was not from what is kept, where
 * the caller was taken for somebody else meanwhile, and where a cookie went along, which is for one alone.
 */
export function knownFormOf(form: string, { scope }: FastifyRequest, reply: FastifyReply): KnownForm | null {
  if (scope?.lane !== 'KEPT' || scope.outcome !== 'ok' || reply.statusCode !== 200) return null;
  if (!isFormOf(sharedBy(scope.caller!.principal), form) || reply.hasHeader('set-cookie')) return null;
  const headers = Object.entries(reply.getHeaders());
  const { admitted, lane, missed, outcome } = scope;
  const at = (name: string): number => headers.findIndex(([found]) => found === name) * 2 + 1;
  return {
    sharedKey: sharedKeyOf(scope),
    told: { admitted, lane, missed, outcome, context: null },
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
  const own = headers.slice();
  own[requestIdAt] = id;
  own[lengthAt] = String(length);
  return own;
}
