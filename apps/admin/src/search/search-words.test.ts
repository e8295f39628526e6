import { describe, expect, it } from '@jest/globals';
import { jobNumberIn, searchWords } from './search-words.ts';

describe('jobNumberIn', () => {
  it.each(['HB260001', 'hb260001', ' HB 260001 ', 'ＨＢ２６０００１'])('knows %s', (typed) => {
    expect(jobNumberIn(typed)).toBe('HB260001');
  });

  it.each(['瓦工', '260001', 'HB', 'HB260001 瓦工'])('does not take %s for one', (typed) => {
    expect(jobNumberIn(typed)).toBeNull();
  });
});

describe('searchWords', () => {
  it('keeps the words apart by one space', () => {
    expect(searchWords('　瓦工   千里山 ')).toBe('瓦工 千里山');
  });
});
