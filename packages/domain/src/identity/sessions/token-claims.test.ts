import { describe, expect, it } from '@jest/globals';
import type { JWTPayload } from 'jose';
import { nameOf, type SignedInPrincipal } from '../../shared/index.ts';
import { claimsOf, principalOfClaims } from './token-claims.ts';

const id = (n: number): string => `01900000-0000-7000-8000-00000000000${n}`;
const session = { marketId: 7, sessionId: id(9) };

const principals: Record<string, SignedInPrincipal> = {
  'a member of staff': { kind: 'STAFF', staffId: id(1), ...session, roles: ['REVIEWER', 'CLERK'] },
  'a person': { kind: 'PERSON', personId: id(2), ...session },
  'a person for whom staff acts': {
    ...{ kind: 'PERSON', personId: id(2), ...session },
    actedBy: { staffId: id(1), grantId: id(3) },
  },
  'a partner': {
    ...{ kind: 'PARTNER', partnerId: id(4), credentialId: id(5), marketId: 7 },
    scopes: ['jobs:read', 'jobs:write'],
  },
  'a screen': { kind: 'SCREEN', screenId: id(6), ...session },
};

describe('the claims of a token', () => {
  it.each(Object.entries(principals))('give back %s', (_, principal) => {
    const claims = { sub: nameOf(principal), ...claimsOf(principal) };
    expect(principalOfClaims(JSON.parse(JSON.stringify(claims)) as JWTPayload)).toEqual(principal);
  });

  it.each([
    ['a subject of no kind', { sub: `robot:${id(1)}`, mkt: 7, sid: id(9) }],
    ['a market that is no number', { sub: `person:${id(1)}`, mkt: '7', sid: id(9) }],
    ['staff without roles', { sub: `staff:${id(1)}`, mkt: 7, sid: id(9) }],
    ['a partner without scope', { sub: `partner:${id(1)}`, mkt: 7, sid: id(9) }],
    ['an acting party that is no staff', { sub: `person:${id(1)}`, mkt: 7, sid: id(9), act: { sub: 'x' } }],
    ['an acting party that is nothing', { sub: `person:${id(1)}`, mkt: 7, sid: id(9), act: null }],
  ])('are refused with %s', (_, claims) => {
    expect(principalOfClaims(claims)).toBeNull();
  });

  it('lose roles and scopes that there no longer are', () => {
    const claims = { sub: `staff:${id(1)}`, mkt: 7, sid: id(9), roles: ['CLERK', 'KING'] };
    expect(principalOfClaims(claims)).toMatchObject({ roles: ['CLERK'] });
  });
});
