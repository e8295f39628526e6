import { generateKeyPairSync, webcrypto } from 'node:crypto';
import { beforeAll, describe, expect, it, jest } from '@jest/globals';
import { decodeProtectedHeader, SignJWT } from 'jose';
import type { StaffPrincipal } from '../../shared/index.ts';
import { KeyRing, signingKeyOf, type SigningKey } from '../../keys/index.ts';
import { TokenService } from './tokens.ts';

const principal: StaffPrincipal = {
  kind: 'STAFF',
  staffId: '01900000-0000-7000-8000-000000000001',
  marketId: 7,
  sessionId: '01900000-0000-7000-8000-000000000002',
  roles: ['REVIEWER', 'CLERK'],
};

const start = new Date('2026-05-01T06:00:00Z');
const clockAt = { time: start, now: () => clockAt.time };
const issuer = 'https://yizhan.example';

const newKey = (times: Partial<SigningKey> = {}): Promise<SigningKey> =>
  signingKeyOf(generateKeyPairSync('ed25519').privateKey, { createdAt: start, supersededAt: null, ...times });

const serviceOf = (keys: readonly SigningKey[], from = issuer): TokenService =>
  new TokenService({ keys: new KeyRing(keys, clockAt), issuer: from, clock: clockAt });

/** A ring whose keys are taken away, as when a rotation is long over. */
class HeldKeys extends KeyRing {
  replace(keys: readonly SigningKey[]): void {
    this.hold(keys);
  }
}

const { subtle } = webcrypto;

const part = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');

