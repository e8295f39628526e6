import { describe, expect, it } from '@jest/globals';
import { actsFor, applicationStatusText, mayCarrySlip } from './application-status.ts';

const t = (key: string) => key;

describe('states of an application', () => {
  it('offer what the employer or the worker may do next', () => {
    expect(actsFor('SUBMITTED')).toEqual(['offer', 'shortlist', 'refuse']);
    expect(actsFor('OFFERED')).toEqual(['accept', 'refuse']);
    expect([actsFor('ACCEPTED'), actsFor('WITHDRAWN')]).toEqual([[], []]);
  });

  it('have a plain word for one that came with a newer gateway, and nothing to do', () => {
    expect(applicationStatusText('PAUSED', t)).toBe('applicants.statusUnknown');
    expect(actsFor('PAUSED')).toEqual([]);
  });

  it('let nobody carry a slip when it is over', () => {
    expect(['SUBMITTED', 'ACCEPTED', 'REFUSED', 'WITHDRAWN', 'EXPIRED'].map(mayCarrySlip)).toEqual([
      true,
      true,
      false,
      false,
      false,
    ]);
  });
});
