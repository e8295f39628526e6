import { describe, expect, it } from '@jest/globals';
import { settingsInput, unreadable, valuesOf, type Settings } from './settings-values.ts';

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
  ...{ staffTotpRequired: true, staffIdleMinutes: 30 },
};

describe('the settings of a market', () => {
  it('stand in the fields and go back as they were', () => {
    const values = valuesOf(settings);
    expect(values).toMatchObject({ name: '乌达区零工市场', nameEn: '', minimumWagePerHour: '21' });
    expect(settingsInput(values)).toEqual({
      ...{ name: '乌达区零工市场', nameEn: null, nameMn: null, tagline: null, address: null },
      ...{ brandColor: '#7a1f1f', languages: ['zh-CN', 'en'], minimumWagePerHour: '21' },
      ...{ servicePhone: null, openingHours: null, staffTotpRequired: true, staffIdleMinutes: 30 },
    });
  });

  it.each([
    ['', '', []],
    [' 21.5 ', ' 45 ', []],
    ['二十一', '30', ['minimumWagePerHour']],
    ['21.555', '半小时', ['minimumWagePerHour', 'staffIdleMinutes']],
  ])('of a wage %j and minutes %j cannot read: %j', (minimumWagePerHour, staffIdleMinutes, wrong) => {
    expect(unreadable({ ...valuesOf(settings), minimumWagePerHour, staffIdleMinutes })).toEqual(wrong);
  });

  it('leave it to the market how long a desk may stand open, where nothing is typed', () => {
    expect(settingsInput({ ...valuesOf(settings), staffIdleMinutes: ' ' }).staffIdleMinutes).toBeNull();
  });
});
