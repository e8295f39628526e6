import { describe, expect, it } from '@jest/globals';
import { isAboutBlank } from './blank-hits.ts';

describe('isAboutBlank', () => {
  it('is true for what is not filled in yet', () => {
    expect(isAboutBlank({ field: 'headcount', words: '' }, {})).toBe(true);
    expect(isAboutBlank({ field: 'address', words: '' }, {})).toBe(true);
    expect(isAboutBlank({ field: 'employer', words: '' }, { title: '瓦工' })).toBe(true);
  });

  it('is false for what is filled in and wrong all the same', () => {
    expect(isAboutBlank({ field: 'employer', words: '' }, { employerId: 'e1' })).toBe(false);
    expect(
      isAboutBlank({ field: 'address', words: '' }, { place: { address: '那边', divisionCode: '1' } }),
    ).toBe(false);
  });

  it('is false for words and for what may stay empty', () => {
    expect(isAboutBlank({ field: 'title', words: '男工' }, {})).toBe(false);
    expect(isAboutBlank({ field: 'endsOn', words: '' }, {})).toBe(false);
  });
});
