import { describe, expect, it } from '@jest/globals';
import { registrationOutcome } from './registration-outcome.ts';

const worker = { __typename: 'Worker' as const, id: 'W1', number: 'HBG2600001', displayName: '示例甲' };
const error = (code: string) => ({
  __typename: 'UserError' as const,
  code,
  message: code,
  path: ['input', 'idNumber'],
});
const kindOf = (known: typeof worker | null, ...codes: string[]) =>
  registrationOutcome({ worker: known, userErrors: codes.map(error) }).kind;

describe('registrationOutcome', () => {
  it('tells who is new from who is known', () => {
    expect(kindOf(worker)).toBe('done');
    expect(kindOf(worker, 'ALREADY_REGISTERED')).toBe('known');
  });

  it('takes everything else for a refusal, also a known person whom one may not see', () => {
    expect(kindOf(null, 'ID_NUMBER_CHECK_CHARACTER')).toBe('refused');
    expect(kindOf(null, 'ALREADY_REGISTERED')).toBe('refused');
    expect(kindOf(null)).toBe('refused');
  });

  it('knows an earlier sending', () => {
    expect(kindOf(null, 'IDEMPOTENCY_KEY_REUSED')).toBe('repeated');
  });
});
