import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { useDatabase } from '@yizhan/testing';
import { acceptOffer } from '../../../src/applications/index.ts';
import type { UseCaseContext } from '../../../src/context/index.ts';
import { Database } from '../../../src/data-source/index.ts';
import { employerContact, membershipsOf } from '../../../src/employers/index.ts';
import { matchJobs } from '../../../src/matching/index.ts';
import { openPerson, personsByIds } from '../../../src/persons/index.ts';
import type { PersonPrincipal } from '../../../src/shared/index.ts';
import { principalOf, signedIn } from '../../../src/testing/index.ts';
import { findWorkers, workerOfPerson } from '../../../src/workers/index.ts';
import { demoContext, prepareDemo } from '../../testing/demo-database.ts';
import { demoEmployers, demoNewcomer, demoWorkers } from './demo-people.ts';

describe('the people of the demo', () => {
  const suite = useDatabase(prepareDemo);
  let database: Database;
  let context: UseCaseContext;
  beforeAll(async () => {
    database = await Database.connect({ url: suite.url, poolSize: 4 });
    context = await demoContext(database);
  });
  afterAll(() => database.close());

  async function rows<Row extends object>(sql: string, values: unknown[] = []): Promise<Row[]> {
    return (await database.pool.query<Row>(sql, values)).rows;
  }
  /** Once for each phone: codes are not sent again within a minute. */
  const sessions = new Map<string, PersonPrincipal>();
  const signIn = async (phone: string): Promise<PersonPrincipal> => {
    const principal = sessions.get(phone) ?? (await signedIn(context, phone));
    sessions.set(phone, principal);
    return principal;
  };
  const workerWith = async (phone: string) => {
    const principal = await signIn(phone);
    const worker = await workerOfPerson(database.scoped(), context.market.id, principal.personId);
    return { principal, worker };
  };

  it.each(Object.entries(demoWorkers))('has %s, who signs in and finds work and a past', async (_, given) => {
    const { principal, worker } = await workerWith(given.phone);
    expect(worker).toMatchObject({ politeName: `${given.realName[0]}师傅` });
    expect(worker!.placementCount).toBeGreaterThan(0);
    const [sealed] = await personsByIds(database.scoped(), [principal.personId]);
    expect(openPerson(context.vault, sealed!)).toMatchObject({
      realName: given.realName,
      phone: given.phone,
    });
    expect((await matchJobs({ ...context, principal }, undefined, 5)).length).toBeGreaterThan(0);
  });

  it('has a newcomer who is nobody’s worker yet, and no second person for the phone', async () => {
    const before = await rows('select id from persons');
    expect((await workerWith(demoNewcomer)).worker).toBeNull();
    expect(await rows('select id from persons')).toHaveLength(before.length);
  });

  it('has a company with people waiting for an answer', async () => {
    const principal = await signIn(demoEmployers.company.phone);
    const [membership] = await membershipsOf(database.scoped(), principal);
    expect(membership).toMatchObject({ role: 'OWNER' });
    const [found] = await rows<{ name: string; open: number; waiting: number; verified: boolean }>(
      `select name, verified_until > $2 as verified,
         (select count(*)::int from jobs where employer_id = e.id and status = 'OPEN') as open,
         (select count(*)::int from applications a where employer_id = e.id and status = 'SUBMITTED') as waiting
       from employers e where id = $1`,
      [membership!.id, context.clock.now()],
    );
    expect(found).toMatchObject({ name: demoEmployers.company.name, verified: true });
    expect(found!.open).toBeGreaterThan(3);
    expect(found!.waiting).toBeGreaterThan(2);
    const contact = await employerContact(database.scoped(), context, context.market.id, membership!.id);
    expect(contact!.phone).toBe(demoEmployers.company.phone);
  });

  it.each([
    ['household', 1],
    ['unverified', 0],
  ] as const)('has the %s employer', async (which, openAtLeast) => {
    const principal = await signIn(demoEmployers[which].phone);
    const [{ id } = { id: '' }] = await membershipsOf(database.scoped(), principal);
    const [found] = await rows<{ name: string; open: number; verified: boolean }>(
      `select name, verified_until is not null as verified,
         (select count(*)::int from jobs where employer_id = e.id and status = 'OPEN') as open from employers e where id = $1`,
      [id],
    );
    expect(found).toMatchObject({ name: demoEmployers[which].name, verified: which === 'household' });
    expect(found!.open).toBeGreaterThanOrEqual(openAtLeast);
  });

  it('finds them at the window by the end of the phone and by initials', async () => {
    const clerk = { ...context, principal: principalOf('CLERK', context.market.id) };
    for (const search of [demoWorkers.bricklayer.phone, '0001', 'wjg']) {
      const { rows: found } = await findWorkers(clerk, { filter: { search } }, { first: 20 });
      expect(found.map(({ politeName }) => politeName)).toContain('王师傅');
    }
  });

  it('lets the bricklayer accept the offer', async () => {
    const { principal, worker } = await workerWith(demoWorkers.bricklayer.phone);
    const [offer] = await rows<{ id: string }>(
      `select id from applications where worker_id = $1 and status = 'OFFERED' and offer_ends_at > $2`,
      [worker!.id, context.clock.now()],
    );
    const input = { applicationId: offer!.id, idempotencyKey: null };
    expect(await acceptOffer({ ...context, principal }, input)).toEqual({
      applicationId: offer!.id,
      userErrors: [],
    });
  });
});
