import { describe, expect, it } from '@jest/globals';
import { anonymous, type PersonPrincipal } from '@yizhan/domain';
import { watchedPrincipal } from './watched-principal.ts';

const person: PersonPrincipal = { kind: 'PERSON', personId: 'p', marketId: 1, sessionId: 's' };

function timesToldApart(use: (principal: PersonPrincipal) => unknown): number {
  let count = 0;
  use(watchedPrincipal(person, () => void (count += 1)) as PersonPrincipal);
  return count;
}

describe('a watched caller', () => {
  it.each<[string, (principal: PersonPrincipal) => unknown]>([
    ['the id', ({ personId }) => personId],
    ['the session', ({ sessionId }) => sessionId],
    ['who acts for them, though nobody does', ({ actedBy }) => actedBy],
    ['a property of another kind', (principal) => 'staffId' in principal],
    ['a copy', (principal) => ({ ...principal })],
    ['its keys', (principal) => Object.keys(principal)],
    ['its JSON', (principal) => JSON.stringify(principal)],
  ])('is told apart by %s', (_, use) => {
    expect(timesToldApart(use)).toBeGreaterThan(0);
  });

  it('is not told apart by kind and market', () => {
    expect(timesToldApart(({ kind, marketId }) => [kind, marketId])).toBe(0);
    expect(timesToldApart((principal) => 'kind' in principal && 'marketId' in principal)).toBe(0);
  });

  it('reads as they are', () => {
    expect({ ...watchedPrincipal(person, () => undefined) }).toEqual(person);
  });

  it('is a stranger like all others', () => {
    expect(watchedPrincipal(anonymous, () => undefined)).toBe(anonymous);
  });
});
