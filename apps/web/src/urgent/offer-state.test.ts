import { describe, expect, it } from '@jest/globals';
import { clockLeft, shownOffers, urgentStateOf, withHeard } from './offer-state.ts';

const now = Date.parse('2026-11-26T05:40:00+08:00');
const at = (minutes: number) => new Date(now + minutes * 60_000).toISOString();
const offer = (id: string, status: string, endsIn: number, madeAgo = 5) => ({
  ...{ id, status, offeredAt: at(-madeAgo), endsAt: at(endsIn) },
});

describe('an urgent call', () => {
  it.each([
    ['OFFERED', 5, 5, 'open'],
    ['OFFERED', 0, 10, 'ended'],
    ['EXPIRED', -1, 11, 'ended'],
    ['GONE', 5, 5, 'gone'],
    ['RECALLED', 5, 5, 'recalled'],
    ['ACCEPTED', 5, 5, 'agreed'],
    ['DECLINED', 5, 5, 'past'],
    ['GONE', -120, 121, 'past'],
  ])('that is %s and ends in %s min is %s min old: %s', (status, endsIn, madeAgo, state) => {
    expect(urgentStateOf(offer('a', status, endsIn, madeAgo), now)).toBe(state);
  });

  it('stands before those that are over and told of, the soonest first', () => {
    const all = [offer('gone', 'GONE', 1), offer('late', 'OFFERED', 9), offer('soon', 'OFFERED', 2)];
    const ids = (isTold: boolean) => shownOffers(all, now, () => isTold).map((one) => one.offer.id);
    expect(ids(true)).toEqual(['soon', 'late', 'gone']);
    expect(ids(false)).toEqual(['soon', 'late']);
  });

  it('is what was heard last, and never open again', () => {
    const heard = new Map([
      ['a', offer('a', 'GONE', 5)],
      ['new', offer('new', 'OFFERED', 5)],
      ['b', offer('b', 'OFFERED', 5)],
    ]);
    const listed = [offer('a', 'OFFERED', 5), offer('b', 'ACCEPTED', 5)];
    expect(withHeard(listed, heard).map(({ id, status }) => `${id} ${status}`)).toEqual([
      ...['new OFFERED', 'a GONE', 'b ACCEPTED'],
    ]);
  });

  it.each([
    [10, '10', '00'],
    [0.99, '1', '00'],
    [0.05, '0', '03'],
    [-1, '0', '00'],
  ])('with %s minutes left shows %s:%s', (minutes, ...shown) => {
    expect(Object.values(clockLeft(at(minutes), now))).toEqual(shown);
  });
});
