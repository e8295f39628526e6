import { describe, expect, it } from '@jest/globals';
import { anonymous, type PersonPrincipal, type Principal } from '../principal.ts';
import { assertMayOwn, decide, may } from './decide.ts';

const session = { marketId: 7, sessionId: 's' };
const clerk: Principal = { kind: 'STAFF', staffId: 'a', ...session, roles: ['CLERK'] };
const person: PersonPrincipal = { kind: 'PERSON', personId: 'b', ...session };
const screen: Principal = { kind: 'SCREEN', screenId: 'c', ...session };
const partner: Principal = {
  ...{ kind: 'PARTNER', partnerId: 'd', credentialId: 'e', marketId: 7 },
  scopes: ['jobs:write'],
};
const here = { marketId: 7 };

describe('a right', () => {
  it('of everybody needs no sign-in', () => {
    expect(decide(anonymous, 'public.read', here)).toBe('ALLOWED');
  });

  it('of others asks strangers to sign in', () => {
    expect(decide(anonymous, 'job.post', here)).toBe('UNAUTHENTICATED');
  });

  it('of staff is theirs by role', () => {
    expect(decide(clerk, 'job.post', here)).toBe('ALLOWED');
    expect(decide(clerk, 'job.review', here)).toBe('FORBIDDEN');
  });

  it('of staff and partners ends at their market', () => {
    expect(decide(clerk, 'job.post', { marketId: 8 })).toBe('FORBIDDEN');
    expect(decide(partner, 'job.post', { marketId: 8 })).toBe('FORBIDDEN');
  });

  it('of people is for what is theirs', () => {
    expect(decide(person, 'job.post', here)).toBe('IF_OWN');
    expect(may(person, 'job.post', 7)).toBe(false);
    expect(() => assertMayOwn(person, 'job.post', 7)).not.toThrow();
  });

  it('of partners is their scope’s, for what is delegated to them', () => {
    expect(decide(partner, 'job.post', here)).toBe('IF_OWN');
    expect(decide(partner, 'application.decide', here)).toBe('FORBIDDEN');
  });

  it('that has to be used in person is not lent to staff, another one is in the market of the window', () => {
    const acted: Principal = { ...person, actedBy: { staffId: 'a', grantId: 'g' } };
    expect(decide(acted, 'person.erase', here)).toBe('FORBIDDEN');
    expect(decide(acted, 'application.answer', here)).toBe('IF_OWN');
    expect(decide(acted, 'application.answer', { marketId: 8 })).toBe('FORBIDDEN');
  });

  it('that names nobody of a kind is refused to all of them', () => {
    expect(decide(screen, 'job.post', here)).toBe('FORBIDDEN');
    expect(decide(person, 'job.review', here)).toBe('FORBIDDEN');
  });
});
