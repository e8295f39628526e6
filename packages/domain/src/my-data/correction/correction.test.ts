import { describe, expect, it } from '@jest/globals';
import { personConflicts } from '../../duplicates/index.ts';
import { statement } from '../../database/index.ts';
import { demoSms, requestLoginCode } from '../../identity/index.ts';
import { AccessDenied } from '../../shared/index.ts';
import {
  idNumberOf,
  nextPhone,
  registeredWorker,
  signedIn,
  useDomain,
  workerInput,
} from '../../testing/index.ts';
import { findWorkers, registerWorker, revealWorker, workerOfPerson } from '../../workers/index.ts';
import { changePhone, changePhoneAtWindow } from './change-phone.ts';
import { correctionQueue } from './correction-queue.ts';
import { correctionById } from './correction-store.ts';
import { decideCorrection } from './decide-correction.ts';
import { requestCorrection } from './request-correction.ts';
import { correctedValues } from './reveal-correction.ts';

const domain = useDomain();
const asked = { realName: null, idNumber: null, idempotencyKey: null };
const yes = { decision: 'APPROVE' as const, cardSeen: true, reason: null };
const codesOf = ({ userErrors }: { userErrors: { code: string }[] }) => userErrors.map(({ code }) => code);

async function somebody(born = '1975-03-12') {
  const [phone, idNumber] = [nextPhone(), idNumberOf(born)];
  const principal = await signedIn(domain.as(null), phone);
  const { workerId } = await registerWorker(
    domain.with(principal),
    workerInput({ realName: '邝示例', idNumber }),
  );
  return { principal, workerId: workerId!, phone, idNumber };
}

const found = async (search: string) =>
  (await findWorkers(domain.as('CLERK'), { filter: { search } }, {})).rows.map(({ id }) => id);

describe('a correction', () => {
  it('of the name is found under the new one, not under the old one, once staff saw the card', async () => {
    const { principal, workerId } = await somebody();
    const { correctionId } = await requestCorrection(domain.with(principal), {
      ...asked,
      realName: '旷示例',
    });
    expect(await found('旷示例')).not.toContain(workerId);
    const { userErrors } = await decideCorrection(domain.as('CLERK'), { ...yes, correctionId });
    expect(userErrors).toEqual([]);
    expect([await found('旷示例'), await found('邝示例')]).toEqual([
      [workerId],
      expect.not.arrayContaining([workerId]),
    ]);
    const worker = await workerOfPerson(domain.as(null).db, 1, principal.personId);
    expect(worker!.politeName).toBe('旷师傅');
  });

  it('of the ID number makes the worker as old as it says', async () => {
    const { principal, workerId, idNumber } = await somebody();
    const right = idNumberOf('1968-11-30');
    const { correctionId } = await requestCorrection(domain.with(principal), { ...asked, idNumber: right });
    await decideCorrection(domain.as('MANAGER'), { ...yes, correctionId });
    const worker = (await workerOfPerson(domain.as(null).db, 1, principal.personId))!;
    expect(worker.birthYear).toBe(1968);
    expect(await revealWorker(domain.as('CLERK'), worker, 'idNumber', 'IDENTIFY')).toBe(right);
    expect([await found(right), await found(idNumber)]).toEqual([[workerId], []]);
  });

  it('waits in the queue with values that staff can compare, each look recorded', async () => {
    const { principal } = await somebody();
    const { correctionId } = await requestCorrection(domain.with(principal), {
      ...asked,
      realName: '况示例',
    });
    const queue = await correctionQueue(domain.as('CLERK'), { first: 100 });
    const waiting = queue.rows.find(({ id }) => id === correctionId)!;
    expect(await correctedValues(domain.as('CLERK'), waiting)).toEqual({
      realName: '况示例',
      idNumber: null,
    });
    const looks = await domain.as(null).db.rows<{ detail: object }>(looksAt, [principal.personId]);
    expect(looks).toEqual([{ detail: { fields: ['REAL_NAME'], purpose: 'IDENTIFY' } }]);
    expect(await correctedValues(domain.as('REVIEWER'), waiting)).toBeNull();
  });

  it('needs the card to be seen, and a reason to be refused; then its values are forgotten', async () => {
    const { principal } = await somebody();
    const { correctionId } = await requestCorrection(domain.with(principal), {
      ...asked,
      realName: '匡示例',
    });
    const clerk = domain.as('CLERK');
    expect(codesOf(await decideCorrection(clerk, { ...yes, correctionId, cardSeen: false }))).toEqual([
      'CARD_NOT_SEEN',
    ]);
    const no = { correctionId, decision: 'REFUSE' as const, cardSeen: false };
    expect(codesOf(await decideCorrection(clerk, { ...no, reason: null }))).toEqual(['REASON_REQUIRED']);
    await decideCorrection(clerk, { ...no, reason: 'CARD_DIFFERS' });
    expect(await correctionById(clerk.db, 1, correctionId!)).toMatchObject({
      ...{ status: 'REFUSED', reason: 'CARD_DIFFERS', realNameSealed: null },
    });
    expect(codesOf(await decideCorrection(clerk, { ...yes, correctionId }))).toEqual([
      'CORRECTION_NOT_FOUND',
    ]);
  });

  it('is one at a time, and of something that is another', async () => {
    const { principal } = await somebody();
    const own = domain.with(principal);
    expect(codesOf(await requestCorrection(own, { ...asked, realName: '邝 示例' }))).toEqual([
      'NOTHING_TO_CORRECT',
    ]);
    await requestCorrection(own, { ...asked, realName: '矿示例' });
    expect(codesOf(await requestCorrection(own, { ...asked, realName: '框示例' }))).toEqual([
      'CORRECTION_OPEN',
    ]);
  });

  it('makes nobody too young to work, nor somebody else', async () => {
    const { principal } = await somebody();
    const own = domain.with(principal);
    expect(codesOf(await requestCorrection(own, { ...asked, idNumber: idNumberOf('2015-01-01') }))).toEqual([
      'UNDER_AGE',
    ]);
    const other = await somebody();
    const { correctionId } = await requestCorrection(own, { ...asked, idNumber: other.idNumber });
    expect(codesOf(await decideCorrection(domain.as('CLERK'), { ...yes, correctionId }))).toEqual([
      'ID_NUMBER_TAKEN',
    ]);
    const [met] = (await personConflicts(domain.as('CLERK'), { last: 1 })).rows;
    expect(met).toMatchObject({ path: 'CORRECTION', claimantWorkerId: expect.anything() });
  });

  it('is not decided by who asked', async () => {
    const { principal } = await somebody();
    const { correctionId } = await requestCorrection(domain.with(principal), {
      ...asked,
      realName: '诓示例',
    });
    await expect(decideCorrection(domain.with(principal), { ...yes, correctionId })).rejects.toThrow(
      AccessDenied,
    );
    const elsewhere = domain.as('CLERK', {
      principal: { ...domain.as('CLERK').principal, marketId: 2 } as never,
    });
    await expect(decideCorrection(elsewhere, { ...yes, correctionId })).rejects.toThrow(AccessDenied);
  });
});

