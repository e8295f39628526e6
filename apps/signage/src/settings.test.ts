import { describe, expect, it } from '@jest/globals';
import { parseSettings } from './settings.ts';

describe('settings', () => {
  it('are those of a 55-inch screen seen from 8 m, always on', () => {
    expect(parseSettings('')).toEqual({
      marketCode: 'HBW',
      inches: 55,
      distance: 8,
      hours: null,
      webUrl: null,
      pair: null,
      mistakes: [],
    });
  });

  it('come from the address', () => {
    const query = '?market=WUD&inches=86&distance=10.5&on=05:00&off=19:30&web=https://yizhan.example/jobs';
    expect(parseSettings(query)).toMatchObject({
      marketCode: 'WUD',
      inches: 86,
      distance: 10.5,
      hours: { on: 300, off: 1170 },
      webUrl: 'https://yizhan.example/jobs',
      mistakes: [],
    });
  });

  it('with one end of the hours take 05:00 and 19:00 for the other', () => {
    expect(parseSettings('?off=22:00').hours).toEqual({ on: 300, off: 1320 });
    expect(parseSettings('?on=04:30').hours).toEqual({ on: 270, off: 1140 });
  });

  it.each([
    ['?inches=big', 'inches'],
    ['?inches=', 'inches'],
    ['?distance=-3', 'distance'],
    ['?on=25:00', 'on/off'],
    ['?off=7', 'on/off'],
    ['?web=javascript:alert(1)', 'web'],
    ['?market=%3Cb%3E', 'market'],
    ['?pair=%3Cb%3E', 'pair'],
  ])('%s: the mistake is named and the default holds', (query, name) => {
    const { mistakes, ...settings } = parseSettings(query);
    expect(mistakes).toEqual([name]);
    expect(settings).toMatchObject({ marketCode: 'HBW', inches: 55, distance: 8, hours: null, webUrl: null });
  });
});
