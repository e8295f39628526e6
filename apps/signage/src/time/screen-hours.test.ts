import { describe, expect, it } from '@jest/globals';
import { isLit, isReloadDue } from './screen-hours.ts';
import { minuteOfDay } from './zone.ts';

const at = (time: string) => Date.parse(`2026-11-24T${time}:00+08:00`);
const hours = (on: string, off: string) => ({ on: minuteOfDay(on)!, off: minuteOfDay(off)! });

describe('the screen is lit', () => {
  it.each([
    ['05:00', '19:00', '04:59', false],
    ['05:00', '19:00', '05:00', true],
    ['05:00', '19:00', '18:59', true],
    ['05:00', '19:00', '19:00', false],
    ['05:00', '24:00', '23:59', true],
    ['05:00', '24:00', '00:00', false],
    ['22:00', '06:30', '23:00', true],
    ['22:00', '06:30', '00:00', true],
    ['22:00', '06:30', '06:29', true],
    ['22:00', '06:30', '06:30', false],
    ['00:00', '24:00', '00:00', true],
    ['07:00', '07:00', '03:00', true],
  ])('from %s to %s at %s: %s', (on, off, time, lit) => {
    expect(isLit(hours(on, off), at(time))).toBe(lit);
  });

  it('always, when no hours are given', () => {
    expect(isLit(null, at('03:00'))).toBe(true);
  });
});

describe('the nightly reload', () => {
  const day = 86_400_000;

  it('comes in the hour after half past three', () => {
    expect(isReloadDue(day, at('03:29'), 0)).toBe(false);
    expect(isReloadDue(day, at('03:30'), 0)).toBe(true);
    expect(isReloadDue(day, at('04:30'), 0)).toBe(false);
  });

  it('is spread over half an hour', () => {
    expect(isReloadDue(day, at('03:44'), 0.5)).toBe(false);
    expect(isReloadDue(day, at('03:45'), 0.5)).toBe(true);
  });

  it('does not come twice in a night', () => {
    expect(isReloadDue(60_000, at('03:40'), 0)).toBe(false);
  });
});
