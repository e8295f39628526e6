import { describe, expect, it } from '@jest/globals';
import { DateScalar, DateTimeScalar, DecimalScalar } from './scalars.ts';

describe('Decimal', () => {
  it.each([
    ['180', '180.00'],
    [180.5, '180.50'],
    ['１８０', '180.00'],
    [' 0.10 ', '0.10'],
    ['-3', '-3.00'],
  ])('reads %s exactly', (given, read) => {
    expect(DecimalScalar.parseValue(given)).toBe(read);
  });

  it.each(['1.234', '1e3', 'abc', '', '123456789', null, {}, '１２３４５６７８９', Number.NaN])(
    'refuses %s',
    (given) => {
      expect(() => DecimalScalar.parseValue(given)).toThrow(
        expect.objectContaining({ extensions: { code: 'BAD_USER_INPUT' } }),
      );
    },
  );
});

describe('Date', () => {
  it('stays the day it was, whatever the zone', () => {
    expect(DateScalar.parseValue('2026-05-01')).toBe('2026-05-01');
  });

  it.each(['2026-02-30', '2026-5-1', '2026-05-01T00:00:00Z', 20260501])('refuses %s', (given) => {
    expect(() => DateScalar.parseValue(given)).toThrow();
  });
});

describe('DateTime', () => {
  it('reads an offset and answers in UTC with milliseconds', () => {
    const read = DateTimeScalar.parseValue('2026-05-01T05:30:00+08:00');
    expect(DateTimeScalar.serialize(read)).toBe('2026-04-30T21:30:00.000Z');
  });

  it.each(['2026-05-01', 'soon', '+012026-05-01T00:00:00Z', '1899-01-01T00:00:00Z'])(
    'refuses %s',
    (given) => {
      expect(() => DateTimeScalar.parseValue(given)).toThrow();
    },
  );
});
