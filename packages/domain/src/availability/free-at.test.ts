import { describe, expect, it } from '@jest/globals';
import { isFree, workDayOf, type Said } from './free-at.ts';

/** A Thursday. */
const day = '2026-11-26';
const said = (about: Partial<Said>): Said => ({
  ...{ weekdays: 127, availableOn: null, hours: [], exceptions: [] },
  ...about,
});
const morning = { fromMinute: 360, toMinute: 720 };
const off = (from: number | null, to: number | null) => [
  { day, kind: 'OFF' as const, fromMinute: from, toMinute: to },
];
const extra = (from: number | null, to: number | null) => [{ ...off(from, to)[0]!, kind: 'EXTRA' as const }];
const thursday = (fromMinute: number, toMinute: number) => [{ weekday: 4, fromMinute, toMinute }];

describe('who can work then', () => {
  it.each<[string, Partial<Said>, boolean]>([
    ['a usual day', {}, true],
    ['no usual day', { weekdays: 0b1110111 }, false],
    ['no usual day, but today', { weekdays: 0, availableOn: day }, true],
    ['hours that hold the work', { hours: thursday(300, 800) }, true],
    ['hours that begin too late', { hours: thursday(400, 800) }, false],
    ['hours of another day', { hours: [{ weekday: 3, fromMinute: 0, toMinute: 10 }] }, true],
    ['hours of a day that is none of theirs', { weekdays: 0b1110111, hours: thursday(300, 800) }, false],
    ['a date that is off', { exceptions: off(null, null) }, false],
    ['a date that is off, whatever was said today', { availableOn: day, exceptions: off(null, null) }, false],
    ['hours off that touch the work', { exceptions: off(700, 900) }, false],
    ['hours off after the work', { exceptions: off(720, 900) }, true],
    ['an extra date', { weekdays: 0, exceptions: extra(null, null) }, true],
    ['extra hours that hold the work', { weekdays: 0, exceptions: extra(360, 720) }, true],
    ['extra hours that do not', { weekdays: 0, exceptions: extra(361, 720) }, false],
    ['a date off that is another', { exceptions: [{ ...off(null, null)[0]!, day: '2026-11-27' }] }, true],
  ])('is told by %s', (_, about, free) => {
    expect(isFree(said(about), { day, hours: [morning] })).toBe(free);
  });

  it('is told by days alone where nobody knows the hours', () => {
    expect(isFree(said({ hours: thursday(0, 10) }), { day, hours: [] })).toBe(true);
    expect(isFree(said({ exceptions: off(0, 10) }), { day, hours: [] })).toBe(true);
  });
});

describe('the hours of a day of work', () => {
  it('are those of the wall clock, and go on into the next morning', () => {
    const shift = { startsAt: new Date('2026-11-26T12:30:00Z'), endsAt: new Date('2026-11-26T22:00:00Z') };
    const next = { startsAt: new Date('2026-11-27T12:30:00Z'), endsAt: new Date('2026-11-27T22:00:00Z') };
    expect(workDayOf('Asia/Shanghai', day, [shift, next])).toEqual({
      day,
      hours: [{ fromMinute: 20 * 60 + 30, toMinute: 30 * 60 }],
    });
  });
});
