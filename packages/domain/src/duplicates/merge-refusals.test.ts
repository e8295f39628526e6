import { describe, expect, it } from '@jest/globals';
import { acceptOffer } from '../applications/index.ts';
import { statement } from '../database/index.ts';
import { AccessDenied, newId, type StaffRole } from '../shared/index.ts';
import {
  appliedTo,
  idNumberOf,
  offeredTo,
  openJob,
  registeredWorker,
  useDomain,
  type TestWorker,
} from '../testing/index.ts';
import { mergePersons, type MergePersonsInput } from './merge-persons.ts';

const domain = useDomain();

const tables = statement(
  'test.everything',
  `select (select count(*)::int from persons) as persons, (select count(*)::int from workers) as workers,
     (select count(*)::int from applications) as applications, (select count(*)::int from outbox_events) as events`,
);
const everything = () => domain.database.scoped().row(tables);

interface Pair {
  kept: TestWorker;
  other: TestWorker;
  input: MergePersonsInput;
}

async function pair(realName = '测试工'): Promise<Pair> {
  const idNumber = idNumberOf('1969-07-01');
  const kept = await registeredWorker(domain.as(null), { idNumber });
  const other = await registeredWorker(domain.as(null), { realName });
  const both = { workerId: kept.workerId, otherWorkerId: other.workerId };
  return { kept, other, input: { ...both, idNumber, takeOtherPhone: true, idempotencyKey: null } };
}

/** What is refused, and that nothing was changed. */
async function refusal(input: MergePersonsInput, role: StaffRole = 'CLERK') {
  const before = await everything();
  const { workerId, userErrors } = await mergePersons(domain.as(role), input);
  expect(workerId).toBeNull();
  expect(await everything()).toEqual(before);
  return userErrors.map(({ code, path }) => [code, path]);
}

const accept = async (worker: TestWorker, jobId: string) => {
  const applicationId = await offeredTo(domain.as(null), worker, jobId);
  const outcome = await acceptOffer(domain.with(worker.principal), { applicationId, idempotencyKey: null });
  expect(outcome.userErrors).toEqual([]);
};

describe('merging is refused', () => {
  it('with a live application of both for one job, which is named', async () => {
    const { kept, other, input } = await pair();
    const jobId = await openJob(domain.as('CLERK'));
    await appliedTo(domain.as(null), kept, jobId);
    await appliedTo(domain.as(null), other, jobId);
    const number = statement('test.number', 'select number from jobs where id = $1');
    const job = (await domain.database.scoped().row<{ number: string }>(number, [jobId]))!;
    const { userErrors } = await mergePersons(domain.as('CLERK'), input);
    expect(userErrors).toMatchObject([{ code: 'MERGE_LIVE_TWICE' }]);
    expect(userErrors[0]!.message).toContain(job.number);
    expect(await refusal(input)).toEqual([['MERGE_LIVE_TWICE', null]]);
  });

  it('with work agreed to by both for one day', async () => {
    const { kept, other, input } = await pair();
    await accept(kept, await openJob(domain.as('CLERK')));
    await accept(other, await openJob(domain.as('CLERK')));
    expect(await refusal(input)).toEqual([['MERGE_LIVE_TWICE', null]]);
  });

  it('for two who are named differently', async () => {
    const { input } = await pair('另一工');
    expect(await refusal(input)).toEqual([['MERGE_NAME_DIFFERS', null]]);
  });

  it('without the other, with two others, and with itself', async () => {
    const { input } = await pair();
    const { otherWorkerId, ...alone } = input;
    expect(await refusal(alone)).toEqual([['MERGE_ONE_OTHER', ['input']]]);
    expect(await refusal({ ...input, conflictId: newId() })).toEqual([['MERGE_ONE_OTHER', ['input']]]);
    expect(await refusal({ ...input, otherWorkerId: input.workerId })).toEqual([
      ['MERGE_SAME_PERSON', ['input', 'otherWorkerId']],
    ]);
    expect(otherWorkerId).toBeTruthy();
  });

  it('for who is not there', async () => {
    const { input } = await pair();
    expect(await refusal({ ...input, workerId: newId() })).toEqual([
      ['WORKER_NOT_FOUND', ['input', 'workerId']],
    ]);
    expect(await refusal({ ...input, otherWorkerId: null })).toEqual([
      ['WORKER_NOT_FOUND', ['input', 'otherWorkerId']],
    ]);
    const { otherWorkerId: _, ...alone } = input;
    expect(await refusal({ ...alone, conflictId: newId() })).toEqual([
      ['CONFLICT_NOT_FOUND', ['input', 'conflictId']],
    ]);
  });

  it('with a number that no card has', async () => {
    const { input } = await pair();
    expect(await refusal({ ...input, idNumber: '12345' })).toEqual([
      ['ID_NUMBER_LENGTH', ['input', 'idNumber']],
    ]);
  });

  it('after five numbers that were not the card’s, also with the right one', async () => {
    const { input } = await pair();
    const wrong = { ...input, idNumber: idNumberOf('1970-01-01') };
    for (let i = 0; i < 5; i += 1)
      expect(await refusal(wrong, 'MANAGER')).toEqual([['CARD_DIFFERS', ['input', 'idNumber']]]);
    expect(await refusal(input, 'MANAGER')).toEqual([['CARD_TRIES_EXHAUSTED', ['input', 'idNumber']]]);
    expect((await mergePersons(domain.as('CLERK'), input)).userErrors).toEqual([]);
  });

  it.each<StaffRole>(['REVIEWER', 'TRAINER', 'LEGAL_OFFICER', 'EDITOR', 'AUDITOR'])(
    'to a %s',
    async (role) => {
      const { input } = await pair();
      await expect(mergePersons(domain.as(role), input)).rejects.toThrow(AccessDenied);
    },
  );

  it('to the person themselves', async () => {
    const { kept, input } = await pair();
    await expect(mergePersons(domain.with(kept.principal), input)).rejects.toThrow(AccessDenied);
  });
});
