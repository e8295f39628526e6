import { describe, expect, it } from '@jest/globals';
import { applyForJob, workerContact } from '../../applications/index.ts';
import { consentsOf, type ConsentPurpose } from '../../consents/index.ts';
import { statement } from '../../database/index.ts';
import { isMemberOf } from '../../employers/index.ts';
import { matchWorkers } from '../../matching/index.ts';
import { AccessDenied } from '../../shared/index.ts';
import {
  offeredTo,
  openJob,
  registeredEmployer,
  registeredWorker,
  signedIn,
  useDomain,
  workerInput,
  type TestWorker,
} from '../../testing/index.ts';
import { registerWorker, workerOfPerson } from '../../workers/index.ts';
import { giveConsent, withdrawConsent } from './change-consent.ts';
import { statesOf } from './consent-states.ts';

const domain = useDomain();
const register = (): Promise<TestWorker> => registeredWorker(domain.as(null));
const agreed = { textVersion: 1, evidence: null, idempotencyKey: null };

const historyOf = async (personId: string) =>
  (await consentsOf(domain.as(null).db, personId, 1)).map(({ purpose, given, how, evidence }) =>
    [purpose, given, how, evidence].join(),
  );

const give = (worker: TestWorker, purpose: ConsentPurpose) =>
  giveConsent(domain.with(worker.principal), { ...agreed, purpose });
const withdraw = (worker: TestWorker, purpose: ConsentPurpose) =>
  withdrawConsent(domain.with(worker.principal), { purpose, evidence: null });

describe('consents', () => {
  it('begin with registering, by oneself', async () => {
    const { principal } = await registeredWorker(domain.as(null), { consents: [] });
    expect(await historyOf(principal.personId)).toEqual(['SERVICE_RECORDS,true,SELF,']);
  });

  it('begin with registering, at the window with the card', async () => {
    const { workerId } = await registerWorker(domain.as('CLERK'), workerInput());
    const { rows } = { rows: await domain.as(null).db.rows<{ p: string }>(personOf, [workerId]) };
    expect(await historyOf(rows[0]!.p)).toEqual([
      'SERVICE_RECORDS,true,WINDOW,ID_SHOWN',
      'EMPLOYER_CONTACT,true,WINDOW,ID_SHOWN',
    ]);
  });

  it('are a history: given, taken back and given again', async () => {
    const worker = await register();
    await give(worker, 'JOB_ALERTS');
    await withdraw(worker, 'JOB_ALERTS');
    await give(worker, 'JOB_ALERTS');
    const entries = await consentsOf(domain.as(null).db, worker.principal.personId, 1);
    const state = statesOf(entries).find(({ purpose }) => purpose === 'JOB_ALERTS')!;
    expect([state.given, state.history.map(({ given }) => given)]).toEqual([true, [true, false, true]]);
  });

  it('given twice are one entry', async () => {
    const worker = await register();
    await give(worker, 'PUBLICITY');
    await give(worker, 'PUBLICITY');
    const history = await historyOf(worker.principal.personId);
    expect(history.filter((entry) => entry.startsWith('PUBLICITY'))).toHaveLength(1);
  });

  it('are for the text of now', async () => {
    const worker = await register();
    const input = { ...agreed, purpose: 'JOB_ALERTS' as const, textVersion: 7 };
    const { userErrors } = await giveConsent(domain.with(worker.principal), input);
    expect(userErrors).toMatchObject([{ code: 'CONSENT_TEXT_OUTDATED', path: ['input', 'textVersion'] }]);
  });

  it('owe what staff saw when staff records them', async () => {
    const { workerId, principal } = await register();
    const input = { ...agreed, workerId, purpose: 'JOB_ALERTS' as const };
    const { userErrors } = await giveConsent(domain.as('CLERK'), input);
    expect(userErrors.map(({ code }) => code)).toEqual(['CONSENT_EVIDENCE_REQUIRED']);
    await giveConsent(domain.as('CLERK'), { ...input, evidence: 'SIGNED_SLIP' });
    expect(await historyOf(principal.personId)).toContain('JOB_ALERTS,true,WINDOW,SIGNED_SLIP');
  });

  it.each([giveConsent, withdrawConsent])(
    'take no code from staff, who could not have seen whose it is: %p',
    async (by) => {
      const { workerId, principal } = await register();
      const before = await historyOf(principal.personId);
      const input = {
        ...agreed,
        workerId,
        purpose: 'EMPLOYER_CONTACT' as const,
        evidence: 'PHONE_CODE' as const,
      };
      const { userErrors } = await by(domain.as('CLERK'), input);
      expect(userErrors).toMatchObject([{ code: 'CONSENT_EVIDENCE_REQUIRED', path: ['input', 'evidence'] }]);
      expect(await historyOf(principal.personId)).toEqual(before);
    },
  );

  it('are nobody else’s to give', async () => {
    const [one, other] = [await register(), await register()];
    const input = { ...agreed, workerId: other.workerId, purpose: 'PUBLICITY' as const };
    const { userErrors } = await giveConsent(domain.with(one.principal), input);
    expect(userErrors.map(({ code }) => code)).toEqual(['WORKER_NOT_FOUND']);
    const reviewer = giveConsent(domain.as('REVIEWER'), { ...input, evidence: 'ID_SHOWN' });
    await expect(reviewer).rejects.toThrow(AccessDenied);
  });

  it('belong to people who are no workers too, and count when they register', async () => {
    const principal = await signedIn(domain.as(null));
    await giveConsent(domain.with(principal), { ...agreed, purpose: 'JOB_ALERTS' });
    await registerWorker(domain.with(principal), workerInput({ consents: [] }));
    const worker = await workerOfPerson(domain.as(null).db, 1, principal.personId);
    expect(worker!.consents.toSorted()).toEqual(['JOB_ALERTS', 'SERVICE_RECORDS']);
  });
});

