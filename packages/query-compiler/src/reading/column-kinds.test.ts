import { describe, expect, it } from '@jest/globals';
import { readings } from './column-kinds.ts';

describe('texts of columns', () => {
  it.each([
    ['2026-05-01 05:30:00+00', '"2026-05-01T05:30:00.000Z"'],
    ['2026-05-01 05:30:00.1+00', '"2026-05-01T05:30:00.100Z"'],
    ['2026-05-01 05:30:00.123+00', '"2026-05-01T05:30:00.123Z"'],
  ])('%s is told as an instant with milliseconds', (text, json) => {
    expect(readings.instant.json(text)).toBe(json);
    expect(JSON.stringify(readings.instant.value(text))).toBe(json);
  });

  it('text is escaped as JSON asks', () => {
    expect(readings.text.json('"工"\n')).toBe('"\\"工\\"\\n"');
  });

  it.each([
    ['t', 'true'],
    ['true', 'true'],
    ['f', 'false'],
    ['false', 'false'],
  ])('%s is %s, as sent and as cast', (text, json) => {
    expect(readings.boolean.json(text)).toBe(json);
  });

  it('amounts have two places, and documents none of their spaces', () => {
    expect(readings.decimal.json('180')).toBe('"180.00"');
    expect(readings.json.json('{"a": [1, 2]}')).toBe('{"a":[1,2]}');
  });
});
