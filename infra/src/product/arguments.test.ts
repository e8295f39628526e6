import { describe, expect, it } from '@jest/globals';
import { readArguments, readCount } from './arguments.ts';

const usage = 'npm run seed -- --jobs N';

describe('the arguments of a command', () => {
  it('are words and named values', () => {
    expect(readArguments(['create', '--name', '乌达零工驿站'], ['name'], usage)).toEqual({
      words: ['create'],
      options: { name: '乌达零工驿站' },
    });
  });

  it('are refused with the usage when a name is unknown', () => {
    expect(() => readArguments(['--job', '5'], ['jobs'], usage)).toThrow(
      /'--job'[^]*\nUsage: npm run seed -- --jobs N$/,
    );
  });

  it.each(['-5', '1.5', 'many', ''])('are refused when a count is "%s"', (value) => {
    expect(() => readCount('jobs', value, 0)).toThrow(`--jobs is "${value}"; accepted is a whole number`);
  });

  it('may leave a count out', () => {
    expect(readCount('jobs', undefined, 7)).toBe(7);
  });
});
