import { describe, expect, it } from '@jest/globals';
import { editedInput, newRegistration, registrationInput, unreadableNumbers } from './worker-values.ts';

const start = { realName: '示例甲', idNumber: '１５０３９９ 19680309 904X', phone: '' };
const values = { ...newRegistration(start), occupationCodes: ['6-29-01-01'], wagePerDayAtLeast: '２００ 元' };

describe('registrationInput', () => {
  it('sends the identity as typed, and no phone where there is none', () => {
    expect(registrationInput(values, 'key-12345')).toEqual({
      realName: '示例甲',
      idNumber: '１５０３９９ 19680309 904X',
      phone: null,
      occupationCodes: ['6-29-01-01'],
      languages: ['zh'],
      divisionCode: null,
      wagePerDayAtLeast: '200.00',
      availableToday: true,
      consents: [],
      idempotencyKey: 'key-12345',
    });
  });

  it('sends the consent that was given', () => {
    const agreed = registrationInput({ ...values, employerContact: true }, 'key-12345');
    expect(agreed.consents).toEqual(['EMPLOYER_CONTACT']);
  });

  it('sends no wish for pay when nothing was said', () => {
    expect(registrationInput({ ...values, wagePerDayAtLeast: ' ' }, 'key').wagePerDayAtLeast).toBeNull();
  });
});

describe('editedInput', () => {
  it('turns kilometres into metres', () => {
    const edited = { ...values, radiusMetres: '7.5', weekdays: [6, 7] };
    expect(editedInput('W1', edited)).toMatchObject({ workerId: 'W1', radiusMetres: 7500, weekdays: [6, 7] });
  });
});

describe('unreadableNumbers', () => {
  it('names the fields that hold none', () => {
    expect(unreadableNumbers({ ...values, wagePerDayAtLeast: '两百', radiusMetres: '远' })).toEqual([
      'wagePerDayAtLeast',
      'radiusMetres',
    ]);
    expect(unreadableNumbers({ ...values, wagePerDayAtLeast: '', radiusMetres: '15' })).toEqual([]);
  });
});
