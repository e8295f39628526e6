import { describe, expect, it } from '@jest/globals';
import {
  afterApplicationMove,
  applicationStatuses,
  movableFrom,
  type ApplicationMove,
} from './application-status.ts';

/** From each state: which moves lead where. Everything that is not here is refused. */
const table: Record<string, Partial<Record<ApplicationMove, string>>> = {
  SUBMITTED: {
    ...{ shortlist: 'SHORTLISTED', offer: 'OFFERED', refuse: 'REFUSED', withdraw: 'WITHDRAWN' },
    ...{ waitlist: 'WAITLISTED', expire: 'EXPIRED' },
  },
  SHORTLISTED: {
    ...{
      offer: 'OFFERED',
      refuse: 'REFUSED',
      withdraw: 'WITHDRAWN',
      waitlist: 'WAITLISTED',
      expire: 'EXPIRED',
    },
  },
  OFFERED: {
    ...{
      accept: 'ACCEPTED',
      refuse: 'REFUSED',
      withdraw: 'WITHDRAWN',
      waitlist: 'WAITLISTED',
      expire: 'EXPIRED',
    },
  },
  WAITLISTED: {
    ...{ offer: 'OFFERED', refuse: 'REFUSED', withdraw: 'WITHDRAWN', moveUp: 'SUBMITTED', expire: 'EXPIRED' },
  },
  ACCEPTED: { withdraw: 'WITHDRAWN' },
  REFUSED: {},
  WITHDRAWN: {},
  EXPIRED: {},
};

const moves: ApplicationMove[] = [
  ...(['shortlist', 'offer', 'accept', 'refuse'] as const),
  ...(['withdraw', 'waitlist', 'moveUp', 'expire'] as const),
];

describe('an application', () => {
  it.each(applicationStatuses)('moves on from %s as the table says, and no other way', (status) => {
    const found = Object.fromEntries(
      moves.flatMap((move) => {
        const to = afterApplicationMove(status, move);
        return to === null ? [] : [[move, to]];
      }),
    );
    expect(found).toEqual(table[status]);
  });

  it.each(moves)('says from where it can %s', (move) => {
    const states = applicationStatuses.filter((status) => table[status]![move] !== undefined);
    expect(movableFrom(move).toSorted()).toEqual([...states].toSorted());
  });
});
