import { describe, expect, it } from '@jest/globals';
import { createI18n } from '../i18n/create-i18n.ts';
import { wordingOf } from '../i18n/wording.ts';
import { countText } from './count.ts';
import { dateText, dayRangeText, dayText, momentText, timeRangeText } from './day.ts';
import { plainDecimal } from './decimal.ts';
import { distanceText } from './distance.ts';
import { wageAmount, wageText } from './wage.ts';

const chinese = wordingOf(createI18n({ 'zh-CN': {} }));
const english = wordingOf(createI18n({ 'zh-CN': {}, en: {} }, { language: 'en' }));
const today = '2026-11-23';

describe('decimals', () => {
  it.each([
    ['320.00', '320'],
    ['18.50', '18.5'],
    ['0.05', '0.05'],
    ['100', '100'],
  ])('%s is written %s', (value, written) => expect(plainDecimal(value)).toBe(written));
});

describe('wages', () => {
  it('are a range with the unit', () => {
    expect(wageText(chinese, { min: '320.00', max: '380.00', unit: 'DAY' })).toBe('320–380 元/天');
    expect(wageText(english, { min: '18.50', max: '20.00', unit: 'HOUR' })).toBe('18.5–20 yuan/hour');
  });

  it('are one figure when both ends are the same', () => {
    expect(wageAmount({ min: '300.00', max: '300.00' })).toBe('300');
  });

  it('keep their amount under a unit that came with a newer gateway', () => {
    expect(wageText(chinese, { min: '9.00', max: '9.00', unit: 'METRE' })).toBe('9 元');
  });
});

describe('days', () => {
  it.each([
    ['2026-11-23', '今天'],
    ['2026-11-24', '明天'],
    ['2026-11-25', '后天'],
    ['2026-11-26', '11月26日 周四'],
    ['2026-11-22', '11月22日 周日'],
    ['2027-01-03', '2027年1月3日 周日'],
  ])('%s is %s', (day, text) => expect(dayText(chinese, day, today)).toBe(text));

  it('are plain dates where the weekday does not matter', () => {
    expect(dateText(chinese, '2026-11-20', today)).toBe('11月20日');
    expect(dateText(chinese, '2025-11-20', today)).toBe('2025年11月20日');
  });

  it('are named in English too', () => {
    expect(dayText(english, '2026-11-26', today)).toBe('Thu 26/11');
  });

  it('make a range only when they differ', () => {
    expect(dayRangeText(chinese, '2026-11-24', '2026-11-28', today)).toBe('明天至11月28日 周六');
    expect(dayRangeText(english, '2026-11-23', '2026-11-25', today)).toBe('Today to Wed 25/11');
    expect(dayRangeText(chinese, '2026-11-24', '2026-11-24', today)).toBe('明天');
    expect(dayRangeText(chinese, '2026-11-24', null, today)).toBe('明天');
  });
});

describe('times', () => {
  it('are read in the market zone, whatever the offset they came with', () => {
    const range = timeRangeText(chinese, '2026-11-23T23:00:00.000Z', '2026-11-24T10:00:00.000Z');
    expect(range).toBe('07:00–18:00');
  });

  it('say when work ends on the next day', () => {
    const range = timeRangeText(chinese, '2026-11-24T22:00:00+08:00', '2026-11-25T06:00:00+08:00');
    expect(range).toBe('22:00–次日 06:00');
  });

  it('name the day of a moment only when it is not today', () => {
    const now = new Date('2026-11-23T06:00:00+08:00');
    expect(momentText(chinese, '2026-11-23T05:32:10+08:00', now)).toBe('05:32');
    expect(momentText(chinese, '2026-11-22T23:59:00+08:00', now)).toBe('11月22日 周日 23:59');
  });
});

describe('distances', () => {
  it.each([
    [0, '50 米'],
    [340, '350 米'],
    [974, '950 米'],
    [975, '1 公里'],
    [1240, '1.2 公里'],
    [9_949, '9.9 公里'],
    [9_950, '10 公里'],
    [12_400, '12 公里'],
  ])('%d metres are %s', (metres, text) => expect(distanceText(chinese, metres)).toBe(text));
});

describe('counts', () => {
  it('are grouped, and open-ended where counting stopped', () => {
    expect(countText(chinese, 15_002)).toBe('15,002');
    expect(countText(chinese, 10_000, false)).toBe('10,000+');
    expect(countText(chinese, 7)).toBe('7');
  });
});
