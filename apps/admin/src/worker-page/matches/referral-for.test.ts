import { describe, expect, it } from '@jest/globals';
import { referralFor } from './referral-for.ts';

const applied = (id: string, status: string, jobId = 'J1') => ({ id, status, job: { id: jobId } });

describe('referralFor', () => {
  it('says how it was made until the list knows more', () => {
    const made = { J1: { id: 'A1', status: 'SUBMITTED' } };
    expect(referralFor('J1', made, [])).toEqual({ id: 'A1', status: 'SUBMITTED' });
    expect(referralFor('J1', made, [applied('A1', 'OFFERED')])).toEqual({ id: 'A1', status: 'OFFERED' });
  });

  it('knows applications that were made elsewhere', () => {
    expect(referralFor('J1', {}, [applied('A9', 'ACCEPTED')])).toEqual({ id: 'A9', status: 'ACCEPTED' });
    expect(referralFor('J2', {}, [applied('A9', 'ACCEPTED')])).toBeNull();
  });

  it('lets refer again what was withdrawn', () => {
    expect(referralFor('J1', {}, [applied('A9', 'WITHDRAWN')])).toBeNull();
    const made = { J1: { id: 'A1', status: 'SUBMITTED' } };
    expect(referralFor('J1', made, [applied('A1', 'WITHDRAWN')])).toBeNull();
  });
});
