import { describe, expect, it } from '@jest/globals';
import { groupOf, withNewest, workGroups, type ApplicationLike } from './work-list.ts';

const at = (minute: number) => `2026-11-25T06:0${minute}:00.000Z`;
const one = (id: string, status: string, minute = 0): ApplicationLike => ({
  id,
  status,
  changedAt: at(minute),
});

function placed(placementStatus: string, workerConfirmedAt: string | null): ApplicationLike {
  const placement = { status: placementStatus, wagePromise: { workerConfirmedAt } };
  return { ...one('p', 'ACCEPTED'), placement };
}

describe('my work', () => {
  it('begins with what waits for an answer', () => {
    const list = [one('a', 'REFUSED'), one('b', 'SUBMITTED'), one('c', 'OFFERED'), one('d', 'ACCEPTED')];
    expect(workGroups(list).map(({ group, applications }) => [group, applications[0]?.id])).toEqual([
      ['answer', 'c'],
      ['agreed', 'd'],
      ['waiting', 'b'],
      ['past', 'a'],
    ]);
  });

  it('keeps work in sight until the wage has come', () => {
    expect(groupOf(placed('AGREED', null))).toBe('agreed');
    expect(groupOf(placed('FINISHED', null))).toBe('agreed');
    expect(groupOf(placed('FINISHED', at(1)))).toBe('past');
    expect(groupOf(placed('NO_SHOW', null))).toBe('past');
  });

  it('puts states it does not know to what is over', () => {
    expect(groupOf(one('x', 'SOMETHING_NEW'))).toBe('past');
  });
});

describe('news of my work', () => {
  it('takes the place of what was listed', () => {
    const heard = new Map([['a', one('a', 'OFFERED', 2)]]);
    expect(withNewest([one('a', 'SUBMITTED', 1), one('b', 'REFUSED')], heard).map((it) => it.status)).toEqual(
      ['OFFERED', 'REFUSED'],
    );
  });

  it('does not come back over a later answer', () => {
    const heard = new Map([['a', one('a', 'OFFERED', 1)]]);
    expect(withNewest([one('a', 'ACCEPTED', 2)], heard)[0]?.status).toBe('ACCEPTED');
  });

  it('stands first when it is new', () => {
    const heard = new Map([['n', one('n', 'SUBMITTED', 3)]]);
    expect(withNewest([one('a', 'SUBMITTED')], heard).map(({ id }) => id)).toEqual(['n', 'a']);
  });
});
