import { describe, expect, it } from '@jest/globals';
import { choicesOf, weekOf } from './week.ts';

const whole = { from: null, to: null };

describe('the days of a week', () => {
  it('come back as they were said', () => {
    const week = [
      { weekday: 1, ...whole },
      { weekday: 2, from: '05:00', to: '12:00' },
      { weekday: 3, from: '20:00', to: '02:00' },
    ];
    const choices = choicesOf(week);
    expect(choices.map(({ span }) => span)).toEqual(['whole', 'morning', 'own', 'off', 'off', 'off', 'off']);
    expect(weekOf(choices)).toEqual(week);
  });

  it('show several hours of one day from the first to the last', () => {
    const [monday] = choicesOf([
      { weekday: 1, from: '05:00', to: '08:00' },
      { weekday: 1, from: '17:00', to: '20:00' },
    ]);
    expect(monday).toEqual({ weekday: 1, span: 'own', from: '05:00', to: '20:00' });
  });

  it('may be none at all', () => {
    expect(weekOf(choicesOf([]))).toEqual([]);
  });
});
