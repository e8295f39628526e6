import { describe, expect, it } from '@jest/globals';
import { matchingAlias, occupationRank } from './occupation-rank.ts';

const mason = { code: '6-29-01-01', name: '砌筑工', aliases: ['瓦工', '泥瓦工', '大工'] };
const welder = { code: '6-18-02-04', name: '焊工', aliases: ['电焊工', '二保焊'] };

describe('occupationRank', () => {
  it('finds a trade by what people call it', () => {
    expect(occupationRank(mason, '瓦工')).toBe(4);
    expect(occupationRank(mason, '泥瓦')).toBe(1);
  });

  it('puts the name before an alias before a part of either', () => {
    const ranks = ['焊工', '电焊工', '焊', '保焊'].map((typed) => occupationRank(welder, typed));
    expect(ranks).toEqual([5, 4, 3, 1]);
  });

  it('takes codes and full-width letters too', () => {
    expect(occupationRank(mason, '６-29')).toBe(3);
  });

  it('leaves out what does not fit, and nothing while nothing is typed', () => {
    expect(occupationRank(mason, '电工')).toBe(0);
    expect(occupationRank(mason, ' ')).toBe(1);
  });
});

describe('matchingAlias', () => {
  it('says why a trade was found', () => {
    expect(matchingAlias(mason, '瓦')).toBe('瓦工');
    expect(matchingAlias(mason, '砌')).toBeNull();
    expect(matchingAlias(mason, '')).toBeNull();
  });
});
