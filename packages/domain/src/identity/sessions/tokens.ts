import { createPrivateKey, createPublicKey, hkdfSync, type KeyObject } from 'node:crypto';
import { calculateJwkThumbprint, errors, jwtVerify, SignJWT, type JWK } from 'jose';
import { nameOf, systemClock, type Clock, type SignedInPrincipal } from '../../shared/index.ts';
import { claimsOf, principalOfClaims } from './token-claims.ts';

export interface TokenServiceOptions {
  /** YIZHAN_SECRET: the signing key is derived from it, so that every gateway has the same one. */
  secret: string;
  /** Where the deployment is reached: `iss`. */
  issuer: string;
  clock?: Clock;
}

/** A signed access token and the instant it ends. */
export interface AccessToken {
  text: string;
  expiresAt: Date;
}

/** Who a token speaks for, and until when. */
export interface VerifiedToken {
  principal: SignedInPrincipal;
  expiresAt: Date;
}

const accessTokenMinutes = 10;
const audience = 'yizhan';
const type = 'at+jwt';
const algorithm = 'EdDSA';

/** DER of a PKCS #8 Ed25519 private key up to its 32 bytes (RFC 8410). */
const pkcs8Head = Buffer.from('302e020100300506032b657004220420', 'hex');

function deriveSigningKey(secret: string): KeyObject {
  const seed = hkdfSync('sha256', secret, 'yizhan', 'access tokens, Ed25519, 1', 32);
  const der = Buffer.concat([pkcs8Head, Buffer.from(seed)]);
  return createPrivateKey({ key: der, format: 'der', type: 'pkcs8' });
}

/** Signs and checks access tokens. A check needs no database: it trusts the signature for the token's ten minutes. */
export class TokenService {
  private constructor(
    private readonly signingKey: KeyObject,
    private readonly keyId: string,
    /** The key ids that are accepted; a token that names another one is refused before its signature is looked at. */
    private readonly publicKeys: ReadonlyMap<string, { key: KeyObject; jwk: JWK }>,
    private readonly issuer: string,
    private readonly clock: Clock,
  ) {}

  static async create({ secret, issuer, clock = systemClock }: TokenServiceOptions): Promise<TokenService> {
    const signingKey = deriveSigningKey(secret);
    const key = createPublicKey(signingKey);
    const jwk = key.export({ format: 'jwk' }) as JWK;
    const kid = await calculateJwkThumbprint(jwk);
    const publicKeys = new Map([[kid, { key, jwk: { ...jwk, kid, use: 'sig', alg: algorithm } }]]);
    return new TokenService(signingKey, kid, publicKeys, issuer, clock);
  }

  /** A token for a caller who proved who they are; good for ten minutes, or until an instant before or after that. */
  async issue(principal: SignedInPrincipal, until?: Date): Promise<AccessToken> {
    const now = Math.floor(this.clock.now().getTime() / 1000);
    const expires = until ? Math.floor(until.getTime() / 1000) : now + accessTokenMinutes * 60;
    const text = await new SignJWT(claimsOf(principal))
      .setProtectedHeader({ alg: algorithm, typ: type, kid: this.keyId })
      .setSubject(nameOf(principal))
      .setIssuer(this.issuer)
      .setAudience(audience)
      .setIssuedAt(now)
      .setExpirationTime(expires)
      .sign(this.signingKey);
    return { text, expiresAt: new Date(expires * 1000) };
  }

  /** Null for a token that is forged, expired, made for others, or of no form we issue. */
  async verify(token: string): Promise<VerifiedToken | null> {
    try {
      const { payload } = await jwtVerify(token, ({ kid }) => this.publicKey(kid), {
        algorithms: [algorithm],
        typ: type,
        audience,
        issuer: this.issuer,
        currentDate: this.clock.now(),
        requiredClaims: ['sub', 'exp', 'iat'],
      });
      const principal = principalOfClaims(payload);
      return principal && { principal, expiresAt: new Date(payload.exp! * 1000) };
    } catch (error) {
      if (error instanceof errors.JOSEError) return null;
      throw error;
    }
  }

  /** The public keys, for whoever checks our tokens: RFC 7517. */
  jwks(): { keys: JWK[] } {
    return { keys: [...this.publicKeys.values()].map(({ jwk }) => jwk) };
  }

  private publicKey(kid: string | undefined): KeyObject {
    const known = this.publicKeys.get(kid ?? '');
    if (!known) throw new errors.JWKSNoMatchingKey();
    return known.key;
  }
}
