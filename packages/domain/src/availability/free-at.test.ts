import { describe, expect, it } from '@jest/globals';
import { isFree, shareOfDays, workDayOf, workDaysOf, type Said } from './free-at.ts';

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
    [
      '“today” of the day before, which midnight has ended',
      { weekdays: 0, availableOn: '2026-11-25' },
      false,
    ],
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

  it.each([
    ['2026-03-28', '2026-03-28T21:00:00Z', '2026-03-29T04:00:00Z', 30 * 60],
    ['2026-10-24', '2026-10-24T20:00:00Z', '2026-10-25T05:00:00Z', 30 * 60],
    ['2026-10-25', '2026-10-25T20:00:00Z', '2026-10-25T23:00:00Z', 24 * 60],
  ])(
    'end where the clock says it, also when it is changed in between: %s',
    (day, startsAt, endsAt, toMinute) => {
      const shift = { startsAt: new Date(startsAt), endsAt: new Date(endsAt) };
      const { hours } = workDayOf('Europe/Berlin', day, [shift]);
      expect(hours.map((each) => each.toMinute)).toEqual([toMinute]);
    },
  );
});

describe('the days of a job', () => {
  const zone = 'Asia/Shanghai';
  const at = (day: string, from: string, hours: number) => {
    const startsAt = new Date(`${day}T${from}:00+08:00`);
    return { startsAt, endsAt: new Date(startsAt.getTime() + hours * 3_600_000) };
  };
  const days = (...[job, shifts, today]: [{ startsOn: string; endsOn: string | null }, unknown, string]) =>
    workDaysOf(zone, job, shifts as ReturnType<typeof at>[], today).map((each) => each.day);

  it('are those of its shifts, else every one, and never one that has passed', () => {
    const job = { startsOn: '2026-12-30', endsOn: '2027-01-02' };
    const shifts = [at('2026-12-30', '22:00', 8), at('2027-01-01', '22:00', 8)];
    expect(days(job, shifts, '2026-12-29')).toEqual(['2026-12-30', '2027-01-01']);
    expect(days(job, shifts, '2026-12-31')).toEqual(['2027-01-01']);
    expect(days(job, [], '2026-12-31')).toEqual(['2026-12-31', '2027-01-01', '2027-01-02']);
    expect(days({ startsOn: '2026-12-30', endsOn: null }, [], '2026-12-30')).toEqual(['2026-12-30']);
  });

  it('are none of a job that ends before it starts, so that nobody is free on them', () => {
    const backwards = workDaysOf(zone, { startsOn: '2026-12-30', endsOn: '2026-12-29' }, [], '2026-12-01');
    expect(backwards).toEqual([]);
    expect(shareOfDays(said({}), backwards)).toBeNull();
  });

  it.each<[string, number, string, number | null]>([
    ['all of three', 0b1111111, '2026-11-28', 1],
    ['two of three', 0b0111111, '2026-11-29', null],
    ['six of seven', 0b0111111, '2026-12-02', 6 / 7],
    ['five of seven', 0b0011111, '2026-12-02', 5 / 7],
    ['two of seven', 0b0001001, '2026-12-02', null],
    ['all but the first', 0b1110111, '2026-12-02', null],
  ])('are enough with %s', (_, weekdays, endsOn, share) => {
    const first = endsOn === '2026-11-29' ? '2026-11-27' : day;
    expect(shareOfDays(said({ weekdays }), workDaysOf(zone, { startsOn: first, endsOn }, [], day))).toBe(
      share,
    );
  });

  it('count a date off in the middle, and hours across midnight', () => {
    const nights = workDaysOf(zone, { startsOn: day, endsOn: null }, [at(day, '22:00', 8)], day);
    const evening = { ...said({ hours: thursday(1_200, 1_440) }) };
    expect(shareOfDays(evening, nights)).toBeNull();
    expect(shareOfDays(said({ hours: thursday(1_200, 1_860) }), nights)).toBe(1);
    const three = workDaysOf(zone, { startsOn: '2026-11-25', endsOn: '2026-11-27' }, [], '2026-11-25');
    expect(shareOfDays(said({ exceptions: off(null, null) }), three)).toBeNull();
  });
});
