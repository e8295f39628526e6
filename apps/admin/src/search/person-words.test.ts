import { describe, expect, it } from '@jest/globals';
import { isPersonal, mayBePerson } from './person-words.ts';

describe('mayBePerson', () => {
  it.each(['王示例', 'wsl', 'shanshili', '0001', '900x', '15400000001', 'HBG2600001'])(
    'asks for people by %s',
    (words) => {
      expect(mayBePerson(words)).toBe(true);
    },
  );

  it.each(['', '王', 'w', '12', '123', '12345'])('does not for the part %s', (words) => {
    expect(mayBePerson(words)).toBe(false);
  });
});

describe('isPersonal', () => {
  it.each(['15400000001', '154 0000 0001', '150399196803099041', '15039919680309904X', '王示例15400000001'])(
    'keeps %s out of addresses',
    (words) => {
      expect(isPersonal(words)).toBe(true);
    },
  );

  it.each(['瓦工', '0001', 'HB260001', 'HBG2600001', '晨禾 320'])('lets %s into one', (words) => {
    expect(isPersonal(words)).toBe(false);
  });
});
