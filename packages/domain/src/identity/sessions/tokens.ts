import { createPrivateKey, createPublicKey, hkdfSync, type KeyObject } from 'node:crypto';
import { calculateJwkThumbprint, errors, jwtVerify, SignJWT, type JWK, type JWTPayload } from 'jose';
import {
  staffRoles,
  systemClock,
  type Clock,
  type SignedInPrincipal,
  type StaffRole,
} from '../../shared/index.ts';

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

  async issue(principal: SignedInPrincipal): Promise<AccessToken> {
    const now = Math.floor(this.clock.now().getTime() / 1000);
    const expires = now + accessTokenMinutes * 60;
    const isStaff = principal.kind === 'STAFF';
    const text = await new SignJWT({
      mkt: principal.marketId,
      sid: principal.sessionId,
      ...(isStaff ? { roles: [...principal.roles] } : {}),
    })
      .setProtectedHeader({ alg: algorithm, typ: type, kid: this.keyId })
      .setSubject(isStaff ? `staff:${principal.staffId}` : `person:${principal.personId}`)
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
      return readClaims(payload);
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

const isRole = (value: unknown): value is StaffRole => (staffRoles as readonly unknown[]).includes(value);

const subject = /^(staff|person):([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

function readClaims({ sub, mkt, sid, roles, exp }: JWTPayload): VerifiedToken | null {
  const [, kind, id] = subject.exec(sub ?? '') ?? [];
  if (!id || !exp || !Number.isInteger(mkt) || typeof sid !== 'string') return null;
  const session = { marketId: mkt as number, sessionId: sid };
  const expiresAt = new Date(exp * 1000);
  if (kind === 'person') return { principal: { kind: 'PERSON', personId: id, ...session }, expiresAt };
  if (!Array.isArray(roles)) return null;
  return { principal: { kind: 'STAFF', staffId: id, ...session, roles: roles.filter(isRole) }, expiresAt };
}
