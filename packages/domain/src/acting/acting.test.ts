import { beforeAll, describe, expect, it } from '@jest/globals';
import { acceptOffer, applyForJob, withdrawApplication } from '../applications/index.ts';
import { statement } from '../database/index.ts';
import { AccessDenied, newId, type PersonPrincipal, type StaffRole } from '../shared/index.ts';
import {
  clerkActingFor,
  idNumberOf,
  offeredTo,
  openJob,
  registeredWorker,
  useDomain,
  workerInput,
  type TestWorker,
} from '../testing/index.ts';
import { mayReveal, registerWorker, workerOfPerson } from '../workers/index.ts';
import type { Evidence } from './acting-grant.entity.ts';
import { endActingFor } from './end-acting-for.ts';
import { startActingFor } from './start-acting-for.ts';

const domain = useDomain();
const idNumber = idNumberOf('1966-03-08');
let phoneless: { workerId: string; number: string };
let worker: TestWorker;

beforeAll(async () => {
  worker = await registeredWorker(domain.as(null));
  const { workerId } = await registerWorker(domain.as('CLERK'), workerInput({ idNumber }));
  const numbered = statement('test.number', 'select number from workers where id = $1');
  const row = await domain.database.scoped().row<{ number: string }>(numbered, [workerId]);
  phoneless = { workerId: workerId!, number: row!.number };
});

const actFor = (
  evidence: Evidence,
  proof: string,
  workerId: string | null = phoneless.workerId,
  role: StaffRole = 'MANAGER',
) => startActingFor(domain.as(role), { workerId, evidence, proof });

describe('acting for somebody', () => {
  it.each<[string, Evidence, () => string]>([
    ['the last four of the card', 'ID_CARD', () => idNumber.slice(-4)],
    ['the number of the registration', 'WORKER_NUMBER', () => phoneless.number.toLowerCase()],
    ['the number of a signed slip', 'SIGNED_SLIP', () => ' 2026-001 '],
  ])('begins with %s, for a quarter of an hour', async (_, evidence, proof) => {
    const now = new Date('2026-11-26T01:00:00Z');
    const context = domain.as('MANAGER', { clock: { now: () => now } });
    const input = { workerId: phoneless.workerId, evidence, proof: proof() };
    const { acting, userErrors } = await startActingFor(context, input);
    expect(userErrors).toEqual([]);
    expect(acting).toMatchObject({ endsAt: new Date('2026-11-26T01:15:00Z'), workerId: phoneless.workerId });
    const person = acting!.principal;
    expect(await workerOfPerson(context.db, 1, person.personId)).toMatchObject({ id: phoneless.workerId });
  });

  it.each<[string, Evidence, string, () => string, string]>([
    ['nothing shown', 'ID_CARD', '', () => phoneless.workerId, 'PROOF_REQUIRED'],
    ['a card number of no form', 'ID_CARD', '12345', () => phoneless.workerId, 'PROOF_REQUIRED'],
    ['a slip number of no form', 'SIGNED_SLIP', '他签了', () => phoneless.workerId, 'PROOF_REQUIRED'],
    [
      'the number alone of somebody with a phone',
      'WORKER_NUMBER',
      'TESTG2600001',
      () => worker.workerId,
      'PROOF_NEEDS_CARD',
    ],
    ['nobody of the market', 'SIGNED_SLIP', 'T-1', () => newId(), 'WORKER_NOT_FOUND'],
  ])('is refused with %s', async (_, evidence, proof, workerId, code) => {
    const { acting, userErrors } = await actFor(evidence, proof, workerId());
    expect(acting).toBeNull();
    expect(userErrors).toMatchObject([{ code }]);
  });

  it('is refused after five wrong proofs, even with the right one', async () => {
    const wrong = idNumber.endsWith('0001') ? '0002' : '0001';
    const officer = domain.as('LEGAL_OFFICER');
    const tried = (proof: string) =>
      startActingFor(officer, { workerId: phoneless.workerId, evidence: 'ID_CARD', proof });
    for (let i = 0; i < 5; i++)
      expect((await tried(wrong)).userErrors).toMatchObject([{ code: 'PROOF_WRONG' }]);
    const outcome = await tried(idNumber.slice(-4));
    expect(outcome.userErrors).toMatchObject([{ code: 'PROOF_TRIES_EXHAUSTED' }]);
  });

  it.each(['REVIEWER', 'TRAINER', 'EDITOR', 'AUDITOR'] as const)('is not for a %s', async (role) => {
    await expect(actFor('SIGNED_SLIP', 'T-1', phoneless.workerId, role)).rejects.toThrow(AccessDenied);
  });
});

describe('what is done for somebody', () => {
  const actor = statement(
    'test.actor',
    `select actor_kind as kind, actor_id as id, on_behalf_of as "onBehalfOf" from audit_entries
     where subject_id = $1 and action = 'application.accept'`,
  );
  let acted: PersonPrincipal;
  beforeAll(async () => {
    acted = await clerkActingFor(domain.as(null), worker.workerId);
  });
  const hand = (id: string) => domain.database.scoped().row(actor, [id]);

  it('is theirs, by the hand of the clerk', async () => {
    const jobId = await openJob(domain.as('CLERK'));
    const applicationId = await offeredTo(domain.as(null), worker, jobId);
    const outcome = await acceptOffer(domain.with(acted), { applicationId, idempotencyKey: null });
    expect(outcome).toEqual({ applicationId, userErrors: [] });
    const { staffId } = acted.actedBy!;
    expect(await hand(applicationId)).toEqual({ kind: 'STAFF', id: staffId, onBehalfOf: acted.personId });
  });

  it('counts as put forward at the window', async () => {
    const jobId = await openJob(domain.as('CLERK'));
    const input = { jobId, source: null, trackingCode: null, idempotencyKey: null };
    const { applicationId } = await applyForJob(domain.with(acted), input);
    const source = statement(
      'test.source',
      'select source, applied_by as "by" from applications where id = $1',
    );
    expect(await domain.database.scoped().row(source, [applicationId])).toEqual({
      ...{ source: 'WINDOW', by: acted.actedBy!.staffId },
    });
  });

  it('leaves other people’s alone', async () => {
    const other = await registeredWorker(domain.as(null));
    const applicationId = await offeredTo(domain.as(null), other, await openJob(domain.as('CLERK')));
    const outcome = await withdrawApplication(domain.with(acted), { applicationId, reason: null });
    expect(outcome.userErrors).toMatchObject([{ code: 'APPLICATION_NOT_FOUND' }]);
  });

  it('shows no full numbers', () => {
    const own = { marketId: 1, personId: worker.principal.personId };
    expect(mayReveal(worker.principal, own)).toBe(true);
    expect(mayReveal(acted, own)).toBe(false);
  });

  it('ends when the clerk says so, or begins with somebody else', async () => {
    const clerk = domain.as('CLERK');
    expect(await endActingFor(clerk)).toBe(1);
    expect(await endActingFor(clerk)).toBe(0);
    await clerkActingFor(domain.as(null), worker.workerId);
    await clerkActingFor(domain.as(null), phoneless.workerId);
    expect(await endActingFor(clerk)).toBe(1);
  });
});
