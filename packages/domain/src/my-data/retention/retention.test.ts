import { readFile } from 'node:fs/promises';
import { describe, expect, it } from '@jest/globals';
import { requestJobContact, withdrawApplication } from '../../applications/index.ts';
import { statement } from '../../database/index.ts';
import { checkDocuments } from '../../jobs/index.ts';
import { personsByIds } from '../../persons/index.ts';
import { acceptInstantOffer, stepInstantHire } from '../../instant-hire/index.ts';
import {
  appliedTo,
  handsAt,
  nextSite,
  offersOf,
  idNumberOf,
  openJob,
  registeredEmployer,
  registeredWorker,
  urgentJobAt,
  useDomain,
  type TestWorker,
} from '../../testing/index.ts';
import { exportMyData } from '../export/export-my-data.ts';
import { requestCorrection } from '../correction/request-correction.ts';
import { applyRetention, retentionRules } from './retention.ts';

const domain = useDomain();
const register = (): Promise<TestWorker> => registeredWorker(domain.as(null));

/** Lets the clock stand so many days from now, and applies one rule. */
async function after(days: number, name: string): Promise<void> {
  const rule = retentionRules.find((each) => each.name === name)!;
  const { db, vault } = domain.as(null);
  await applyRetention(rule, db, new Date(Date.now() + days * 86_400_000), { vault });
}

const countOf = async (table: string, where: string, id: string): Promise<number> => {
  const text = `select count(*)::int as count from ${table} where ${where} = $1`;
  const row = await domain.as(null).db.row<{ count: number }>(statement(`test.count.${table}`, text), [id]);
  return row!.count;
};

const closeAll = statement('test.closeAll', "update jobs set status = 'CLOSED' where status = 'OPEN'");

