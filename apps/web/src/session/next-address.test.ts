import { describe, expect, it } from '@jest/globals';
import { pathWithNext, safeNext } from './next-address.ts';

describe('the way back after signing in', () => {
  it('leads to where one came from', () => {
    const next = '/jobs/a%2Fb?apply=1';
    const address = new URL(pathWithNext('/sign-in', next), 'http://here.invalid');
    expect(safeNext(address.searchParams.get('next'))).toBe(next);
  });

  it.each([null, '', 'https://example.org', '//example.org', '/\\example.org', '/sign-in?next=/'])(
    'does not follow %s',
    (next) => {
      expect(safeNext(next, '/me')).toBe('/me');
    },
  );
});
