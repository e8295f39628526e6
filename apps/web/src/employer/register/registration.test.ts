import { describe, expect, it } from '@jest/globals';
import { emptyRegistration, keptPart, parseKept, registrationInput } from './registration.ts';

const typed = {
  kind: 'FOREMAN' as const,
  name: '测试工',
  creditCode: '',
  idNumber: '150399198005170017',
  phone: ' ',
  divisionCode: '150302001',
};

describe('a registration', () => {
  it('never keeps the ID number on the phone', () => {
    const kept = JSON.stringify(keptPart(typed));
    expect(kept).not.toContain(typed.idNumber);
    expect(parseKept(kept)).toEqual({ ...typed, idNumber: '' });
  });

  it.each([null, 'nonsense', '{"kind":"PARTNER","name":"x"}', '{"kind":"COMPANY","name":7}'])(
    'begins empty where %s was kept',
    (text) => expect(parseKept(text)).toEqual(emptyRegistration),
  );

  it('sends a card for a person and a code for a company, and no blank phone', () => {
    const person = registrationInput(typed, 'key-12345');
    expect(person).toMatchObject({ kind: 'FOREMAN', idNumber: typed.idNumber, phone: null });
    expect(person).not.toHaveProperty('creditCode');
    const company = registrationInput({ ...typed, kind: 'COMPANY', creditCode: 'X' }, 'key-12345');
    expect(company).toMatchObject({ creditCode: 'X' });
    expect(company).not.toHaveProperty('idNumber');
  });
});
