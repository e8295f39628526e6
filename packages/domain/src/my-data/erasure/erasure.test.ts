import { describe, expect, it } from '@jest/globals';
import { acceptOffer } from '../../applications/index.ts';
import { giveConsent } from '../consents/change-consent.ts';
import type { UseCaseContext } from '../../context/index.ts';
import { statement } from '../../database/index.ts';
import { registerEmployer } from '../../employers/index.ts';
import { declareEthnicGroup } from '../../equality/index.ts';
import { demoSms, phoneLogin, requestLoginCode } from '../../identity/index.ts';
import { confirmWagePaid } from '../../placements/index.ts';
import { openIdNumber, openPerson, personsByIds } from '../../persons/index.ts';
import { AccessDenied, addDays, dayIn } from '../../shared/index.ts';
import {
  appliedTo,
  employerInput,
  idNumberOf,
  nextPhone,
  offeredTo,
  openJob,
  registeredWorker,
  signedIn,
  useDomain,
  workerInput,
  type TestWorker,
} from '../../testing/index.ts';
import { findWorkers, registerWorker } from '../../workers/index.ts';
import { requestCorrection } from '../correction/request-correction.ts';
import { eraseAtWindow, eraseMe } from './erase-me.ts';
import { erasedWorkerName } from './erasure-store.ts';

const domain = useDomain();
const realName = '鹡鸰示例';

interface Somebody extends TestWorker {
  phone: string;
  idNumber: string;
}

async function somebody(): Promise<Somebody> {
  const [phone, idNumber] = [nextPhone(), idNumberOf('1971-02-03')];
  const principal = await signedIn(domain.as(null), phone);
  const input = workerInput({ realName, idNumber });
  const { workerId } = await registerWorker(domain.with(principal), input);
  return { principal, workerId: workerId!, phone, idNumber };
}

/** A minute later each time, for codes are sent once a minute. */
let minutes = 0;
const later = () => ({ clock: { now: () => new Date(Date.now() + ++minutes * 61_000) } });

async function erase({ principal, phone }: Somebody) {
  const context = domain.with(principal, later());
  const { demoCode } = await requestLoginCode(context, { phone, address: phone }, demoSms);
  return eraseMe(context, demoCode!);
}

const codesOf = ({ userErrors }: { userErrors: { code: string }[] }) => userErrors.map(({ code }) => code);

const columns = statement(
  'test.columns',
  `select table_name as table, column_name as column, data_type = 'bytea' as bytes from information_schema.columns
   join information_schema.tables using (table_schema, table_name)
   where table_schema = 'public' and table_type = 'BASE TABLE' and data_type in ('text', 'jsonb', 'ARRAY', 'bytea', 'uuid')`,
);

/** Columns that hold one of these texts, or one of these bytes. */
async function placesOf(texts: readonly string[], bytes: readonly Buffer[]): Promise<string[]> {
  const { db } = domain.as(null);
  const found: string[] = [];
  const all = await db.rows<{ table: string; column: string; bytes: boolean }>(columns);
  expect(all.length).toBeGreaterThan(150);
  for (const [i, { table, column, bytes: isBytes }] of all.entries()) {
    const marks = isBytes ? bytes : texts;
    const holds = isBytes ? `position(mark in "${column}") > 0` : `position(mark in "${column}"::text) > 0`;
    const type = isBytes ? 'bytea' : 'text';
    const sql = `select 1 from unnest($1::${type}[]) mark where exists (select from "${table}" where ${holds}) limit 1`;
    if (await db.row(statement(`test.erased.${i}`, sql), [marks])) found.push(`${table}.${column}`);
  }
  return found;
}

const kept = statement(
  'test.kept',
  `select persons.id_number_token as a, persons.phone_token as b, lookup_tokens as tokens, participation_sealed as s, n.id_number_sealed as n
   from persons join person_id_numbers n on n.person_id = persons.id join workers on workers.person_id = persons.id where persons.id = $1`,
);

