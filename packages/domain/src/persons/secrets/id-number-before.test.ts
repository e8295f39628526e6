import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Database } from '../../data-source/index.ts';
import { statement, type Statement } from '../../database/index.ts';
import { maskIdNumber } from '../../personal-data/index.ts';
import {
  asGatewayBefore,
  idNumberOf,
  registeredWorker,
  useDomain,
  workerInput,
} from '../../testing/index.ts';
import { idNumberToken, personsByIds } from '../person-store.ts';
import { forgetIdNumber, openIdNumber } from './id-number-store.ts';
import { openPerson, sealFor } from './person-secrets.ts';
import { sealMissingMasks } from './seal-masks.ts';

/** The column that gateways of the release before read and write, as they did. */
const readBefore = statement(
  'test.readBefore',
  `select id_number_sealed as "sealed" from persons where id = $1`,
);
const writeBefore = statement(
  'test.writeBefore',
  'update persons set id_number_sealed = $2, id_number_token = $3 where id = $1',
);
const insertBefore = statement(
  'test.insertBefore',
  'insert into persons (id, wrapped_key, id_number_sealed) values ($1, $2, $3)',
);

describe('an ID number, while gateways of the release before still run,', () => {
  const domain = useDomain();
  let callers: Database;
  beforeAll(async () => {
    callers = await Database.connect({ url: domain.database.url, poolSize: 2, as: 'CALLERS' });
  });
  afterAll(() => callers.close());

  const before = <Row>(text: Statement, values: unknown[]) =>
    asGatewayBefore<Row>(domain.database.url, text, values);

  const vault = () => domain.as(null).vault;
  const registered = async (idNumber: string): Promise<string> => {
    const { principal } = await registeredWorker(domain.as(null), workerInput({ idNumber }));
    return principal.personId;
  };
  const sealedPerson = async (id: string) => (await personsByIds(callers.scoped(), [id]))[0]!;
  const maskOf = async (id: string) => openPerson(vault(), await sealedPerson(id)).maskedIdNumber;
  const numberOf = (id: string) => openIdNumber(callers.scoped(), vault(), id);
  const shownBefore = async (id: string) =>
    (await before<{ sealed: Buffer | null }>(readBefore, [id]))!.sealed;

  async function writtenBefore(id: string, idNumber: string): Promise<void> {
    const key = vault().dataKey('persons', id, (await sealedPerson(id)).wrappedKey!);
    const sealed = sealFor(key, id, 'id_number', idNumber);
    await before(writeBefore, [id, sealed, idNumberToken(vault(), idNumber)]);
  }

  it('is known to them, and forgotten to them with ours', async () => {
    const id = await registered(idNumberOf('1961-01-01'));
    expect((await shownBefore(id))!.length).toBeGreaterThan(20);
    await callers.scoped().transaction((tx) => forgetIdNumber(tx, id));
    expect(await shownBefore(id)).toBeNull();
  });

  it('goes behind the wall when they write one, and its mask follows', async () => {
    const [one, other] = [idNumberOf('1961-02-01'), idNumberOf('1961-03-01')];
    const id = await registered(one);
    expect([await numberOf(id), await maskOf(id)]).toEqual([one, maskIdNumber(one)]);
    await writtenBefore(id, other);
    expect([await numberOf(id), await maskOf(id)]).toEqual([other, null]);
    expect(await sealMissingMasks(domain.database.scoped(), new Date(), { vault: vault() })).toBe(1);
    expect(await maskOf(id)).toBe(maskIdNumber(other));
    expect(await sealMissingMasks(domain.database.scoped(), new Date(), { vault: vault() })).toBe(0);
  });

  it('goes behind the wall with a person that they insert', async () => {
    const id = crypto.randomUUID();
    const { key, wrapped } = vault().newDataKey('persons', id);
    await before(insertBefore, [id, wrapped, sealFor(key, id, 'id_number', '150399197504150001')]);
    expect(await numberOf(id)).toBe('150399197504150001');
  });

  it('is forgotten with theirs', async () => {
    const id = await registered(idNumberOf('1961-04-01'));
    await before(writeBefore, [id, null, null]);
    expect([await numberOf(id), await maskOf(id)]).toEqual([null, null]);
  });
});