const personOf = statement('test.personOf', 'select person_id as p from workers where id = $1');

describe('a consent that is taken back', () => {
  it('hides the phone from the employer, not from the window', async () => {
    const [worker, employer] = [await register(), await registeredEmployer(domain.as(null))];
    const jobId = await openJob(domain.as('CLERK'), { employerId: employer.employerId });
    const id = await offeredTo(domain.as(null), worker, jobId);
    const { employerId } = employer;
    const application = { marketId: 1, id, status: 'OFFERED' as const, employerId };
    const seenBy = async (context = domain.with(employer.principal)) =>
      workerContact(context, application, (await workerOfPerson(context.db, 1, worker.principal.personId))!);
    expect(await isMemberOf(domain.as(null).db, employer.principal, 1, employerId)).toBe(true);
    expect(await seenBy()).toMatch(/^154/);
    await withdraw(worker, 'EMPLOYER_CONTACT');
    expect(await seenBy()).toBeNull();
    expect(await seenBy(domain.as('CLERK'))).toMatch(/^154/);
  });

  it('ends being put forward and being proposed, when it is the one for service records', async () => {
    const worker = await register();
    const jobId = await openJob(domain.as('CLERK'));
    const proposed = async () =>
      (await matchWorkers(domain.as('CLERK'), jobId, 100)).some(
        ({ worker: { id } }) => id === worker.workerId,
      );
    expect(await proposed()).toBe(true);
    await withdraw(worker, 'SERVICE_RECORDS');
    expect(await proposed()).toBe(false);
    const input = { jobId, source: null, trackingCode: null, idempotencyKey: null };
    const { userErrors } = await applyForJob(domain.with(worker.principal), input);
    expect(userErrors.map(({ code }) => code)).toEqual(['CONSENT_REQUIRED']);
  });
});

describe('the history in the database', () => {
  it.each([
    'update consents set given = false where person_id = $1',
    "update consents set purpose = 'OTHER' where person_id = $1",
    "update consents set at = now() - interval '1 year' where person_id = $1",
    'delete from consents where person_id = $1',
  ])('refuses "%s"', async (sql) => {
    const { principal } = await register();
    const change = domain.as(null).db.rows(statement(`test.${sql.length}`, sql), [principal.personId]);
    await expect(change).rejects.toThrow(/consents are (kept|not changed)/);
  });
});
