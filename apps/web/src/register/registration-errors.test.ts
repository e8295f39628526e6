import { describe, expect, it } from '@jest/globals';
import { registrationErrors, underAge } from './registration-errors.ts';

const refusal = (code: string, path: string[] | null) => ({ code, message: code, path });

describe('refusals of a registration', () => {
  it('stand at their fields, those of entries at the list', () => {
    const errors = registrationErrors([
      refusal('ID_NUMBER_LENGTH', ['input', 'idNumber']),
      refusal('OCCUPATION_UNKNOWN', ['input', 'occupationCodes', '1']),
      refusal('LOCATION_OUTSIDE_CHINA', ['input', 'location']),
      refusal('SOMETHING_NEW', null),
    ]);
    expect(errors).toEqual({
      idNumber: 'ID_NUMBER_LENGTH',
      occupationCodes: 'OCCUPATION_UNKNOWN',
      place: 'LOCATION_OUTSIDE_CHINA',
      form: 'SOMETHING_NEW',
    });
  });

  it('tell who is too young', () => {
    expect(underAge([refusal('UNDER_AGE', ['input', 'idNumber'])])?.message).toBe('UNDER_AGE');
    expect(underAge([refusal('ID_NUMBER_LENGTH', ['input', 'idNumber'])])).toBeUndefined();
  });
});
