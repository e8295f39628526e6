import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Database } from '../../data-source/index.ts';
import { statement, type Statement } from '../../database/index.ts';
import { asGatewayBefore, idNumberOf, registeredEmployer, useDomain } from '../../testing/index.ts';
import { employerContact, forgetContact, sealContact } from './employer-contact.ts';

/** Columns that gateways of the release before read and write, as they did. */
const readBefore = statement(
  'test.readBefore',
  `select wrapped_key as "wrappedKey", contact_phone_sealed as "contactPhoneSealed" from employers
   where market_id = 1 and id = $1`,
);
const writeBefore = statement(
  'test.writeBefore',
  'update employers set wrapped_key = $2, contact_phone_sealed = $3 where market_id = 1 and id = $1',
);
const insertBefore = statement(
  'test.insertBefore',
  `insert into employers (market_id, id, number, name, kind, wrapped_key, contact_phone_sealed)
   values (1, $1::uuid, $1::uuid::text, '', 'COMPANY', $2, $3)`,
);

const household = () => ({
  ...{ kind: 'HOUSEHOLD' as const, name: '王小明', creditCode: null, idNumber: idNumberOf('1970-01-01') },
});

describe('the number to call, while gateways of the release before still run,', () => {
  const domain = useDomain();
  let callers: Database;
  beforeAll(async () => {
    callers = await Database.connect({ url: domain.database.url, poolSize: 2, as: 'CALLERS' });
  });
  afterAll(() => callers.close());

  const before = <Row>(text: Statement, values: unknown[]) =>
    asGatewayBefore<Row>(domain.database.url, text, values);

  const { as } = domain;
  const phoneOf = async (id: string) =>
    (await employerContact(callers.scoped(), as(null), 1, id))?.phone ?? null;
  const registered = async () => (await registeredEmployer(as(null), household())).employerId;
  const sealed = (id: string, phone: string) => {
    const { wrappedKey, contactPhoneSealed } = sealContact(as(null).vault, id, phone);
    return [id, wrappedKey, contactPhoneSealed];
  };

  it('is known to them', async () => {
    const id = await registered();
    const row = await before<Record<string, Buffer | null>>(readBefore, [id]);
    expect(Object.values(row!).every((value) => value!.length > 0)).toBe(true);
    expect(await phoneOf(id)).toMatch(/^1\d{10}$/);
  });

  it('goes behind the wall when they register an employer', async () => {
    const id = crypto.randomUUID();
    await before(insertBefore, sealed(id, '15412345678'));
    expect(await phoneOf(id)).toBe('15412345678');
  });

  it('follows theirs, and is forgotten with theirs', async () => {
    const id = await registered();
    await before(writeBefore, sealed(id, '15487654321'));
    expect(await phoneOf(id)).toBe('15487654321');
    await before(writeBefore, [id, null, null]);
    expect(await phoneOf(id)).toBeNull();
  });

  it('is forgotten to them when it is forgotten here', async () => {
    const id = await registered();
    await callers.scoped().transaction((tx) => forgetContact(tx, 1, id));
    const row = await before(readBefore, [id]);
    expect(row).toEqual({ wrappedKey: null, contactPhoneSealed: null });
  });
});
