import { describe, expect, it } from '@jest/globals';
import { aJob, dawn, hour } from '../testing/board-builders.ts';
import { payWords, placeWord, startWords, textWidth } from './job-words.ts';

describe('the start', () => {
  it.each([
    [2, { day: '今天', hour: '08:00', date: '11月24日 周二' }],
    [26, { day: '明天', hour: '08:00', date: '11月25日 周三' }],
    [74, { day: '周五', hour: '08:00', date: '11月27日' }],
    [24 * 9 + 2, { day: '12月3日', hour: '08:00', date: '周四' }],
  ])('%d hours ahead', (hours, expected) => {
    expect(startWords(aJob({ shiftStarts: [dawn + hours * hour] }), dawn)).toEqual(expected);
  });

  it('without hours names the day alone', () => {
    const job = aJob({ shiftStarts: [], startsOn: '2026-11-25' });
    expect(startWords(job, dawn)).toEqual({ day: '明天', hour: '', date: '11月25日 周三' });
  });
});

describe('the pay', () => {
  it.each([
    [{ min: '320.00', max: '380.00', unit: 'DAY' }, '320–380', '元/天'],
    [{ min: '18.50', max: '18.50', unit: 'HOUR' }, '18.5', '元/小时'],
    [{ min: '200.00', max: '200.00', unit: 'LORRY' }, '200', '元'],
  ])('%j', (wage, amount, unit) => {
    expect(payWords(aJob({ wage }))).toEqual({ amount, unit });
  });
});

describe('the place', () => {
  it.each([
    ['滨河街道', '滨河'],
    ['新华西街道', '新华西'],
    ['千里山镇', '千里山镇'],
    ['乌海高新技术产业开发区海勃湾产业园', '海勃湾产业园'],
    ['乌达经济开发区', '乌达经济开发区'],
  ])('%s is %s', (place, short) => {
    expect(placeWord(aJob({ place }))).toBe(short);
  });
});

describe('the width of a text', () => {
  it('counts a Latin character a little over half', () => {
    expect(textWidth('瓦工12')).toBeCloseTo(3.16);
  });
});
