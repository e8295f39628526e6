import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { useDatabase } from '@yizhan/testing';
import { Database } from '../../../src/data-source/index.ts';
import { phoneToken } from '../../../src/persons/index.ts';
import { prepareDemo, testVault } from '../../testing/demo-database.ts';
import { demoEmployers, demoWorkers } from '../demo/demo-people.ts';
import { freshenDemoMarket } from './freshen-demo-market.ts';
import { offerUrgentWork } from './offer-urgent-work.ts';

describe('urgent work of the demo', () => {
  const suite = useDatabase(prepareDemo);
  let database: Database;
  let begun: number;
  beforeAll(async () => {
    database = await Database.connect({ url: suite.url, poolSize: 4 });
    await freshenDemoMarket(database);
    begun = await offerUrgentWork(database, { vault: testVault });
  });
  afterAll(() => database.close());

  async function rows<Row extends object>(sql: string, values: unknown[] = []): Promise<Row[]> {
    return (await database.pool.query<Row>(sql, values)).rows;
  }

  it.each(Object.entries(demoWorkers))('is offered to the %s who signs in', async (_, { phone }) => {
    const [found] = await rows(
      `select o.status, ends_at > now() as open, j.urgent, j.status as job from instant_offers o
       join workers w on w.id = worker_id join persons p on p.id = w.person_id join jobs j on j.id = job_id
       where phone_token = $1`,
      [phoneToken(testVault, phone)],
    );
    expect(found).toEqual({ status: 'OFFERED', open: true, urgent: true, job: 'OPEN' });
  });

  it('is begun by the manager’s hand for jobs that have not begun yet, the demo company’s among them', async () => {
    const found = await rows<{ employer: string; ahead: boolean; role: string }>(
      `select e.name as employer, s.roles[1] as role,
         (select min(starts_at) from job_shifts where job_id = j.id) > now() as ahead
       from instant_hires h join jobs j on j.id = h.job_id join employers e on e.id = j.employer_id
       join audit_entries a on a.subject_id = j.id and a.action = 'instantHire.start'
       join staff_members s on s.id = a.actor_id where h.status = 'RUNNING'`,
    );
    expect(found).toHaveLength(begun);
    expect(begun).toBeGreaterThanOrEqual(5);
    expect(new Set(found.map(({ ahead, role }) => `${ahead} ${role}`))).toEqual(new Set(['true MANAGER']));
    expect(found.map(({ employer }) => employer)).toContain(demoEmployers.company.name);
  });

  it('is enough when it is asked for again', async () => {
    expect(await offerUrgentWork(database, { vault: testVault })).toBe(0);
  });

  it('reaches the workers anew when their time is over', async () => {
    await rows(`update instant_offers set ends_at = now() - interval '1 second'`);
    expect(await offerUrgentWork(database, { vault: testVault })).toBeGreaterThanOrEqual(2);
  });
});
