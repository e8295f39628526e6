import { describe, expect, it } from '@jest/globals';
import { parseWishes, withWish } from './outbox-state.ts';

const now = Date.parse('2026-11-25T06:00:00.000Z');
const wish = { jobId: 'j1', key: 'k1', at: now - 1_000 };

describe('wishes that wait for a network', () => {
  it('come back after a reload', () => {
    expect(parseWishes(JSON.stringify([wish]), now)).toEqual([wish]);
  });

  it('are dropped after a day', () => {
    expect(parseWishes(JSON.stringify([{ ...wish, at: now - 86_400_000 }]), now)).toEqual([]);
  });

  it.each([null, '', '{', '{}', '[null]', '[{"jobId":1}]'])('are none for %s', (kept) => {
    expect(parseWishes(kept, now)).toEqual([]);
  });

  it('are one for each job, with the key of the first tap', () => {
    const twice = withWish(withWish([], wish), { ...wish, key: 'k2' });
    expect(twice).toEqual([wish]);
    expect(withWish(twice, { ...wish, jobId: 'j2' })).toHaveLength(2);
  });
});
