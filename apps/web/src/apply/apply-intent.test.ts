import { describe, expect, it } from '@jest/globals';
import { isIntent } from './apply-intent.ts';

const now = Date.parse('2026-11-25T06:00:00.000Z');

describe('the job a stranger wanted', () => {
  it('is remembered while they sign in and register', () => {
    expect(isIntent(`${now - 20 * 60_000} j1`, 'j1', now)).toBe(true);
  });

  it('is no other job, and none after half an hour', () => {
    expect(isIntent(`${now} j1`, 'j2', now)).toBe(false);
    expect(isIntent(`${now - 30 * 60_000} j1`, 'j1', now)).toBe(false);
    expect(isIntent(null, 'j1', now)).toBe(false);
  });
});
