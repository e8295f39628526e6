import { anonymous, type Principal, type TokenService } from '@yizhan/domain';
import type { Sender } from '../graphql/edge/document-gate.ts';

/** Who a request comes from, as far as its headers say. */
export interface Caller extends Sender {
  principal: Principal;
  /** When the access token ends; null for the anonymous. */
  until: Date | null;
}

const bearer = /^Bearer +([\w-]+\.[\w-]+\.[\w-]+) *$/i;
const longestToken = 4_096;

/** Reads the bearer token and checks its signature: no statement. */
export async function readCaller(authorization: string | undefined, tokens: TokenService): Promise<Caller> {
  if (authorization === undefined) return { principal: anonymous, until: null, tokenRejected: false };
  const token = authorization.length <= longestToken ? bearer.exec(authorization)?.[1] : undefined;
  const verified = token === undefined ? null : await tokens.verify(token);
  if (!verified) return { principal: anonymous, until: null, tokenRejected: true };
  return { principal: verified.principal, until: verified.expiresAt, tokenRejected: false };
}
