import { describe, expect, it } from '@jest/globals';
import { decodeId, globalId, innerId } from './global-id.ts';

const uuid = '01900000-0000-7000-8000-00000000abcd';

describe('global ids', () => {
  it.each([
    ['Job', 7, uuid],
    ['Occupation', 0, '6-29-01-01'],
    ['Market', 3, 'market'],
    ['Skill', 0, '42'],
  ] as const)('of a %s give back type, market and inner id', (type, marketId, id) => {
    expect(decodeId(globalId(type, marketId, id))).toEqual({ type, marketId, id });
  });

  it('are short enough for a QR code', () => {
    expect(globalId('Job', 1, uuid)).toHaveLength(28);
  });

  it.each([
    ['nonsense', 'nonsense'],
    ['nothing', ''],
    ['a byte short', globalId('Job', 1, uuid).slice(0, -2)],
    ['another spelling of a real id', `${globalId('Job', 1, uuid)}=`],
    ['an unknown type', Buffer.from([99, 0, 0, 0, 1, 1, 1]).toString('base64url')],
    ['a skill that is no number', globalId('Skill', 0, '1.5')],
    ['a skill beyond all numbers', globalId('Skill', 0, '99999999999')],
    ['a skill of one market', globalId('Skill', 1, '42')],
    ['a very long text', 'A'.repeat(5_000)],
  ])('are not read from %s', (_, text) => {
    expect(decodeId(text)).toBeNull();
  });

  it('are of use only for their own type and market', () => {
    const id = globalId('Job', 1, uuid);
    expect([
      innerId('Job', 1, id),
      innerId('Employer', 1, id),
      innerId('Job', 2, id),
      innerId('Job', 1, null),
    ]).toEqual([uuid, null, null, null]);
  });
});
