import { describe, expect, it } from '@jest/globals';
import { statement } from '../database/index.ts';
import { findWorkers, registerWorker, type RegisterWorkerInput } from '../workers/index.ts';
import type { PersonPrincipal } from '../shared/index.ts';
import { idNumberOf, nextPhone, signedIn, useDomain, workerInput } from '../testing/index.ts';
import { maskIdNumber } from '../personal-data/index.ts';
import { openIdNumber } from './secrets/id-number-store.ts';
import { openPerson } from './secrets/person-secrets.ts';
import { personsByIds } from './person-store.ts';

const domain = useDomain();

const atWindow = (input: Partial<RegisterWorkerInput>) =>
  registerWorker(domain.as('CLERK'), workerInput(input));
const byPhone = (principal: PersonPrincipal, input: Partial<RegisterWorkerInput>) =>
  registerWorker(domain.with(principal), workerInput(input));
const signIn = (phone: string) => signedIn(domain.as(null), phone);

const counted = statement(
  'test.counts',
  `select (select count(*)::int from persons) as persons, (select count(*)::int from workers) as workers,
     (select count(*)::int from audit_entries) as entries, (select count(*)::int from outbox_events) as events`,
);
const counts = () => domain.database.scoped().row<Record<string, number>>(counted);

const personOf = statement('test.personOf', 'select person_id as id from workers where id = $1');
const secretsOf = async (workerId: string | null) => {
  const db = domain.database.scoped();
  const { id } = (await db.row<{ id: string }>(personOf, [workerId]))!;
  const [sealed] = await personsByIds(db, [id]);
  const { vault } = domain.as(null);
  return { ...openPerson(vault, sealed!), idNumber: await openIdNumber(db, vault, id) };
};
const found = async (search: string) => {
  const page = await findWorkers(domain.as('CLERK'), { filter: { search } }, { first: 10 });
  return page.rows.map(({ id }) => id);
};

/** Runs a step and tells what it refused, and that nothing was written by it but, for `found`, that two met. */
async function refusal(step: () => ReturnType<typeof registerWorker>, found = 0) {
  const before = (await counts())!;
  const { userErrors } = await step();
  const [entries, events] = [before['entries']! + found, before['events']! + found];
  expect(await counts()).toEqual({ ...before, entries, events });
  return userErrors.map(({ code, path }) => [code, path]);
}

describe('a person', () => {
  it('registered at the window without a phone is the one who signs in later with the same card', async () => {
    const [idNumber, phone] = [idNumberOf('1962-03-14'), nextPhone()];
    const window = await atWindow({ idNumber, realName: '阿·古拉' });
    const principal = await signIn(phone);
    const own = await byPhone(principal, { idNumber, realName: '阿古拉' });
    expect(own).toEqual({ workerId: window.workerId, userErrors: [] });
    expect(await secretsOf(own.workerId)).toEqual({
      id: principal.personId,
      ...{ realName: '阿古拉', idNumber, maskedIdNumber: maskIdNumber(idNumber), phone },
    });
    expect(await found(phone)).toEqual([window.workerId]);
  });

  it('who signed in and registered is known at the window, with phone and without', async () => {
    const [idNumber, phone] = [idNumberOf('1963-03-14'), nextPhone()];
    const { workerId } = await byPhone(await signIn(phone), { idNumber });
    for (const typed of [phone, null, nextPhone()]) {
      const before = await counts();
      const again = await atWindow({ idNumber, phone: typed });
      expect(again).toMatchObject({ workerId, userErrors: [{ code: 'ALREADY_REGISTERED' }] });
      expect(await counts()).toEqual(before);
    }
    expect(await secretsOf(workerId)).toMatchObject({ phone });
  });

  it('whose phone has an account without a name gets that account at the window', async () => {
    const phone = nextPhone();
    const principal = await signIn(phone);
    const { workerId, userErrors } = await atWindow({ phone });
    expect(userErrors).toEqual([]);
    expect(await secretsOf(workerId)).toMatchObject({ id: principal.personId, phone });
    expect(await byPhone(principal, {})).toMatchObject({ userErrors: [{ code: 'ID_NUMBER_DIFFERS' }] });
  });

  it('who registers twice by phone is told the number, and keeps the first answer', async () => {
    const [idNumber, principal] = [idNumberOf('1964-03-14'), await signIn(nextPhone())];
    const { workerId } = await byPhone(principal, { idNumber });
    expect(await refusal(() => byPhone(principal, { idNumber }))).toEqual([
      ['ALREADY_REGISTERED', ['input', 'idNumber']],
    ]);
    expect((await byPhone(principal, { idNumber })).workerId).toBe(workerId);
  });

  it('is one in two markets, with a worker and a number in each', async () => {
    const [idNumber, principal] = [idNumberOf('1965-03-14'), await signIn(nextPhone())];
    const here = await byPhone(principal, { idNumber });
    const other = domain.as(null).markets.market(2)!;
    const there = { ...principal, marketId: 2 };
    const second = await registerWorker(domain.with(there, { market: other }), workerInput({ idNumber }));
    expect(second.userErrors).toEqual([]);
    expect(second.workerId).not.toBe(here.workerId);
    expect((await secretsOf(second.workerId)).id).toBe(principal.personId);
  });
});

