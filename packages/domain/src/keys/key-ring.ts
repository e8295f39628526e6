import { createPrivateKey, createPublicKey, type KeyObject } from 'node:crypto';
import { calculateJwkThumbprint, type JWK } from 'jose';
import type { Clock } from '../shared/index.ts';

/** A key pair that access tokens are signed with. */
export interface SigningKey {
  kid: string;
  privateKey: KeyObject;
  publicKey: KeyObject;
  jwk: JWK;
  createdAt: Date;
  /** Since when a newer one signs; null for the newest. */
  supersededAt: Date | null;
}

export const signatureAlgorithm = 'EdDSA';

/** Access tokens live ten minutes, those of machines up to this long. */
export const longestTokenMinutes = 60;

/** How long a superseded key is still accepted: a gateway that has not heard of the new one yet may sign with it for moments. */
const acceptedAfterwards = (longestTokenMinutes + 5) * 60_000;

/** Whether tokens of a key may still be alive. */
export const isAccepted = ({ supersededAt }: Pick<SigningKey, 'supersededAt'>, now: Date): boolean =>
  supersededAt === null || supersededAt.getTime() + acceptedAfterwards > now.getTime();

/** What signs access tokens and what is accepted of what others signed. */
export class KeyRing {
  private byKid = new Map<string, SigningKey>();

  constructor(
    keys: readonly SigningKey[],
    protected readonly clock: Clock,
  ) {
    this.hold(keys);
  }

  /** The newest key. */
  get current(): SigningKey {
    const newest = [...this.byKid.values()].find(({ supersededAt }) => supersededAt === null);
    if (!newest) throw new Error('There is no signing key');
    return newest;
  }

  /** The public key of this name, as far as it is known without asking. */
  publicKeyAtHand(kid: string): KeyObject | null {
    return this.accepted(kid)?.publicKey ?? null;
  }

  /** The public key of this name; null where it is not ours, or is no longer accepted. */
  async publicKey(kid: string): Promise<KeyObject | null> {
    return this.publicKeyAtHand(kid);
  }

  /** All that are accepted, for whoever checks our tokens. */
  jwks(): JWK[] {
    const now = this.clock.now();
    return [...this.byKid.values()].filter((key) => isAccepted(key, now)).map(({ jwk }) => jwk);
  }

  protected accepted(kid: string): SigningKey | null {
    const key = this.byKid.get(kid);
    return key && isAccepted(key, this.clock.now()) ? key : null;
  }

  protected hold(keys: readonly SigningKey[]): void {
    this.byKid = new Map(keys.map((key) => [key.kid, key]));
  }
}

/** The pair of a private key, named by the thumbprint of its public part (RFC 7638). */
export async function signingKeyOf(
  privateKey: KeyObject,
  times: Pick<SigningKey, 'createdAt' | 'supersededAt'>,
): Promise<SigningKey> {
  const publicKey = createPublicKey(privateKey);
  const bare = publicKey.export({ format: 'jwk' }) as JWK;
  const kid = await calculateJwkThumbprint(bare);
  const jwk = { ...bare, kid, use: 'sig', alg: signatureAlgorithm };
  return { kid, privateKey, publicKey, jwk, ...times };
}

/** A private key as text, and back. */
export const privateKeyText = (key: KeyObject): string =>
  key.export({ format: 'pem', type: 'pkcs8' }).toString();
export const privateKeyOf = (text: string): KeyObject => createPrivateKey(text);
