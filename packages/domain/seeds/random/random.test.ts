import { describe, expect, it } from '@jest/globals';
import { Lottery } from './lottery.ts';
import { fillPhrase } from './phrase.ts';
import { Random } from './random.ts';
import { seededId } from './seeded-id.ts';

describe('Random', () => {
  it('repeats itself for the same seed and not for another', () => {
    const draw = (seed: string) => Array.from({ length: 5 }, random(seed));
    const random = (seed: string) => {
      const source = new Random(seed);
      return () => source.word();
    };
    expect(draw('a')).toEqual(draw('a'));
    expect(draw('a')).not.toEqual(draw('b'));
  });

  it('takes different items in the order of the list', () => {
    const random = new Random('some');
    for (let i = 0; i < 50; i++) {
      const taken = random.some([1, 2, 3, 4, 5], 3);
      expect(taken).toHaveLength(3);
      expect(taken).toEqual([...new Set(taken)].toSorted());
    }
  });
});

describe('Lottery', () => {
  it('draws by weight and never what weighs nothing', () => {
    const random = new Random('lottery');
    const lottery = Lottery.of({ often: 9, seldom: 1, never: 0 });
    const drawn = Array.from({ length: 2000 }, () => lottery.draw(random));
    const seldom = drawn.filter((item) => item === 'seldom').length;
    expect(drawn).not.toContain('never');
    expect(seldom).toBeGreaterThan(120);
    expect(seldom).toBeLessThan(280);
  });
});

describe('seededId', () => {
  it('is a version 7 id of its instant', () => {
    const id = seededId(Date.parse('2026-05-01T06:00:00.123Z'), new Random('id'));
    expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(Number.parseInt(id.replace('-', '').slice(0, 12), 16)).toBe(
      Date.parse('2026-05-01T06:00:00.123Z'),
    );
  });
});

describe('fillPhrase', () => {
  it.each([
    ['{甲|乙}班', /^[甲乙]班$/],
    ['{3-8}天', /^[3-8]天$/],
    ['{到}集合', /^早上六点集合$/],
    ['没有空', /^没有空$/],
  ])('fills %s', (phrase, filled) => {
    expect(fillPhrase(phrase, new Random('phrase'), { 到: '早上六点' })).toMatch(filled);
  });

  it('says round numbers where the range is wide', () => {
    const random = new Random('wide');
    for (let i = 0; i < 20; i++) expect(Number(fillPhrase('{100-900}', random)) % 50).toBe(0);
  });
});
