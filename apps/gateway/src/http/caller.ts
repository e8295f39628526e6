import { anonymous, type Principal } from '@yizhan/domain';
import type { Services } from '../graphql/services.ts';
import type { Sender } from '../graphql/edge/document-gate.ts';

/** Who a request comes from, as far as its headers say. */
export interface Caller extends Sender {
  principal: Principal;
  /** When the access token was issued, and when it ends; null for the anonymous. */
  since: Date | null;
  until: Date | null;
}

const bearer = /^Bearer +([\w-]+\.[\w-]+\.[\w-]+) *$/i;
const longestToken = 4_096;

const stranger: Caller = { principal: anonymous, since: null, until: null, tokenRejected: false };

/** Reads the bearer token, checks its signature, and whether it was revoked since: no statement. */
export async function readCaller(
  authorization: string | undefined,
  { tokens, revocations }: Pick<Services, 'tokens' | 'revocations'>,
): Promise<Caller> {
  if (authorization === undefined) return stranger;
  const token = authorization.length <= longestToken ? bearer.exec(authorization)?.[1] : undefined;
  const verified = token === undefined ? null : await tokens.verify(token);
  if (!verified) return { ...stranger, tokenRejected: true };
  const { principal, issuedAt: since, expiresAt: until } = verified;
  if (revocations.refuses(principal, since)) return { ...stranger, tokenRejected: true };
  return { principal, since, until, tokenRejected: false };
}
