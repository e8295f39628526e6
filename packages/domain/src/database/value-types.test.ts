import { expect, it } from '@jest/globals';
import pg from 'pg';
import { parseInstant, valueTypes } from './value-types.ts';

const TIMESTAMPTZ = 1184;
const ofTheDriver = pg.types.getTypeParser(TIMESTAMPTZ) as (text: string) => unknown;

const thousandths = Array.from(
  { length: 1000 },
  (_, i) => `2026-11-27 01:02:03.${String(i).padStart(3, '0')}+00`,
);

it.each([
  ...['2026-11-27 23:59:59+00', '1999-12-31 00:00:00.5+00', '9999-01-01 00:00:00.123456+00'],
  ...['2024-02-29 12:00:00.05+00', '2026-05-01 05:30:00.25+08', '2026-05-01 05:30:00-03:30'],
  ...[
    '0044-03-15 12:00:00+00',
    '0044-03-15 12:00:00+00 BC',
    '12026-01-01 00:00:00+00',
    'infinity',
    '-infinity',
  ],
])('reads %s as the driver does', (text) => {
  expect(parseInstant(text)).toEqual(ofTheDriver(text));
});

it('reads every thousandth of a second as the driver does', () => {
  expect(thousandths.map(parseInstant)).toEqual(thousandths.map(ofTheDriver));
  expect(valueTypes.getTypeParser(TIMESTAMPTZ)).toBe(parseInstant);
});
