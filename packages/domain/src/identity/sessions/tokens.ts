import type { KeyObject } from 'node:crypto';
import { errors, jwtVerify, SignJWT, type JWK } from 'jose';
import { longestTokenMinutes, signatureAlgorithm as algorithm, type KeyRing } from '../../keys/index.ts';
import { nameOf, systemClock, type Clock, type SignedInPrincipal } from '../../shared/index.ts';
import { claimsOf, principalOfClaims } from './token-claims.ts';
import { VerifiedTokens, type VerifiedToken } from './verified-tokens.ts';

export interface TokenServiceOptions {
  /** What signs, and what is accepted. */
  keys: KeyRing;
  /** Where the deployment is reached: `iss`. */
  issuer: string;
  clock?: Clock;
}

/** A signed access token and the instant it ends. */
export interface AccessToken {
  text: string;
  expiresAt: Date;
}

const accessTokenMinutes = 10;
const audience = 'yizhan';
const type = 'at+jwt';
/** Sessions in use at a time; of more, each request costs a signature again. */
const rememberedTokens = 10_000;

const instant = (seconds: number): Date => new Date(Math.round(seconds * 1000));

/** Signs and checks access tokens. A check needs no database: it trusts the signature for the token's ten minutes. */
export class TokenService {
  private readonly keys: KeyRing;
  private readonly issuer: string;
  private readonly clock: Clock;
  private readonly checked = new VerifiedTokens(rememberedTokens);

  constructor({ keys, issuer, clock = systemClock }: TokenServiceOptions) {
    this.keys = keys;
    this.issuer = issuer;
    this.clock = clock;
  }

  /** A token for a caller who proved who they are; good for ten minutes, or until an instant within the hour. */
  async issue(principal: SignedInPrincipal, until?: Date): Promise<AccessToken> {
    const { kid, privateKey } = this.keys.current;
    // With its milliseconds: what was revoked since is told by this instant.
    const now = this.clock.now().getTime() / 1000;
    const expires = until
      ? Math.floor(Math.min(until.getTime() / 1000, now + longestTokenMinutes * 60))
      : Math.floor(now) + accessTokenMinutes * 60;
    const text = await new SignJWT(claimsOf(principal))
      .setProtectedHeader({ alg: algorithm, typ: type, kid })
      .setSubject(nameOf(principal))
      .setIssuer(this.issuer)
      .setAudience(audience)
      .setIssuedAt(now)
      .setExpirationTime(expires)
      .sign(privateKey);
    return { text, expiresAt: new Date(expires * 1000) };
  }

  /** Null for a token that is forged, expired, made for others, or of no form we issue. */
  async verify(token: string): Promise<VerifiedToken | null> {
    const digest = VerifiedTokens.digestOf(token);
    return this.remembered(digest) ?? this.check(token, digest);
  }

  /** Whom a token speaks for that was checked before and is good still; null for every other, which has to be checked. */
  verifiedAtHand(token: string): VerifiedToken | null {
    return this.remembered(VerifiedTokens.digestOf(token));
  }

  /** What was found of a token before, while it has not ended and its key is still held and accepted. */
  private remembered(digest: string): VerifiedToken | null {
    const found = this.checked.get(digest);
    if (!found) return null;
    const isGood =
      this.clock.now() < found.verified.expiresAt && this.keys.publicKeyAtHand(found.kid) === found.key;
    if (isGood) return found.verified;
    this.checked.delete(digest);
    return null;
  }

  private async check(token: string, digest: string): Promise<VerifiedToken | null> {
    try {
      let key: KeyObject;
      const keyNamed = async ({ kid }: { kid?: string }) => (key = await this.publicKey(kid));
      const { payload, protectedHeader } = await jwtVerify(token, keyNamed, {
        algorithms: [algorithm],
        typ: type,
        audience,
        issuer: this.issuer,
        currentDate: this.clock.now(),
        requiredClaims: ['sub', 'exp', 'iat'],
      });
      const principal = principalOfClaims(payload);
      if (!principal) return null;
      const verified = { principal, issuedAt: instant(payload.iat!), expiresAt: instant(payload.exp!) };
      this.checked.set(digest, { verified, kid: protectedHeader.kid!, key: key! });
      return verified;
    } catch (error) {
      if (error instanceof errors.JOSEError) return null;
      throw error;
    }
  }

  /** The public keys, for whoever checks our tokens: RFC 7517. */
  jwks(): { keys: JWK[] } {
    return { keys: this.keys.jwks() };
  }

  /** A token that names a key that is not accepted is refused before its signature is looked at. */
  private async publicKey(kid: string | undefined): Promise<KeyObject> {
    const known = kid === undefined ? null : await this.keys.publicKey(kid);
    if (!known) throw new errors.JWKSNoMatchingKey();
    return known;
  }
}
