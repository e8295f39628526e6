import { describe, expect, it } from '@jest/globals';
import { KnownShared } from './known-shared.ts';

describe('keys that are known as shared', () => {
  it('are what the last execution said', () => {
    const known = new KnownShared();
    expect(known.has('a')).toBe(false);
    known.note('a', true);
    expect(known.has('a')).toBe(true);
    known.note('a', false);
    expect(known.has('a')).toBe(false);
  });

  it('have an end in number, those noted longest ago going first, and in length', () => {
    const known = new KnownShared();
    for (let i = 0; i < 5_000; i += 1) known.note(`key ${i}`, true);
    known.note('key 0', true);
    known.note('one more', true);
    expect(['key 0', 'key 1', 'key 2', 'one more'].map((key) => known.has(key))).toEqual([
      true,
      false,
      true,
      true,
    ]);
    known.note('x'.repeat(2_001), true);
    expect(known.has('x'.repeat(2_001))).toBe(false);
  });
});
