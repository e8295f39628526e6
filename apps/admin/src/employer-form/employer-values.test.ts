import { describe, expect, it } from '@jest/globals';
import { noEmployer, registrationInput } from './employer-values.ts';

const typed = {
  ...noEmployer,
  name: ' 示例建筑有限公司 ',
  creditCode: '９１15 0399te0000096u',
  idNumber: '150399 19800517 012x',
  phone: '154 0000-0001',
};

describe('registrationInput', () => {
  it('gives of a company the credit code only, as it stands on the licence', () => {
    expect(registrationInput(typed)).toEqual({
      kind: 'COMPANY',
      name: '示例建筑有限公司',
      creditCode: '91150399TE0000096U',
      phone: '15400000001',
    });
  });

  it('gives of a household or foreman the ID number only', () => {
    const household = registrationInput({ ...typed, kind: 'HOUSEHOLD', divisionCode: '150302001' });
    expect(household).toMatchObject({ idNumber: '15039919800517012X', divisionCode: '150302001' });
    expect(household).not.toHaveProperty('creditCode');
  });
});
