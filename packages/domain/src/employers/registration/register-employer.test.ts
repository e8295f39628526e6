import { describe, expect, it } from '@jest/globals';
import { statement } from '../../database/index.ts';
import { findWorkers, registerWorker, updateWorker } from '../../workers/index.ts';
import {
  employerInput,
  idNumberOf,
  nextPhone,
  signedIn,
  useDomain,
  workerInput,
} from '../../testing/index.ts';
import { employerContact } from '../contact/employer-contact.ts';
import { registerEmployer, type RegisterEmployerInput } from './register-employer.ts';

const domain = useDomain();

const byPerson = async (input: Partial<RegisterEmployerInput>, phone = nextPhone()) =>
  registerEmployer(domain.with(await signedIn(domain.as(null), phone)), employerInput(input));
const atWindow = (input: Partial<RegisterEmployerInput>) =>
  registerEmployer(domain.as('CLERK'), employerInput({ phone: nextPhone(), ...input }));

const household = (input: Partial<RegisterEmployerInput> = {}): Partial<RegisterEmployerInput> => ({
  ...{ kind: 'HOUSEHOLD', name: '王小明', creditCode: null, idNumber: idNumberOf('1970-01-01') },
  ...input,
});

const rowOf = statement(
  'test.employer',
  `select name, credit_code as code, verified_until is not null as verified,
     (select jsonb_agg(jsonb_build_object('role', role)) from employer_members m where m.employer_id = e.id) as members
   from employers e where id = $1 and market_id = 1`,
);
const employerNow = (id: string | null) => domain.database.scoped().row(rowOf, [id]);
const counted = statement(
  'test.counts',
  `select (select count(*)::int from employers) as employers, (select count(*)::int from persons) as persons,
     (select count(*)::int from employer_members) as members, (select count(*)::int from audit_entries) as entries`,
);
const counts = () => domain.database.scoped().row(counted);

