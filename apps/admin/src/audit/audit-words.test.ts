import { expect, it } from '@jest/globals';
import { actionWord, knownActions, subjectWord } from './audit-words.ts';

const t = ((key: string) => key) as Parameters<typeof actionWord>[0];

it.each(['job.post', 'staff.sessionRevoked', 'instantHire.start', 'rootKey.rotationBegun'])(
  'knows %s by the code that the API takes, and has a word for it',
  (code) => {
    expect(knownActions).toContain(code);
    expect(actionWord(t, code)).not.toBe(code);
  },
);

it('leaves what a newer gateway tells as it is', () => {
  expect(actionWord(t, 'job.teleport')).toBe('job.teleport');
});

it.each(['StaffMember', 'staff_member', 'RootKey', 'instantOffer'])('has a word for %s', (type) => {
  expect(subjectWord(t, type)).not.toBe(type);
});
