import { describe, expect, it } from '@jest/globals';
import { actsFor } from './application-status.ts';

describe('states of an application', () => {
  it('offer what the employer or the worker may do next', () => {
    expect(actsFor('SUBMITTED')).toEqual(['offer', 'shortlist', 'refuse']);
    expect(actsFor('OFFERED')).toEqual(['accept', 'refuse']);
    expect([actsFor('ACCEPTED'), actsFor('WITHDRAWN')]).toEqual([[], []]);
  });

  it('leave nothing to do in one that came with a newer gateway', () => {
    expect(actsFor('PAUSED')).toEqual([]);
  });
});