describe('registering', () => {
  it('a company makes the caller its owner, unverified, with the number sealed', async () => {
    const phone = nextPhone();
    const { employerId } = await byPerson(
      { creditCode: '91150399TE0000096U', name: '测试建筑(示例)有限公司' },
      phone,
    );
    expect(await employerNow(employerId)).toEqual({
      ...{ name: '测试建筑（示例）有限公司', code: '91150399TE0000096U', verified: false },
      members: [{ role: 'OWNER' }],
    });
    const contact = await employerContact(domain.database.scoped(), domain.as(null), 1, employerId!);
    expect(contact).toEqual({ phone, takesCalls: true });
  });

  it('a household shows everybody the polite name', async () => {
    const { employerId, userErrors } = await byPerson(household());
    expect(userErrors).toEqual([]);
    expect(await employerNow(employerId)).toMatchObject({ name: '王师傅（家庭）', code: null });
  });

  it('a company twice is refused with its number, also at once', async () => {
    const tries = Array.from({ length: 10 }, () => atWindow({ creditCode: '91150399TE0000109H' }));
    const outcomes = await Promise.all(tries);
    const made = outcomes.filter(({ employerId }) => employerId !== null);
    expect(made).toHaveLength(1);
    expect(outcomes.flatMap(({ userErrors }) => userErrors)).toHaveLength(9);
    expect(outcomes.flatMap(({ userErrors }) => userErrors)[0]).toMatchObject({
      ...{
        code: 'EMPLOYER_EXISTS',
        path: ['input', 'creditCode'],
        message: expect.stringMatching(/HBE\d{4}/),
      },
    });
  });

  it('one household twice is refused, as a foreman besides it is not', async () => {
    const idNumber = idNumberOf('1971-01-01');
    const principal = await signedIn(domain.as(null));
    const register = (input: Partial<RegisterEmployerInput>) =>
      registerEmployer(domain.with(principal), employerInput({ ...household({ idNumber }), ...input }));
    const outcomes = [await register({}), await register({}), await register({ kind: 'FOREMAN' })];
    expect(outcomes.map(({ userErrors }) => userErrors.map(({ code, path }) => [code, path]))).toEqual([
      [],
      [['EMPLOYER_EXISTS', ['input', 'idNumber']]],
      [],
    ]);
  });

  it('a household with the card of a worker from the window makes one person of both, found by the new phone', async () => {
    const [idNumber, phone] = [idNumberOf('1972-01-01'), nextPhone()];
    const { workerId } = await registerWorker(
      domain.as('CLERK'),
      workerInput({ idNumber, realName: '王小明' }),
    );
    expect((await byPerson(household({ idNumber }), phone)).userErrors).toEqual([]);
    const page = await findWorkers(domain.as('CLERK'), { filter: { search: phone } }, { first: 5 });
    expect(page.rows.map(({ id }) => id)).toEqual([workerId]);
  });

  it('a household at the window with the card of one and the nameless account of the phone makes one of them', async () => {
    const [idNumber, phone] = [idNumberOf('1974-01-01'), nextPhone()];
    const { workerId } = await registerWorker(
      domain.as('CLERK'),
      workerInput({ idNumber, realName: '王小明' }),
    );
    const signedInBefore = await signedIn(domain.as(null), phone);
    expect((await atWindow(household({ idNumber, phone }))).userErrors).toEqual([]);
    const own = await updateWorker(domain.with(signedInBefore), { weekdays: [1] });
    expect(own).toEqual({ workerId, userErrors: [] });
  });

  it("with another name than the card's names the field that is there", async () => {
    const idNumber = idNumberOf('1973-01-01');
    await registerWorker(domain.as('CLERK'), workerInput({ idNumber, realName: '王小明' }));
    expect((await atWindow(household({ idNumber, name: '李大力' }))).userErrors).toMatchObject([
      { code: 'REAL_NAME_DIFFERS', path: ['input', 'name'] },
    ]);
  });

  it.each<[string, Partial<RegisterEmployerInput>, [string, string][]]>([
    ['no code', { creditCode: null }, [['CREDIT_CODE_REQUIRED', 'creditCode']]],
    ['a wrong code', { creditCode: '91150399TE0000096V' }, [['CREDIT_CODE_CHARACTER', 'creditCode']]],
    [
      'a mistyped code',
      { creditCode: '91150399TE0000096X' },
      [['CREDIT_CODE_CHECK_CHARACTER', 'creditCode']],
    ],
    ['a short code', { creditCode: '91150399' }, [['CREDIT_CODE_LENGTH', 'creditCode']]],
    ['a name of signs', { name: '!!' }, [['EMPLOYER_NAME_REQUIRED', 'name']]],
    ['a name of 61', { name: '建'.repeat(61) }, [['EMPLOYER_NAME_REQUIRED', 'name']]],
    ['no phone', { phone: null }, [['PHONE_REQUIRED', 'phone']]],
    ['a wrong phone', { phone: '123' }, [['PHONE_INVALID', 'phone']]],
    ['nowhere', { divisionCode: '999999' }, [['DIVISION_UNKNOWN', 'divisionCode']]],
    ['no card', household({ idNumber: null }), [['ID_NUMBER_REQUIRED', 'idNumber']]],
    ['a child’s card', household({ idNumber: idNumberOf('2015-01-01') }), [['UNDER_AGE', 'idNumber']]],
    [
      'everything wrong',
      household({ name: '5', idNumber: '1', phone: 'x' }),
      [
        ['REAL_NAME_INVALID', 'name'],
        ['ID_NUMBER_LENGTH', 'idNumber'],
        ['PHONE_INVALID', 'phone'],
      ],
    ],
  ])('with %s is refused and leaves nothing', async (_, input, expected) => {
    const before = await counts();
    const { userErrors } = await atWindow(input);
    expect(userErrors.map(({ code, path }) => [code, path])).toEqual(
      expected.map(([code, field]) => [code, ['input', field]]),
    );
    expect(await counts()).toEqual(before);
  });
});
