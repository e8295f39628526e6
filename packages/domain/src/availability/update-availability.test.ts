import { describe, expect, it } from '@jest/globals';
import { statement } from '../database/index.ts';
import { acceptOffer } from '../applications/index.ts';
import { addDays, dayIn } from '../shared/index.ts';
import { offeredTo, openJob, registeredWorker, signedIn, useDomain } from '../testing/index.ts';
import { updateWorker, workerOfPerson } from '../workers/index.ts';
import { exceptionsByWorkerKeys, hoursByWorkerKeys } from './availability-store.ts';
import { updateAvailability, type UpdateAvailabilityInput } from './update-availability.ts';

const domain = useDomain();
const someone = () => registeredWorker(domain.as(null));
const today = (): string => dayIn('Asia/Shanghai', new Date());
const whole = { from: null, to: null };
const db = () => domain.database.scoped();
const rowOf = async ({ principal }: Awaited<ReturnType<typeof someone>>) =>
  (await workerOfPerson(db(), 1, principal.personId))!;

async function kept(workerId: string) {
  const hours = await hoursByWorkerKeys(db(), [1], [workerId]);
  const exceptions = await exceptionsByWorkerKeys(db(), [1], [workerId]);
  return {
    hours: hours.map((each) => [each.weekday, each.fromMinute, each.toMinute]),
    exceptions: exceptions.map((each) => [each.day, each.kind, each.fromMinute, each.toMinute]),
  };
}

describe('the usual week', () => {
  it('takes the place of the one before, days and hours', async () => {
    const worker = await someone();
    const as = domain.with(worker.principal);
    const first = [
      { weekday: 1, from: '05:30', to: '12:00' },
      { weekday: 1, from: '20:00', to: '02:00' },
      { weekday: 6, ...whole },
    ];
    expect((await updateAvailability(as, { week: first })).userErrors).toEqual([]);
    expect((await rowOf(worker)).weekdays).toBe(0b0100001);
    expect((await kept(worker.workerId)).hours).toEqual([
      [1, 330, 720],
      [1, 1_200, 1_560],
    ]);
    await updateAvailability(as, { week: [{ weekday: 1, from: '05:30', to: '11:00' }] });
    expect((await rowOf(worker)).weekdays).toBe(0b0000001);
    expect((await kept(worker.workerId)).hours).toEqual([[1, 330, 660]]);
  });

  it('may be empty: they come when they say so', async () => {
    const worker = await someone();
    await updateAvailability(domain.with(worker.principal), { week: [] });
    expect((await rowOf(worker)).weekdays).toBe(0);
  });
});

describe('dates', () => {
  it('are kept apart from the week, and leave it', async () => {
    const worker = await someone();
    const day = addDays(today(), 3);
    const exceptions = [{ day, kind: 'OFF' as const, ...whole }];
    await updateAvailability(domain.with(worker.principal), { exceptions });
    expect(await kept(worker.workerId)).toEqual({ hours: [], exceptions: [[day, 'OFF', null, null]] });
    expect((await rowOf(worker)).weekdays).toBe(127);
    const instead = [{ day, kind: 'EXTRA' as const, from: '06:00', to: '24:00' }];
    await updateAvailability(domain.with(worker.principal), { exceptions: instead });
    expect((await kept(worker.workerId)).exceptions).toEqual([[day, 'EXTRA', 360, 1_440]]);
  });
});

const monday = (from: string | null, to: string | null) => ({ weekday: 1, from, to });
const off = (day: string) => ({ day, kind: 'OFF' as const, ...whole });