const looksAt = statement(
  'test.looksAt',
  `select detail from audit_entries where subject_id = $1 and action = 'person.revealCorrection'`,
);
const sessionsOf = statement(
  'test.sessionsOf',
  'select id from sessions where person_id = $1 and revoked_at is null',
);

describe('another phone', () => {
  const codeFor = async (phone: string) => {
    const clock = { now: () => new Date(Date.now() + 61_000) };
    return (await requestLoginCode(domain.as(null, { clock }), { phone, address: phone }, demoSms)).demoCode!;
  };

  it('is proved like the old one; other sessions end, the one that asks goes on', async () => {
    const { principal, workerId, phone } = await somebody();
    const newPhone = nextPhone();
    const input = { oldCode: await codeFor(phone), newPhone, newCode: await codeFor(newPhone) };
    const clock = { now: () => new Date(Date.now() + 62_000) };
    expect(codesOf(await changePhone(domain.with(principal, { clock }), input))).toEqual([]);
    expect([await found(newPhone), await found(phone)]).toEqual([[workerId], []]);
    const left = await domain.as(null).db.rows<{ id: string }>(sessionsOf, [principal.personId]);
    expect(left).toEqual([{ id: principal.sessionId }]);
  });

  it('is not had with one code', async () => {
    const { principal, phone } = await somebody();
    const newPhone = nextPhone();
    const clock = { now: () => new Date(Date.now() + 62_000) };
    const context = domain.with(principal, { clock });
    const oldCode = await codeFor(phone);
    const wrong = await changePhone(context, { oldCode, newPhone, newCode: '000000' });
    expect(wrong.userErrors).toMatchObject([{ code: 'LOGIN_CODE_WRONG', path: ['input', 'newCode'] }]);
    expect(await found(newPhone)).toEqual([]);
  });

  it('is not somebody else’s', async () => {
    const [one, other] = [await somebody(), await somebody()];
    const asks = { workerId: one.workerId, idNumber: one.idNumber, newPhone: other.phone };
    expect(codesOf(await changePhoneAtWindow(domain.as('CLERK'), asks))).toEqual(['PHONE_TAKEN']);
  });

  it('is given at the window to who has the card; all sessions end', async () => {
    const { principal, workerId, idNumber } = await somebody();
    const newPhone = nextPhone();
    const clerk = domain.as('CLERK');
    const wrongCard = { workerId, idNumber: idNumberOf('1975-03-12'), newPhone };
    expect(codesOf(await changePhoneAtWindow(clerk, wrongCard))).toEqual(['ID_NUMBER_WRONG']);
    expect(codesOf(await changePhoneAtWindow(clerk, { workerId, idNumber, newPhone }))).toEqual([]);
    expect(await found(newPhone)).toEqual([workerId]);
    expect(await domain.as(null).db.rows(sessionsOf, [principal.personId])).toEqual([]);
  });

  it('of somebody registered at the window is theirs to have there', async () => {
    const idNumber = idNumberOf('1960-01-01');
    const { workerId } = await registerWorker(domain.as('CLERK'), workerInput({ idNumber }));
    const newPhone = nextPhone();
    await changePhoneAtWindow(domain.as('CLERK'), { workerId, idNumber, newPhone });
    expect(await found(newPhone)).toEqual([workerId]);
  });

  it('is not for strangers', async () => {
    const { workerId } = await registeredWorker(domain.as(null));
    const input = { workerId, idNumber: 'x', newPhone: nextPhone() };
    await expect(changePhoneAtWindow(domain.as('REVIEWER'), input)).rejects.toThrow(AccessDenied);
    await expect(changePhone(domain.as(null), { oldCode: '', newPhone: '', newCode: '' })).rejects.toThrow(
      AccessDenied,
    );
  });
});
