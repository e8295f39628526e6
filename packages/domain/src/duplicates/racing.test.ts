import { describe, expect, it } from '@jest/globals';
import { acceptOffer, applyForJob } from '../applications/index.ts';
import { statement } from '../database/index.ts';
import {
  idNumberOf,
  nextPhone,
  offeredTo,
  openJob,
  registeredWorker,
  signedIn,
  useDomain,
  workerInput,
  type TestWorker,
} from '../testing/index.ts';
import { registerWorker } from '../workers/index.ts';
import { mergePersons } from './merge-persons.ts';

const domain = useDomain();
const rounds = 5;

async function pair() {
  const idNumber = idNumberOf('1969-07-01');
  const otherNumber = idNumberOf('1969-07-02');
  const kept = await registeredWorker(domain.as(null), { idNumber });
  const other = await registeredWorker(domain.as(null), { idNumber: otherNumber });
  return { kept, other, idNumber, otherNumber };
}

const merge = (kept: TestWorker, other: TestWorker, idNumber: string, role: 'CLERK' | 'MANAGER' = 'CLERK') =>
  mergePersons(domain.as(role), {
    ...{ workerId: kept.workerId, otherWorkerId: other.workerId, idNumber },
    ...{ takeOtherPhone: true, idempotencyKey: null },
  });

const codesOf = (outcomes: { userErrors: { code: string }[] }[]) =>
  outcomes.map(({ userErrors }) => userErrors[0]?.code ?? 'DONE').toSorted();

const consistent = statement(
  'test.consistent',
  `select w.id, w.application_count = (select count(*) from applications a where a.worker_id = w.id) as applied,
     w.placement_count = (select count(*) from placements p where p.worker_id = w.id and p.status <> 'CANCELLED') as placed
   from workers w where w.id = any($1)`,
);
const left = ({ kept, other }: { kept: TestWorker; other: TestWorker }) =>
  domain.database.scoped().rows(consistent, [[kept.workerId, other.workerId]]);
const onlyKept = ({ kept }: { kept: TestWorker }) => [{ id: kept.workerId, applied: true, placed: true }];

describe('at once', () => {
  it('two clerks who merge one pair do it once', async () => {
    for (let round = 0; round < rounds; round += 1) {
      const both = await pair();
      const { kept, other, idNumber } = both;
      const outcomes = await Promise.all([
        merge(kept, other, idNumber),
        merge(kept, other, idNumber, 'MANAGER'),
      ]);
      expect(codesOf(outcomes)).toEqual(['DONE', 'WORKER_NOT_FOUND']);
      expect(await left(both)).toEqual(onlyKept(both));
    }
  });

  it('two clerks who merge one pair either way leave one of them', async () => {
    for (let round = 0; round < rounds; round += 1) {
      const both = await pair();
      const { kept, other, idNumber, otherNumber } = both;
      const outcomes = await Promise.all([
        merge(kept, other, idNumber),
        merge(other, kept, otherNumber, 'MANAGER'),
      ]);
      expect(codesOf(outcomes)).toEqual(['DONE', 'WORKER_NOT_FOUND']);
      expect(await left(both)).toMatchObject([{ applied: true, placed: true }]);
    }
  });

  it('a repeat with the same key is answered alike', async () => {
    const { kept, other, idNumber } = await pair();
    const input = { workerId: kept.workerId, otherWorkerId: other.workerId, idNumber };
    const once = () =>
      mergePersons(domain.as('CLERK'), { ...input, takeOtherPhone: true, idempotencyKey: 'merge-once' });
    const outcomes = await Promise.all([once(), once(), once()]);
    expect(codesOf(outcomes)).toEqual(['DONE', 'DONE', 'DONE']);
  });

  it('an application of the one who goes is theirs, or is not made', async () => {
    const jobId = await openJob(domain.as('CLERK'), { headcount: 50 });
    for (let round = 0; round < rounds; round += 1) {
      const both = await pair();
      const input = { jobId, source: null, trackingCode: null, idempotencyKey: null };
      const [merged, applied] = await Promise.all([
        merge(both.kept, both.other, both.idNumber),
        applyForJob(domain.with(both.other.principal), input),
      ]);
      expect(merged.userErrors).toEqual([]);
      expect(['DONE', 'WORKER_REQUIRED']).toEqual(expect.arrayContaining(codesOf([applied])));
      expect(await left(both)).toEqual(onlyKept(both));
    }
  });

  it('an offer that the one who goes accepts is theirs, or is not there for them', async () => {
    for (let round = 0; round < rounds; round += 1) {
      const both = await pair();
      const jobId = await openJob(domain.as('CLERK'));
      const applicationId = await offeredTo(domain.as(null), both.other, jobId);
      const [merged, accepted] = await Promise.all([
        merge(both.kept, both.other, both.idNumber),
        acceptOffer(domain.with(both.other.principal), { applicationId, idempotencyKey: null }),
      ]);
      expect(merged.userErrors).toEqual([]);
      expect(['APPLICATION_NOT_FOUND', 'DONE']).toEqual(expect.arrayContaining(codesOf([accepted])));
      expect(await left(both)).toEqual(onlyKept(both));
    }
  });

  it('signing in with the phone of the one who goes is signing in as one of the two', async () => {
    for (let round = 0; round < rounds; round += 1) {
      const phone = nextPhone();
      const principal = await signedIn(domain.as(null), phone);
      const { workerId } = await registerWorker(domain.with(principal), workerInput());
      const both = { ...(await pair()), other: { principal, workerId: workerId! } };
      const later = { now: () => new Date(Date.now() + 120_000) };
      const [merged, again] = await Promise.all([
        merge(both.kept, both.other, both.idNumber),
        signedIn(domain.as(null, { clock: later }), phone),
      ]);
      expect(merged.userErrors).toEqual([]);
      expect([both.kept.principal.personId, principal.personId]).toContain(again.personId);
      expect(
        (await signedIn(domain.as(null, { clock: { now: () => new Date(Date.now() + 300_000) } }), phone))
          .personId,
      ).toBe(both.kept.principal.personId);
    }
  });
});
