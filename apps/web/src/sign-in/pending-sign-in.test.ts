import { describe, expect, it } from '@jest/globals';
import { parsePending, secondsToRepeat } from './pending-sign-in.ts';

const now = Date.parse('2026-11-25T06:00:00.000Z');
const kept = (sentAt: unknown, at = now - 20_000) => JSON.stringify({ phone: '154 0000 0001', sentAt, at });

describe('a sign-in under way', () => {
  it('goes on where it was, with the phone as typed', () => {
    expect(parsePending(kept(now - 20_000), now)).toEqual({ phone: '154 0000 0001', sentAt: now - 20_000 });
  });

  it('asks for a new code once the old one has run out', () => {
    expect(parsePending(kept(now - 600_000), now)).toEqual({ phone: '154 0000 0001', sentAt: null });
  });

  it('is forgotten when it was given up', () => {
    expect(parsePending(kept(null, now - 1_800_000), now)).toEqual({ phone: '', sentAt: null });
  });

  it.each([null, '', '{', '[]', '"x"', kept('soon'), kept(now + 90_000)])('begins anew for %s', (text) => {
    expect(parsePending(text, now).sentAt).toBeNull();
  });

  it('counts the seconds until another code', () => {
    expect(secondsToRepeat({ phone: '', sentAt: now }, now)).toBe(60);
    expect(secondsToRepeat({ phone: '', sentAt: now }, now + 59_001)).toBe(1);
    expect(secondsToRepeat({ phone: '', sentAt: now }, now + 61_000)).toBe(0);
    expect(secondsToRepeat({ phone: '', sentAt: null }, now)).toBe(0);
  });
});