/** Everything of a person that tells who they are, in the clear or sealed. */
async function marksOf({ principal, phone, idNumber }: Somebody) {
  const { db } = domain.as(null);
  const [sealed] = await personsByIds(db, [principal.personId]);
  type Kept = { a: string; b: string; tokens: string[]; s: Buffer; n: Buffer };
  const row = (await db.row<Kept>(kept, [principal.personId]))!;
  return {
    texts: [realName, '鹡师傅', phone, idNumber, row.a, row.b, ...row.tokens],
    bytes: [
      ...[sealed!.wrappedKey!, sealed!.realNameSealed!, sealed!.idNumberMaskSealed!, sealed!.phoneSealed!],
      ...[row.s, row.n],
    ],
  };
}

/** Whatever somebody may leave here before they go. */
async function leaveTraces(one: Somebody): Promise<void> {
  const context = domain.with(one.principal);
  const given = { textVersion: 1, evidence: null, idempotencyKey: null };
  await giveConsent(context, { ...given, purpose: 'PARTICIPATION_STATISTICS' });
  await declareEthnicGroup(context, '02');
  await offeredTo(domain.as(null), one, await openJob(domain.as('CLERK')));
  const named = { realName: '鹡鸽示例', idNumber: null, idempotencyKey: null };
  expect((await requestCorrection(context, named)).userErrors).toEqual([]);
  const hirer = employerInput({
    kind: 'HOUSEHOLD',
    name: realName,
    creditCode: null,
    idNumber: one.idNumber,
  });
  expect((await registerEmployer(context, hirer)).userErrors).toEqual([]);
}

