import type { FastifyReply, FastifyRequest } from 'fastify';
import { sharedBy } from '../../graphql/watched-principal.ts';
import { sharedKeyOf } from '../../lane/shared-key.ts';
import type { AskedScope } from '../request-scope.ts';
import { isFormOf } from './asked-form.ts';

/** What the usual way made of a form that came before, and makes of it whenever it comes. */
export interface KnownForm {
  /** Where the data is kept, if it tells nobody apart. */
  sharedKey: string;
  asked: Pick<AskedScope, 'language' | 'marketCode'> & { admitted: NonNullable<AskedScope['admitted']> };
  /** Names and values in turn, as they were sent. */
  headers: readonly string[];
  /** Where among them stand those that are another each time. */
  changing: readonly (readonly [name: keyof OwnHeaders, at: number])[];
}

/** The headers that are another with each answer, though not all of them are sent. */
export interface OwnHeaders {
  'x-request-id': string;
  'content-length': number;
  'x-lane': string;
  'x-statements': number;
}

const changing = ['x-request-id', 'content-length', 'x-lane', 'x-statements'] as const;

/**
 * What is to be known of a form from a request of it that the usual way answered. Null where that was not by compiled statements
 * or from what they said, where the caller was taken for somebody else meanwhile, and where a cookie went along, which is for one alone.
 */
export function knownFormOf(form: string, { scope }: FastifyRequest, reply: FastifyReply): KnownForm | null {
  if (!scope || scope.lane === 'RESOLVERS' || scope.outcome !== 'ok' || reply.statusCode !== 200) return null;
  if (!isFormOf(sharedBy(scope.caller!.principal), form) || reply.hasHeader('set-cookie')) return null;
  const headers = Object.entries(reply.getHeaders());
  const places = changing.map(
    (name) => [name, headers.findIndex(([found]) => found === name) * 2 + 1] as const,
  );
  const { admitted, language, marketCode } = scope;
  return {
    sharedKey: sharedKeyOf(scope),
    asked: { admitted: admitted!, language, marketCode },
    headers: headers.flatMap(([name, value]) => [name, String(value)]),
    changing: places.filter(([, at]) => at > 0),
  };
}

/** The headers of another answer to the form. */
export function headersOf({ headers, changing: places }: KnownForm, own: OwnHeaders): string[] {
  const all = headers.slice();
  for (const [name, at] of places) all[at] = String(own[name]);
  return all;
}
