import { describe, expect, it } from '@jest/globals';
import { isWageReadable, settingsInput, valuesOf, type Settings } from './settings-values.ts';

const settings: Settings = {
  __typename: 'Market',
  ...{
    id: 'm',
    names: [{ __typename: 'LocalizedText', language: 'zh-CN', text: '乌达区零工市场' }],
    tagline: null,
    languages: ['zh-CN', 'en'],
  },
  ...{ brandColor: '#7a1f1f', address: null, servicePhone: null, openingHours: null },
  minimumWagePerHour: '21.00',
};

describe('the settings of a market', () => {
  it('stand in the fields and go back as they were', () => {
    const values = valuesOf(settings);
    expect(values).toMatchObject({ name: '乌达区零工市场', nameEn: '', minimumWagePerHour: '21' });
    expect(settingsInput(values)).toEqual({
      ...{ name: '乌达区零工市场', nameEn: null, nameMn: null, tagline: null, address: null },
      ...{ brandColor: '#7a1f1f', languages: ['zh-CN', 'en'], minimumWagePerHour: '21' },
      ...{ servicePhone: null, openingHours: null },
    });
  });

  it.each([
    ['', true],
    [' 21.5 ', true],
    ['二十一', false],
    ['21.555', false],
  ])('take %j for a wage: %s', (minimumWagePerHour, readable) => {
    expect(isWageReadable({ ...valuesOf(settings), minimumWagePerHour })).toBe(readable);
  });
});
