import { describe, expect, it } from '@jest/globals';
import { screenState } from './screen-state.ts';

const now = Date.parse('2026-05-12T04:00:00Z');
const at = (minutes: number) => new Date(now + minutes * 60_000).toISOString();

describe('screenState', () => {
  it.each([
    ['paired', { paired: true, lastSeenAt: at(-5) }],
    ['silent', { paired: true, lastSeenAt: at(-16) }],
    ['silent', { paired: true, lastSeenAt: null }],
    ['waiting', { paired: false, pairingEndsAt: at(3) }],
    ['unpaired', { paired: false, pairingEndsAt: at(-1) }],
    ['unpaired', { paired: false, lastSeenAt: at(-5) }],
  ])('is %s', (state, facts) => {
    expect(screenState(facts, now)).toBe(state);
  });
});
