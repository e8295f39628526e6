import { describe, expect, it } from '@jest/globals';
import { migrations } from '../../migrations/index.ts';
import { employerContact, registerEmployer } from '../employers/index.ts';
import { openIdNumber, openPerson, personsByIds, sealMissingMasks } from '../persons/index.ts';
import { maskIdNumber } from '../personal-data/index.ts';
import {
  employerInput,
  idNumberOf,
  nextPhone,
  registeredWorker,
  useDomain,
  workerInput,
} from '../testing/index.ts';

const moving = migrations
  .map((Migration) => new Migration())
  .filter(({ name }) => /^(WallContactNumbersOff|WallIdNumbersOff|ServeWithoutCopies)\d+$/.test(name));

describe('numbers to call and ID numbers of a market that is there', () => {
  const domain = useDomain();

  it('come along behind the wall, open there under their former places, and are shown by masks', async () => {
    const [idNumber, phone] = [idNumberOf('1966-01-01'), nextPhone()];
    const { db, vault } = domain.as(null);
    const { principal } = await registeredWorker(domain.as(null), workerInput({ idNumber }));
    const household = { kind: 'HOUSEHOLD' as const, name: '王小明', creditCode: null, phone };
    const hirer = employerInput({ ...household, idNumber: idNumberOf('1967-01-01') });
    const { employerId } = await registerEmployer(domain.as('CLERK'), hirer);
    const maskOf = async () =>
      openPerson(vault, (await personsByIds(db, [principal.personId]))[0]!).maskedIdNumber;

    expect(moving).toHaveLength(3);
    await db.transaction(async ({ manager }) => {
      for (const step of moving.toReversed()) await step.down(manager.queryRunner!);
      for (const step of moving) await step.up(manager.queryRunner!);
    });

    expect(await openIdNumber(db, vault, principal.personId)).toBe(idNumber);
    expect(await employerContact(db, { vault }, 1, employerId!)).toMatchObject({ phone });
    expect(await maskOf()).toBeNull();
    await sealMissingMasks(db, new Date(), { vault });
    expect(await maskOf()).toBe(maskIdNumber(idNumber));
  });
});
