import { describe, expect, it } from '@jest/globals';
import { forgivenIdNumbers, invalidIdNumbers, validIdNumbers } from './fixtures/id-vectors.ts';
import { ageOn, checkIdNumber } from './id-number.ts';

const today = '2026-11-25';

describe('an ID number', () => {
  it.each(validIdNumbers)('$idNumber is right and says $bornOn', ({ idNumber, bornOn }) => {
    expect(checkIdNumber(idNumber, today)).toEqual({ valid: true, idNumber, bornOn });
  });

  it.each(forgivenIdNumbers)('is read as $idNumber when typed as "$typed"', ({ typed, idNumber }) => {
    expect(checkIdNumber(typed, today)).toMatchObject({ valid: true, idNumber });
  });

  it.each(invalidIdNumbers)('is refused with $fault: $why', ({ typed, fault }) => {
    expect(checkIdNumber(typed, today)).toEqual({ valid: false, fault });
  });

  it('of the worked example of the standard is right', () => {
    expect(checkIdNumber('11010519491231002X', today)).toMatchObject({ valid: true, bornOn: '1949-12-31' });
  });

  it('is refused for any other check character', () => {
    const right = validIdNumbers[0]!.idNumber;
    const others = [...'0123456789X'].filter((end) => end !== right.at(-1));
    const faults = others.map((end) => checkIdNumber(right.slice(0, -1) + end, today));
    expect(faults).toEqual(others.map(() => ({ valid: false, fault: 'CHECK_CHARACTER' })));
  });

  it('of somebody born today counts, of somebody born tomorrow does not', () => {
    const typed = '150399200408089166';
    expect(checkIdNumber(typed, '2004-08-08').valid).toBe(true);
    expect(checkIdNumber(typed, '2004-08-07')).toEqual({ valid: false, fault: 'BIRTH_DATE' });
  });

  it.each([
    '１５０３９９１９６２０３１４９０１😀',
    '150399196203149015\u0000',
    'DROP TABLE persons',
    '🙂'.repeat(18),
  ])('is never thrown over: %s', (typed) => {
    expect(() => checkIdNumber(typed, today)).not.toThrow();
  });
});

describe('age', () => {
  it.each([
    ['on the 16th birthday', '2026-11-25', '2010-11-25', 16],
    ['the day before it', '2026-11-24', '2010-11-25', 15],
    ['on the 18th birthday', '2026-11-25', '2008-11-25', 18],
    ['on the 60th birthday', '2026-11-25', '1966-11-25', 60],
    ['on 28 February of who is born on the 29th', '2026-02-28', '2008-02-29', 17],
    ['on the 1st of March after', '2026-03-01', '2008-02-29', 18],
    ['on 29 February of a leap year', '2028-02-29', '2008-02-29', 20],
    ['on New Year’s Eve', '2026-12-31', '2009-01-01', 17],
  ])('%s', (_, day, bornOn, age) => {
    expect(ageOn(day, bornOn)).toBe(age);
  });
});