describe('impossible hours and days', () => {
  it.each<[string, string, () => UpdateAvailabilityInput]>([
    ['WEEKDAY_OUT_OF_RANGE', 'week.0.weekday', () => ({ week: [{ weekday: 8, ...whole }] })],
    ['HOURS_INVALID', 'week.0.from', () => ({ week: [monday('25:00', '26:00')] })],
    ['HOURS_INVALID', 'week.0.from', () => ({ week: [monday('24:00', '06:00')] })],
    ['HOURS_INVALID', 'week.0.from', () => ({ week: [monday('六点', '06:00')] })],
    ['HOURS_EMPTY', 'week.0.from', () => ({ week: [monday('06:00', '06:00')] })],
    ['HOURS_INCOMPLETE', 'week.0.to', () => ({ week: [monday('06:00', null)] })],
    ['HOURS_OVERLAP', 'week.1', () => ({ week: [monday('06:00', '12:00'), monday('11:59', '13:00')] })],
    [
      'HOURS_OVERLAP',
      'week.1',
      () => ({ week: [{ weekday: 7, from: '20:00', to: '02:00' }, monday('01:00', '05:00')] }),
    ],
    ['TOO_MANY', 'week', () => ({ week: Array.from({ length: 29 }, () => monday(null, null)) })],
    ['DAY_PASSED', 'exceptions.0.day', () => ({ exceptions: [off(addDays(today(), -1))] })],
    ['DAY_TOO_FAR', 'exceptions.0.day', () => ({ exceptions: [off(addDays(today(), 181))] })],
    ['DAY_TWICE', 'exceptions.1.day', () => ({ exceptions: [off(today()), off(today())] })],
  ])('are refused by %s at %s, and nothing is changed', async (code, path, input) => {
    const worker = await someone();
    const before = [await rowOf(worker), await kept(worker.workerId)];
    const { workerId, userErrors } = await updateAvailability(domain.with(worker.principal), input());
    expect(workerId).toBeNull();
    expect(userErrors.map((each) => [each.code, each.path!.join('.')])).toEqual([[code, `input.${path}`]]);
    expect([await rowOf(worker), await kept(worker.workerId)]).toEqual(before);
  });

  it.each(['en', 'zh-CN'] as const)('are worded in %s', async (language) => {
    const { principal } = await someone();
    const { userErrors } = await updateAvailability(domain.with(principal, { language }), {
      week: [monday('06:00', '06:00')],
    });
    expect(userErrors[0]!.message).toMatch(language === 'en' ? /same time/ : /同一个时间/);
  });
});

describe('by whose hand', () => {
  it('staff does it for whom they name, and it is recorded', async () => {
    const { workerId } = await someone();
    await updateAvailability(domain.as('CLERK'), { workerId, week: [monday('06:00', '12:00')] });
    const audited = await db().rows(
      statement(
        'test.audit',
        `select actor_kind as kind, detail from audit_entries
         where subject_id = $1 and action = 'worker.updateAvailability'`,
      ),
      [workerId],
    );
    expect(audited).toEqual([{ kind: 'STAFF', detail: { fields: ['week'] } }]);
  });

  it('nobody else’s: a stranger’s id is nobody’s, and a trainer may not', async () => {
    const [one, other] = [await someone(), await someone()];
    const named = { workerId: one.workerId, week: [] };
    const refused = await updateAvailability(domain.with(other.principal), named);
    expect(refused.userErrors.map(({ code }) => code)).toEqual(['WORKER_NOT_FOUND']);
    const unregistered = await updateAvailability(domain.with(await signedIn(domain.as(null))), { week: [] });
    expect(unregistered.userErrors.map(({ code }) => code)).toEqual(['WORKER_REQUIRED']);
    await expect(updateAvailability(domain.as('TRAINER'), named)).rejects.toThrow('FORBIDDEN');
  });
});

describe('“today” goes off', () => {
  it('when they agree to work on that day, and only then', async () => {
    const worker = await someone();
    const tomorrow = await openJob(domain.as('CLERK'), { startsOn: addDays(today(), 1) });
    const begun = await openJob(domain.as('CLERK'), { startsOn: today() });
    for (const [jobId, expected] of [
      [tomorrow, today()],
      [begun, null],
    ] as const) {
      const applicationId = await offeredTo(domain.as(null), worker, jobId);
      const outcome = await acceptOffer(domain.with(worker.principal), {
        applicationId,
        idempotencyKey: null,
      });
      expect(outcome.userErrors).toEqual([]);
      expect((await rowOf(worker)).availableOn).toBe(expected);
    }
  });

  it('and on again by hand', async () => {
    const worker = await someone();
    await updateWorker(domain.with(worker.principal), { availableToday: false });
    await updateWorker(domain.with(worker.principal), { availableToday: true });
    expect((await rowOf(worker)).availableOn).toBe(today());
  });
});