describe('nobody gets', () => {
  it('an ID number that another phone has', async () => {
    const idNumber = idNumberOf('1970-03-14');
    await byPhone(await signIn(nextPhone()), { idNumber });
    const stranger = await signIn(nextPhone());
    expect(await refusal(() => byPhone(stranger, { idNumber }), 1)).toEqual([
      ['ID_NUMBER_TAKEN', ['input', 'idNumber']],
    ]);
    expect(await refusal(() => byPhone(stranger, { idNumber }))).toEqual([
      ['ID_NUMBER_TAKEN', ['input', 'idNumber']],
    ]);
  });

  it('the history of the window under another name', async () => {
    const idNumber = idNumberOf('1971-03-14');
    await atWindow({ idNumber, realName: '王小明' });
    const stranger = await signIn(nextPhone());
    expect(await refusal(() => byPhone(stranger, { idNumber, realName: '李小明' }), 1)).toEqual([
      ['ID_NUMBER_TAKEN', ['input', 'idNumber']],
    ]);
  });

  it('a second identity for one phone', async () => {
    const principal = await signIn(nextPhone());
    await byPhone(principal, {});
    expect(await refusal(() => byPhone(principal, { idNumber: idNumberOf('1990-01-01') }))).toEqual([
      ['ID_NUMBER_DIFFERS', ['input', 'idNumber']],
    ]);
  });

  it('another name for one card', async () => {
    const [idNumber, principal] = [idNumberOf('1972-03-14'), await signIn(nextPhone())];
    await byPhone(principal, { idNumber, realName: '王小明' });
    const expected = [['REAL_NAME_DIFFERS', ['input', 'realName']]];
    expect(await refusal(() => atWindow({ idNumber, realName: '王大明' }))).toEqual(expected);
    expect(await refusal(() => byPhone(principal, { idNumber, realName: '王大明' }))).toEqual(expected);
  });

  it("somebody else's phone at the window", async () => {
    const phone = nextPhone();
    await byPhone(await signIn(phone), {});
    expect(await refusal(() => atWindow({ phone }))).toEqual([['PHONE_TAKEN', ['input', 'phone']]]);
    const offline = idNumberOf('1973-03-14');
    await atWindow({ idNumber: offline });
    expect(await refusal(() => atWindow({ idNumber: offline, phone }), 1)).toEqual([
      ['PHONE_TAKEN', ['input', 'phone']],
    ]);
  });

  it('registered with several things wrong without being told all of them', async () => {
    const input = { realName: '王5', idNumber: '150399196203149010', phone: '12345', occupationCodes: [] };
    expect(await refusal(() => atWindow(input))).toEqual([
      ['REAL_NAME_INVALID', ['input', 'realName']],
      ['ID_NUMBER_CHECK_CHARACTER', ['input', 'idNumber']],
      ['PHONE_INVALID', ['input', 'phone']],
      ['OCCUPATION_REQUIRED', ['input', 'occupationCodes']],
    ]);
  });
});

describe('at once', () => {
  it('twenty registrations of one card at the window make one worker', async () => {
    const idNumber = idNumberOf('1974-03-14');
    const outcomes = await Promise.all(Array.from({ length: 20 }, () => atWindow({ idNumber })));
    expect(new Set(outcomes.map(({ workerId }) => workerId)).size).toBe(1);
    const codes = outcomes.map(({ userErrors }) => userErrors[0]?.code ?? 'MADE').toSorted();
    expect(codes).toEqual([...Array<string>(19).fill('ALREADY_REGISTERED'), 'MADE']);
  });

  it('twenty taps on register by one caller make one worker', async () => {
    const [idNumber, principal] = [idNumberOf('1975-03-14'), await signIn(nextPhone())];
    const input = { idNumber, idempotencyKey: 'register-once' };
    const outcomes = await Promise.all(Array.from({ length: 20 }, () => byPhone(principal, input)));
    expect(new Set(outcomes.map((outcome) => JSON.stringify(outcome))).size).toBe(1);
    expect(outcomes[0]!.userErrors).toEqual([]);
  });

  it('twenty people with one phone at the window: one gets it', async () => {
    const phone = nextPhone();
    const outcomes = await Promise.all(Array.from({ length: 20 }, () => atWindow({ phone })));
    const codes = outcomes.map(({ userErrors }) => userErrors[0]?.code ?? 'MADE').toSorted();
    expect(codes).toEqual(['MADE', ...Array<string>(19).fill('PHONE_TAKEN')]);
  });

  it('signing in and being registered with one phone make one person', async () => {
    for (let round = 0; round < 5; round += 1) {
      const phone = nextPhone();
      const [principal, { workerId }] = await Promise.all([signIn(phone), atWindow({ phone })]);
      expect((await secretsOf(workerId)).id).toBe(principal.personId);
    }
  });
});
