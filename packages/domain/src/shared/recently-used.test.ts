import { describe, expect, it } from '@jest/globals';
import { RecentlyUsed } from './recently-used.ts';

const filled = (): RecentlyUsed<number> => {
  const kept = new RecentlyUsed<number>(3);
  ['a', 'b', 'c'].forEach((key, index) => kept.set(key, index));
  return kept;
};
const left = (kept: RecentlyUsed<number>): string =>
  ['a', 'b', 'c', 'd'].filter((key) => kept.peek(key) !== undefined).join('');

describe('of what was used last', () => {
  it.each<[string, (kept: RecentlyUsed<number>) => unknown, string]>([
    ['is not looked at again', () => undefined, 'bcd'],
    ['is got', (kept) => kept.get('a'), 'acd'],
    ['is put in again', (kept) => kept.set('a', 7), 'acd'],
    ['is only peeked at', (kept) => kept.peek('a'), 'bcd'],
    ['is not there', (kept) => kept.get('x'), 'bcd'],
    ['makes room', (kept) => kept.delete('b'), 'acd'],
  ])('the one that was not used longest falls out: what %s', (_name, use, rest) => {
    const kept = filled();
    use(kept);
    kept.set('d', 3);
    expect(left(kept)).toBe(rest);
  });
});