describe('erasing', () => {
  it('leaves no name, no token and no sealed byte in any table', async () => {
    const one = await somebody();
    await leaveTraces(one);
    const marks = await marksOf(one);
    expect((await placesOf(marks.texts, marks.bytes)).length).toBeGreaterThan(6);
    expect(await erase(one)).toMatchObject({ erased: true, userErrors: [] });
    expect(await placesOf(marks.texts, marks.bytes)).toEqual([]);
  });

  it('leaves nothing that a copy of the sealed values could be opened with', async () => {
    const one = await somebody();
    const { vault, db } = domain.as(null);
    const [copy] = await personsByIds(db, [one.principal.personId]);
    expect(openPerson(vault, copy!).realName).toBe(realName);
    expect(await openIdNumber(db, vault, one.principal.personId)).toBe(one.idNumber);
    await erase(one);
    expect(await openIdNumber(db, vault, one.principal.personId)).toBeNull();
    const [after] = await personsByIds(db, [one.principal.personId]);
    const withoutKey = { ...copy!, wrappedKey: after!.wrappedKey };
    expect(openPerson(vault, withoutKey)).toMatchObject({
      realName: null,
      maskedIdNumber: null,
      phone: null,
    });
    const { wrapped } = vault.newDataKey('persons', one.principal.personId);
    expect(() => openPerson(vault, { ...copy!, wrappedKey: wrapped })).toThrow();
  });

  it('gives agreed places back, and who waits moves up', async () => {
    const jobId = await openJob(domain.as('CLERK'), { headcount: 1 });
    const one = await somebody();
    const applicationId = await offeredTo(domain.as(null), one, jobId);
    const next = await registeredWorker(domain.as(null));
    const waiting = await appliedTo(domain.as(null), next, jobId);
    const accepted = await acceptOffer(domain.with(one.principal), { applicationId, idempotencyKey: null });
    expect(accepted.userErrors).toEqual([]);
    expect(await statusOf(waiting)).toBe('WAITLISTED');
    expect((await erase(one)).erased).toBe(true);
    expect([await statusOf(applicationId), await statusOf(waiting)]).toEqual(['WITHDRAWN', 'SUBMITTED']);
  });

  it('leaves a nameless worker, whom nobody finds', async () => {
    const one = await somebody();
    await erase(one);
    const row = await domain.as(null).db.row<Record<string, unknown>>(workerRow, [one.workerId]);
    expect(row).toMatchObject({
      polite_name: erasedWorkerName,
      birth_year: 0,
      lookup_tokens: [],
      consents: [],
    });
    const search = { filter: { search: one.phone } };
    expect((await findWorkers(domain.as('CLERK'), search, {})).rows).toEqual([]);
  });

  it('ends the sessions', async () => {
    const one = await somebody();
    await erase(one);
    const rows = await domain.as(null).db.rows(liveSessions, [one.principal.personId]);
    expect(rows).toEqual([]);
  });

  it('is followed by a new beginning, as somebody new', async () => {
    const one = await somebody();
    await erase(one);
    const context: UseCaseContext = domain.as(null, later());
    const { demoCode } = await requestLoginCode(context, { phone: one.phone, address: one.phone }, demoSms);
    const { principal } = await phoneLogin(context, { phone: one.phone, code: demoCode!, client: 'test' });
    expect(principal.personId).not.toBe(one.principal.personId);
    const input = workerInput({ realName, idNumber: one.idNumber });
    const again = await registerWorker(domain.with(principal), input);
    expect(again).toMatchObject({ userErrors: [] });
    expect(again.workerId).not.toBe(one.workerId);
  });

  it('waits while a wage is open', async () => {
    const yesterday = { now: () => new Date(Date.now() - 86_400_000) };
    const today = dayIn('Asia/Shanghai', new Date());
    const jobId = await openJob(domain.as('CLERK', { clock: yesterday }), {
      startsOn: today,
      endsOn: addDays(today, 1),
    });
    const one = await somebody();
    const applicationId = await offeredTo(domain.as(null, { clock: yesterday }), one, jobId);
    await acceptOffer(domain.with(one.principal, { clock: yesterday }), {
      applicationId,
      idempotencyKey: null,
    });
    await domain.as(null).db.rows(finish, [applicationId]);
    const refused = await erase(one);
    expect([refused.erased, codesOf(refused)]).toEqual([false, ['ERASURE_BLOCKED_BY_OPEN_WAGES']]);
    const { id } = (await domain.as(null).db.row<{ id: string }>(placementOf, [applicationId]))!;
    await confirmWagePaid(domain.with(one.principal), { placementId: id, amount: '320', paidAt: null });
    expect((await erase(one)).erased).toBe(true);
  });

  it('needs a fresh code', async () => {
    const one = await somebody();
    expect(codesOf(await eraseMe(domain.with(one.principal), '000000'))).toEqual(['LOGIN_CODE_WRONG']);
  });

  it('is nothing that staff does while it acts for somebody', async () => {
    const { principal } = await somebody();
    const actedBy = { staffId: principal.personId, grantId: principal.personId };
    await expect(eraseMe(domain.with({ ...principal, actedBy }), '1')).rejects.toThrow(AccessDenied);
  });
});

describe('erasing at the window', () => {
  it('needs the number on the card and what was seen', async () => {
    const one = await somebody();
    const asked = { workerId: one.workerId, idNumber: one.idNumber, evidence: 'SIGNED_SLIP' as const };
    const clerk = domain.as('CLERK');
    const other = await eraseAtWindow(clerk, { ...asked, idNumber: idNumberOf('1971-02-03') });
    expect(codesOf(other)).toEqual(['ID_NUMBER_WRONG']);
    expect(codesOf(await eraseAtWindow(clerk, { ...asked, evidence: null }))).toEqual([
      'ERASURE_EVIDENCE_REQUIRED',
    ]);
    expect((await eraseAtWindow(clerk, asked)).erased).toBe(true);
  });
});

const workerRow = statement('test.workerRow', 'select * from workers where id = $1');
const status = statement('test.status', 'select status from applications where id = $1');
const statusOf = async (id: string) =>
  (await domain.as(null).db.row<{ status: string }>(status, [id]))!.status;
const liveSessions = statement(
  'test.liveSessions',
  'select id from sessions where person_id = $1 and revoked_at is null',
);
const finish = statement(
  'test.finish',
  `update placements set status = 'FINISHED' where application_id = $1`,
);
const placementOf = statement('test.placementOf', 'select id from placements where application_id = $1');