describe('what the clock forgets', () => {
  it.each([
    ['forget-exports', 'data_exports', 1],
    ['forget-sessions', 'sessions', 60],
    ['forget-contacts', 'job_contacts', 731],
  ] as const)('by %s is of %s, after its time and not before', async (name, table, days) => {
    const { principal } = await register();
    await exportMyData(domain.with(principal));
    await requestJobContact(domain.with(principal), { jobId: await openJob(domain.as('CLERK')) });
    if (table === 'job_contacts') await domain.as(null).db.rows(plantContact, [principal.personId]);
    const kept = await countOf(table, 'person_id', principal.personId);
    expect(kept).toBeGreaterThan(0);
    await after(days - 1, name);
    expect(await countOf(table, 'person_id', principal.personId)).toBe(kept);
    await after(days + 1, name);
    expect(await countOf(table, 'person_id', principal.personId)).toBe(0);
  });

  it('are applications that came to nothing, with their steps, after two years', async () => {
    const worker = await register();
    const jobId = await openJob(domain.as('CLERK'));
    const applicationId = await appliedTo(domain.as(null), worker, jobId);
    await withdrawApplication(domain.with(worker.principal), { applicationId, reason: null });
    await after(730, 'forget-applications');
    expect(await countOf('applications', 'id', applicationId)).toBe(1);
    await after(732, 'forget-applications');
    expect(await countOf('applications', 'id', applicationId)).toBe(0);
    expect(await countOf('application_steps', 'application_id', applicationId)).toBe(0);
  });

  it('are offers nobody took after half a year, and those taken after two, before their applications', async () => {
    const site = nextSite();
    const [taker, other] = await handsAt(domain.as(null), site, 2);
    const jobId = await urgentJobAt(domain.as('CLERK'), site, { headcount: 1 });
    await stepInstantHire(domain.as(null), jobId);
    const [offer] = (await offersOf(domain.as(null).db, jobId)).filter((o) => o.workerId === taker!.workerId);
    const accepted = { offerId: offer!.id, idempotencyKey: null };
    const { userErrors } = await acceptInstantOffer(domain.with(taker!.principal), accepted);
    expect(userErrors).toEqual([]);
    const offers = async () => [
      await countOf('instant_offers', 'worker_id', taker!.workerId),
      await countOf('instant_offers', 'worker_id', other!.workerId),
    ];
    await after(182, 'forget-offers');
    expect(await offers()).toEqual([1, 1]);
    await after(184, 'forget-offers');
    expect(await offers()).toEqual([1, 0]);
    await after(730, 'forget-accepted-offers');
    expect(await offers()).toEqual([1, 0]);
    await after(732, 'forget-accepted-offers');
    expect(await offers()).toEqual([0, 0]);
  });

  it('are values of corrections that nobody came for, after a month', async () => {
    const { principal } = await register();
    const asked = { realName: '旷示例', idNumber: null, idempotencyKey: null };
    await requestCorrection(domain.with(principal), asked);
    await after(31, 'withdraw-corrections');
    const rows = await domain.as(null).db.rows(correctionOf, [principal.personId]);
    expect(rows).toEqual([{ status: 'WITHDRAWN', sealed: null }]);
  });

  it('are people of whom nothing was heard for two years; their shell stays', async () => {
    const { principal, workerId } = await register();
    const keyOf = async () => (await personsByIds(domain.as(null).db, [principal.personId]))[0]!.wrappedKey;
    await after(730, 'erase-inactive-persons');
    expect(await keyOf()).not.toBeNull();
    await after(732, 'erase-inactive-persons');
    expect(await keyOf()).toBeNull();
    expect(await countOf('workers', 'id', workerId)).toBe(1);
    await after(732 + 730, 'forget-consents-of-erased');
    expect(await countOf('consents', 'person_id', principal.personId)).toBe(2);
    await after(732 + 732, 'forget-consents-of-erased');
    expect(await countOf('consents', 'person_id', principal.personId)).toBe(0);
    expect(await domain.as(null).db.row(erasureOf, [principal.personId])).toEqual({
      ...{ actor: 'CLOCK', detail: { reason: 'RETENTION' } },
    });
  });

  it('are names of people who hired, in what their jobs are found by', async () => {
    const hirer = {
      kind: 'HOUSEHOLD',
      name: '温都尔',
      creditCode: null,
      idNumber: idNumberOf('1971-02-03'),
    } as const;
    const { employerId } = await registeredEmployer(domain.as(null), hirer);
    await openJob(domain.as('CLERK'), { employerId });
    const context = domain.as(null);
    await context.db.rows(closeAll);
    await after(800, 'erase-inactive-persons');
    expect(await countOf('jobs', "'温都' = any(search_tokens) and employer_id", employerId)).toBe(0);
    const { differing } = await checkDocuments(context.db, context, context.market.id, { mend: false });
    expect(differing).toEqual([]);
  });

  it('are not people who hire, or whose work is not over', async () => {
    const { principal, workerId } = await register();
    const jobId = await openJob(domain.as('CLERK'));
    await domain.as(null).db.rows(plantPlacement, [jobId, workerId]);
    await after(800, 'erase-inactive-persons');
    expect((await personsByIds(domain.as(null).db, [principal.personId]))[0]!.wrappedKey).not.toBeNull();
  });

  it('is in the table of docs/personal-data.md, with its days', async () => {
    const page = await readFile(new URL('../../../../../docs/personal-data.md', import.meta.url), 'utf8');
    for (const { name, days } of retentionRules) {
      const line = page.split('\n').find((each) => each.includes(`\`${name}\``));
      expect([name, line]).toEqual([name, expect.stringContaining(days === 731 ? '2 years' : `${days} day`)]);
    }
  });
});

const correctionOf = statement(
  'test.correctionOf',
  'select status, real_name_sealed as sealed from corrections where person_id = $1',
);
const erasureOf = statement(
  'test.erasureOf',
  `select actor_kind as actor, detail from audit_entries where subject_id = $1 and action = 'person.erase'`,
);
const plantContact = statement(
  'test.plantContact',
  `insert into job_contacts (market_id, id, job_id, person_id, at)
   select market_id, gen_random_uuid(), id, $1, now() from jobs limit 1`,
);
const plantPlacement = statement(
  'test.plantPlacement',
  `with a as (
     insert into applications (market_id, id, job_id, worker_id, employer_id, status, source, applied_at, changed_at)
     select 1, gen_random_uuid(), id, $2, employer_id, 'ACCEPTED', 'SELF', now(), now() from jobs where id = $1
     returning id, employer_id
   )
   insert into placements (market_id, id, application_id, job_id, worker_id, employer_id, status, starts_on, wage_amount,
     wage_unit, pay_by)
   select 1, gen_random_uuid(), a.id, $1, $2, a.employer_id, 'FINISHED', current_date, 100, 'DAY', current_date from a`,
);
