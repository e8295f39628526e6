import { beforeAll, describe, expect, it } from '@jest/globals';
import { registerEmployer } from '../employers/index.ts';
import { maskPhone } from '../personal-data/index.ts';
import { AccessDenied, type PersonPrincipal, type StaffRole } from '../shared/index.ts';
import {
  employerInput,
  idNumberOf,
  nextPhone,
  registeredWorker,
  signedIn,
  useDomain,
  workerInput,
} from '../testing/index.ts';
import { registerWorker, type RegisterWorkerInput } from '../workers/index.ts';
import { dismissPersonConflict } from './dismiss-person-conflict.ts';
import { personConflict, personConflictCount, personConflicts } from './person-conflicts.ts';

const domain = useDomain();
const clerk = () => domain.as('CLERK');
const waiting = async () => (await personConflicts(clerk(), { first: 100 })).rows;
const newest = async () => (await waiting()).at(-1)!;
const register = (principal: PersonPrincipal, input: Partial<RegisterWorkerInput>) =>
  registerWorker(domain.with(principal), workerInput(input));

/** Somebody who is registered, and somebody else who comes with the same card. */
async function met() {
  const idNumber = idNumberOf('1970-03-14');
  const phone = nextPhone();
  const known = await registeredWorker(domain.as(null), { idNumber });
  const claimant = await signedIn(domain.as(null), phone);
  const { userErrors } = await register(claimant, { idNumber });
  expect(userErrors).toMatchObject([{ code: 'ID_NUMBER_TAKEN' }]);
  return { idNumber, phone, known, claimant, conflict: await newest() };
}

describe('two accounts that give one ID number', () => {
  it('wait for staff, who sees who claims and whom they collide with', async () => {
    const { phone, known, conflict } = await met();
    expect(conflict).toMatchObject({
      ...{ path: 'REGISTER_WORKER', maskedPhone: maskPhone(phone), workerId: known.workerId },
      ...{ employerNames: [], claimantWorkerId: null },
    });
  });

  it('wait once, however often they meet', async () => {
    const { idNumber, claimant } = await met();
    const before = await waiting();
    await register(claimant, { idNumber });
    expect(await waiting()).toEqual(before);
  });

  it('are found too when the claimant wants to hire', async () => {
    const { idNumber, known } = await met();
    const claimant = await signedIn(domain.as(null));
    await registerEmployer(domain.with(claimant), employerInput());
    const household = employerInput({ kind: 'HOUSEHOLD', creditCode: null, idNumber, name: '测试工' });
    expect(await registerEmployer(domain.with(claimant), household)).toMatchObject({
      userErrors: [{ code: 'ID_NUMBER_TAKEN' }],
    });
    expect(await newest()).toMatchObject({
      ...{ path: 'REGISTER_EMPLOYER', workerId: known.workerId },
      employerNames: ['测试建筑（示例）有限公司'],
    });
  });

  it('are found at the window, where card and phone are of two', async () => {
    const phone = nextPhone();
    const idNumber = idNumberOf('1971-03-14');
    const holder = await signedIn(domain.as(null), phone);
    const { workerId: held } = await register(holder, {});
    const { workerId } = await registerWorker(clerk(), workerInput({ idNumber }));
    await registerWorker(clerk(), workerInput({ idNumber, phone }));
    expect(await newest()).toMatchObject({ path: 'WINDOW', workerId, claimantWorkerId: held });
  });

  it('tell nothing of somebody who is registered elsewhere only', async () => {
    const idNumber = idNumberOf('1972-03-14');
    const there = domain.as(null).markets.market(2)!;
    const elsewhere = { ...(await signedIn(domain.as(null))), marketId: 2 };
    await registerWorker(domain.with(elsewhere, { market: there }), workerInput({ idNumber }));
    await register(await signedIn(domain.as(null)), { idNumber });
    expect(await newest()).toMatchObject({ workerId: null, claimantWorkerId: null, employerNames: [] });
  });

  it('are for staff of the market where they met', async () => {
    const { conflict } = await met();
    const other = domain.as('CLERK', { principal: { ...staffOf(2), roles: ['CLERK'] }, market: market(2) });
    expect((await personConflicts(other, { first: 100 })).rows).toEqual([]);
    expect(await personConflict(other, 1, conflict.id)).toBeNull();
    expect(await dismissPersonConflict(other, { conflictId: conflict.id })).toMatchObject({
      userErrors: [{ code: 'CONFLICT_NOT_FOUND' }],
    });
    expect(await personConflict(clerk(), 1, conflict.id)).toEqual(conflict);
  });
});

const market = (id: number) => domain.as(null).markets.market(id)!;
const staffOf = (marketId: number) => {
  const { principal } = clerk();
  if (principal.kind !== 'STAFF') throw new Error('no staff');
  return { ...principal, marketId };
};

describe('a conflict that is dismissed', () => {
  it('waits no more, and is not dismissed twice', async () => {
    const { conflict } = await met();
    const input = { conflictId: conflict.id };
    expect(await dismissPersonConflict(clerk(), input)).toEqual({ ...input, userErrors: [] });
    expect((await waiting()).map(({ id }) => id)).not.toContain(conflict.id);
    expect(await dismissPersonConflict(clerk(), input)).toMatchObject({
      userErrors: [{ code: 'CONFLICT_NOT_FOUND' }],
    });
  });

  it('is found again when the two meet again', async () => {
    const { conflict, claimant, idNumber } = await met();
    await dismissPersonConflict(clerk(), { conflictId: conflict.id });
    await register(claimant, { idNumber });
    expect((await newest()).id).not.toBe(conflict.id);
  });
});

describe('the list', () => {
  beforeAll(async () => {
    await met();
    await met();
  });

  it('is read page by page, longest known first, forwards and backwards', async () => {
    const all = await waiting();
    expect((await personConflictCount(clerk())).count).toBe(all.length);
    const first = await personConflicts(clerk(), { first: 1 });
    const second = await personConflicts(clerk(), { first: 1, after: first.cursorOf(first.rows[0]!) });
    expect([...first.rows, ...second.rows]).toEqual(all.slice(0, 2));
    const back = await personConflicts(clerk(), { last: 1, before: second.cursorOf(second.rows[0]!) });
    expect(back.rows).toEqual(first.rows);
  });

  it.each<StaffRole>(['REVIEWER', 'TRAINER', 'LEGAL_OFFICER', 'EDITOR', 'AUDITOR'])(
    'is not for a %s',
    async (role) => {
      await expect(personConflicts(domain.as(role), { first: 1 })).rejects.toThrow(AccessDenied);
      await expect(personConflictCount(domain.as(role))).rejects.toThrow(AccessDenied);
      await expect(dismissPersonConflict(domain.as(role), { conflictId: null })).rejects.toThrow(
        AccessDenied,
      );
    },
  );
});
