import { describe, expect, it } from '@jest/globals';
import { tokenExpiry } from './token-expiry.ts';

const withExp = (exp: number) => `x.${Buffer.from(JSON.stringify({ exp })).toString('base64url')}.y`;

describe('the end of an access token', () => {
  it('is what the gateway told', () => {
    expect(tokenExpiry(withExp(1), '2026-03-02T06:00:00.000+08:00')).toBe(Date.UTC(2026, 2, 1, 22));
  });

  it('is what the token says when the gateway told nothing', () => {
    expect(tokenExpiry(withExp(1_772_400_000), null)).toBe(1_772_400_000_000);
  });

  it('is unknown for an opaque token', () => {
    expect(tokenExpiry('opaque', null)).toBeNull();
  });
});
