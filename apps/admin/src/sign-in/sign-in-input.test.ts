import { describe, expect, it } from '@jest/globals';
import { errorsOf, missingIn, safeNext } from './sign-in-input.ts';

describe('missingIn', () => {
  it('names what is not filled in, in reading order', () => {
    expect(missingIn('  ', '')).toEqual(['username', 'password']);
    expect(missingIn('clerk', 'x')).toEqual([]);
  });

  it('takes a password of spaces as it is', () => {
    expect(missingIn('clerk', '   ')).toEqual([]);
  });
});

describe('errorsOf', () => {
  it('puts each refusal at its field and the rest above the form', () => {
    const userErrors = [
      { code: 'BAD_CREDENTIALS', message: '不对', path: ['input', 'password'] },
      { code: 'LOCKED_OUT', message: '请稍后再试', path: null },
    ];
    expect(errorsOf({ userErrors })).toEqual({ password: '不对', form: '请稍后再试' });
  });
});

describe('safeNext', () => {
  it('goes back to where one came from', () => {
    expect(safeNext('/jobs?q=瓦工')).toBe('/jobs?q=瓦工');
  });

  it.each([null, '', 'https://example.org', '//example.org', '/\\example.org', '/sign-in?next=/'])(
    'does not follow %s',
    (next) => {
      expect(safeNext(next)).toBe('/');
    },
  );
});
