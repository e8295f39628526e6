import { describe, expect, it } from '@jest/globals';
import {
  clockText,
  dateText,
  daysAhead,
  endOfDay,
  isoDate,
  minuteNow,
  minuteOfDay,
  startOfDay,
  weekdayText,
} from './zone.ts';

const lateEvening = Date.parse('2026-12-02T16:30:00Z');

describe('the hall’s time', () => {
  it('is that of Asia/Shanghai, wherever the device thinks it is', () => {
    expect([clockText(lateEvening), dateText(lateEvening), weekdayText(lateEvening)]).toEqual([
      '00:30',
      '12月3日',
      '周四',
    ]);
    expect(isoDate(lateEvening)).toBe('2026-12-03');
    expect(minuteNow(lateEvening)).toBe(30);
  });

  it('knows the ends of a day', () => {
    expect(clockText(startOfDay('2026-12-03'))).toBe('00:00');
    expect(endOfDay('2026-12-03')).toBe(startOfDay('2026-12-04'));
  });

  it('counts days by the calendar, not by hours', () => {
    expect(daysAhead(lateEvening, lateEvening - 3_600_000)).toBe(1);
    expect(daysAhead(lateEvening, lateEvening + 100 * 3_600_000)).toBe(0);
  });
});

describe('a time of day', () => {
  it.each([
    ['00:00', 0],
    ['5:07', 307],
    ['24:00', 1440],
    ['24:01', null],
    ['7:60', null],
    ['seven', null],
  ])('%s is minute %s', (text, minute) => {
    expect(minuteOfDay(text)).toBe(minute);
  });
});