describe('access tokens', () => {
  let tokens: TokenService;
  let key: SigningKey;
  let kid: string;
  beforeAll(async () => {
    key = await newKey();
    tokens = serviceOf([key]);
    kid = decodeProtectedHeader((await tokens.issue(principal)).text).kid!;
  });

  const claims = { mkt: 7, sid: principal.sessionId, roles: ['REVIEWER'] };
  const forged = (header: Record<string, unknown>, change: (jwt: SignJWT) => SignJWT = (jwt) => jwt) => {
    const { privateKey } = generateKeyPairSync('ed25519');
    const seconds = start.getTime() / 1000;
    const jwt = new SignJWT(claims)
      .setProtectedHeader({ alg: 'EdDSA', typ: 'at+jwt', ...header })
      .setSubject(`staff:${principal.staffId}`)
      .setIssuer(issuer)
      .setAudience('yizhan')
      .setIssuedAt(seconds)
      .setExpirationTime(seconds + 600);
    return change(jwt).sign(privateKey);
  };

  it('speak for whom they were issued to', async () => {
    const { text } = await tokens.issue(principal);
    expect(await tokens.verify(text)).toEqual({
      principal,
      issuedAt: start,
      expiresAt: new Date('2026-05-01T06:10:00Z'),
    });
  });

  it('are accepted by another gateway with the same key', async () => {
    const other = serviceOf([key]);
    expect(await other.verify((await tokens.issue(principal)).text)).not.toBeNull();
  });

  it('end after ten minutes', async () => {
    const { text } = await tokens.issue(principal);
    clockAt.time = new Date('2026-05-01T06:10:00Z');
    const verified = await tokens.verify(text);
    clockAt.time = start;
    expect(verified).toBeNull();
  });

  it('that were checked before end as others do, and with their key', async () => {
    const { text } = await tokens.issue(principal);
    expect(await tokens.verify(text)).toEqual(await tokens.verify(text));
    clockAt.time = new Date('2026-05-01T06:09:59.999Z');
    expect(await tokens.verify(text)).not.toBeNull();
    clockAt.time = new Date('2026-05-01T06:10:00Z');
    expect(await tokens.verify(text)).toBeNull();
    clockAt.time = start;
    const ring = new HeldKeys([key], clockAt);
    const other = new TokenService({ keys: ring, issuer, clock: clockAt });
    expect(await other.verify(text)).not.toBeNull();
    ring.replace([await newKey()]);
    expect(await other.verify(text)).toBeNull();
  });

  it('cost a signature once, however often they are sent', async () => {
    const other = serviceOf([key]);
    const { text } = await tokens.issue(principal);
    const signatures = jest.spyOn(subtle, 'verify');
    for (let i = 0; i < 5; i += 1) await other.verify(text);
    expect(signatures).toHaveBeenCalledTimes(1);
    const [head, body] = text.split('.');
    for (let i = 0; i < 2; i += 1) expect(await other.verify(`${head}.${body}.AAAA`)).toBeNull();
    expect(signatures).toHaveBeenCalledTimes(3);
    signatures.mockRestore();
  });

  it('are refused when signed by another key under our key id', async () => {
    expect(await tokens.verify(await forged({ kid }))).toBeNull();
  });

  it('are refused with a key id that is not ours', async () => {
    expect(await tokens.verify(await forged({ kid: 'other' }))).toBeNull();
  });

  it('are refused without a key id', async () => {
    expect(await tokens.verify(await forged({}))).toBeNull();
  });

  it('are refused with algorithm none', async () => {
    const payload = {
      ...claims,
      sub: principal.staffId,
      iss: issuer,
      aud: 'yizhan',
      iat: 1,
      exp: 9e9,
    };
    const text = `${part({ alg: 'none', typ: 'at+jwt', kid })}.${part(payload)}.`;
    expect(await tokens.verify(text)).toBeNull();
  });

  it('are refused when a claim was changed', async () => {
    const [header, , signature] = (await tokens.issue(principal)).text.split('.');
    const payload = {
      ...claims,
      sub: principal.staffId,
      iss: issuer,
      aud: 'yizhan',
      iat: 1,
      exp: 9e9,
    };
    expect(await tokens.verify(`${header}.${part(payload)}.${signature}`)).toBeNull();
  });

  it('are refused with another issuer', async () => {
    const other = serviceOf([key], 'https://other.example');
    expect(await tokens.verify((await other.issue(principal)).text)).toBeNull();
  });

  it('are refused when signed by a key of another deployment', async () => {
    const other = serviceOf([await newKey()]);
    expect(await tokens.verify((await other.issue(principal)).text)).toBeNull();
  });

  it.each(['', 'abc', 'a.b.c', `${'x'.repeat(5000)}.y.z`])('are refused as nonsense: %.10s', async (text) => {
    expect(await tokens.verify(text)).toBeNull();
  });

  describe('signed by our own key', () => {
    // What only our key could have made shows that each claim is checked by itself.
    const signedByUs = async (header: Record<string, unknown>, change: (jwt: SignJWT) => SignJWT) => {
      const seconds = start.getTime() / 1000;
      const jwt = new SignJWT(claims)
        .setProtectedHeader({ alg: 'EdDSA', typ: 'at+jwt', kid, ...header })
        .setSubject(`staff:${principal.staffId}`)
        .setIssuer(issuer)
        .setAudience('yizhan')
        .setIssuedAt(seconds)
        .setExpirationTime(seconds + 600);
      return change(jwt).sign(key.privateKey);
    };
    const same = (jwt: SignJWT) => jwt;

    it('are accepted when all is right', async () => {
      expect(await tokens.verify(await signedByUs({}, same))).not.toBeNull();
    });

    it('are refused with another audience', async () => {
      expect(await tokens.verify(await signedByUs({}, (jwt) => jwt.setAudience('other')))).toBeNull();
    });

    it('are refused with another type', async () => {
      expect(await tokens.verify(await signedByUs({ typ: 'JWT' }, same))).toBeNull();
    });
  });

  describe('when a newer key signs', () => {
    const minutes = (n: number) => new Date(start.getTime() + n * 60_000);
    const rotated = async () =>
      serviceOf([{ ...key, supersededAt: start }, await newKey({ createdAt: minutes(1) })]);

    it('are signed by the newer one', async () => {
      expect(decodeProtectedHeader((await (await rotated()).issue(principal)).text).kid).not.toBe(kid);
    });

    it('are still accepted when the former one signed them', async () => {
      expect(await (await rotated()).verify((await tokens.issue(principal)).text)).not.toBeNull();
    });

    it('show both keys', async () => {
      expect((await rotated()).jwks().keys).toHaveLength(2);
    });

    it('are refused under the former one once none of its tokens can live', async () => {
      clockAt.time = minutes(65);
      const { text } = await tokens.issue(principal);
      const after = await rotated();
      const seen = [await after.verify(text), after.jwks().keys.length];
      clockAt.time = start;
      expect(seen).toEqual([null, 1]);
    });
  });

  it('publish the public key only', () => {
    const [key] = tokens.jwks().keys;
    expect(key).toEqual({ kty: 'OKP', crv: 'Ed25519', x: expect.any(String), kid, use: 'sig', alg: 'EdDSA' });
  });
});
