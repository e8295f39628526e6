import { anonymous, type Principal, type VerifiedToken } from '@yizhan/domain';
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

const rejected: Caller = { ...stranger, tokenRejected: true };

type Checks = Pick<Services, 'tokens' | 'revocations'>;

/** Reads the bearer token, checks its signature, and whether it was revoked since: no statement. */
export async function readCaller(authorization: string | undefined, checks: Checks): Promise<Caller> {
  const known = callerAtHand(authorization, checks);
  if (known) return known;
  const token = tokenOf(authorization!);
  const verified = token === undefined ? null : await checks.tokens.verify(token);
  return verified ? callerOf(verified, checks) : rejected;
}

/** The same without waiting; null where the token has to be checked first, or is none. */
export function callerAtHand(authorization: string | undefined, checks: Checks): Caller | null {
  if (authorization === undefined) return stranger;
  const token = tokenOf(authorization);
  const verified = token === undefined ? null : checks.tokens.verifiedAtHand(token);
  return verified && callerOf(verified, checks);
}

const tokenOf = (authorization: string): string | undefined =>
  authorization.length <= longestToken ? bearer.exec(authorization)?.[1] : undefined;

function callerOf({ principal, issuedAt, expiresAt }: VerifiedToken, { revocations }: Checks): Caller {
  if (revocations.refuses(principal, issuedAt)) return rejected;
  return { principal, since: issuedAt, until: expiresAt, tokenRejected: false };
}
