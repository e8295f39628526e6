import { describe, expect, it } from '@jest/globals';
import { statement } from '../database/index.ts';
import { acceptOffer, refuseWorkersApplication, withdrawApplication } from '../applications/index.ts';
import { postJob } from '../jobs/index.ts';
import { addDays, dayIn } from '../shared/index.ts';
import {
  appliedTo,
  idNumberOf,
  jobInput,
  offeredTo,
  openJob,
  registeredEmployer,
  registeredWorker,
  smallMarket,
  useDomain,
  type TestWorker,
} from '../testing/index.ts';
import { confirmWorkerSkill, updateWorker, type UpdateWorkerInput } from '../workers/index.ts';
import { matchJobs } from './match-jobs.ts';
import { matchWorkers } from './match-workers.ts';

const domain = useDomain();
const tomorrow = addDays(dayIn('Asia/Shanghai', new Date()), 1);

const someone = async (
  said: UpdateWorkerInput = {},
  overrides: Parameters<typeof registeredWorker>[1] = {},
) => {
  const worker = await registeredWorker(domain.as(null), overrides);
  const { userErrors } = await updateWorker(domain.with(worker.principal), said);
  if (userErrors.length > 0) throw new Error(JSON.stringify(userErrors));
  return worker;
};
const job = (overrides: Parameters<typeof openJob>[1] = {}) => openJob(domain.as('CLERK'), overrides);
const workersFor = (jobId: string) => matchWorkers(domain.as('CLERK'), jobId, 50);
const jobsFor = ({ principal }: TestWorker) => matchJobs(domain.with(principal), undefined, 50);

/** Whether both directions find the pair; they must agree. */
async function fits(worker: TestWorker, jobId: string): Promise<boolean> {
  const there = (await workersFor(jobId)).some((match) => match.worker.id === worker.workerId);
  const back = (await jobsFor(worker)).some((match) => match.job.id === jobId);
  expect({ jobsFor: back }).toEqual({ jobsFor: there });
  return there;
}
const weekday = ((new Date(`${tomorrow}T00:00:00Z`).getUTCDay() + 6) % 7) + 1;
const otherDays = [1, 2, 3, 4, 5, 6, 7].filter((day) => day !== weekday);
const forever = { wage: { min: '1.00', max: '1.00', unit: 'DAY' as const } };

describe('what the module does not read', () => {
  it.each([
    [
      'the sex digit',
      { idNumber: idNumberOf('1980-05-17', 901) },
      { idNumber: idNumberOf('1980-05-17', 902) },
    ],
    ['the place of registration', { idNumber: '11010519491231002X' }, { idNumber: idNumberOf('1949-12-31') }],
    ['the name', { realName: '王建国' }, { realName: '阿·古拉' }],
    ['the script of the name', { realName: '李秀英' }, { realName: 'ᠪᠠᠭᠠᠲᠤᠷ' }],
    ['the age of adults', { idNumber: idNumberOf('1970-01-01') }, { idNumber: idNumberOf('2000-01-01') }],
  ])('changes no score and no reason: %s', async (_, one, other) => {
    const jobId = await job();
    const workers = [
      await someone({ wagePerDayAtLeast: '300.00' }, one),
      await someone({ wagePerDayAtLeast: '300.00' }, other),
    ];
    const matches = await workersFor(jobId);
    const found = workers.map(({ workerId }) => {
      const { score, reasons } = matches.find((match) => match.worker.id === workerId)!;
      return { score, reasons };
    });
    expect(found[0]).toEqual(found[1]);
    const back = await Promise.all(workers.map(jobsFor));
    const own = back.map((list) => list.find((match) => match.job.id === jobId)!);
    expect(own[0]).toEqual(own[1]);
  });
});

describe('hard rules', () => {
  it('let a pair through that nothing speaks against', async () => {
    expect(await fits(await someone(), await job())).toBe(true);
  });

  it('keep a worker from an employer they hide from', async () => {
    const jobId = await job();
    const hidden = await someone({ hiddenFrom: [smallMarket.employerId] });
    expect(await fits(hidden, jobId)).toBe(false);
  });

  it("count from the worker's radius", async () => {
    const far = {
      address: '海北街道北区工地（示例）',
      divisionCode: null,
      location: { longitude: 106.81, latitude: 39.8 },
    };
    const jobId = await job({ place: { ...far, divisionCode: smallMarket.subdistrict } });
    expect(await fits(await someone({ radiusMetres: 5_000 }), jobId)).toBe(false);
    expect(await fits(await someone({ radiusMetres: 30_000 }), jobId)).toBe(true);
  });

  it('ask for the day of the week', async () => {
    const jobId = await job({ startsOn: tomorrow });
    expect(await fits(await someone({ weekdays: otherDays }), jobId)).toBe(false);
    expect(await fits(await someone({ weekdays: [weekday] }), jobId)).toBe(true);
  });

  it('leave out who has agreed to other work then', async () => {
    const [busy, jobId] = [await someone(), await job()];
    const applicationId = await offeredTo(domain.as(null), busy, await job());
    await acceptOffer(domain.with(busy.principal), { applicationId, idempotencyKey: null });
    expect(await fits(busy, jobId)).toBe(false);
    expect(await fits(busy, await job({ startsOn: addDays(tomorrow, 1) }))).toBe(true);
  });

  it('leave out who applied or was refused, not who dropped out', async () => {
    const jobId = await job();
    const [applied, refused, dropped] = [await someone(), await someone(), await someone()];
    await appliedTo(domain.as(null), applied, jobId);
    const no = await appliedTo(domain.as(null), refused, jobId);
    await refuseWorkersApplication(domain.as('CLERK'), {
      applicationId: no,
      reason: 'SKILL',
      shareReason: false,
    });
    const out = await appliedTo(domain.as(null), dropped, jobId);
    await withdrawApplication(domain.with(dropped.principal), { applicationId: out, reason: null });
    const found = [await fits(applied, jobId), await fits(refused, jobId), await fits(dropped, jobId)];
    expect(found).toEqual([false, false, true]);
  });

  it('keep the young from the night', async () => {
    const minor = { idNumber: idNumberOf(`${Number(tomorrow.slice(0, 4)) - 17}-01-01`) };
    const at = (hour: string) => new Date(`${tomorrow}T${hour}:00+08:00`);
    const night = await job({ startsOn: tomorrow, shifts: [{ startsAt: at('19:00'), endsAt: at('23:00') }] });
    const day = await job({ startsOn: tomorrow, shifts: [{ startsAt: at('08:00'), endsAt: at('12:00') }] });
    const worker = await someone({}, minor);
    expect([await fits(worker, night), await fits(worker, day)]).toEqual([false, true]);
    expect(await fits(await someone(), night)).toBe(true);
  });

  it('want the trade, or a skill that is asked for', async () => {
    const jobId = await job();
    const cleaner = { occupationCodes: [smallMarket.cleaner] };
    expect(await fits(await someone(cleaner), jobId)).toBe(false);
    expect(await fits(await someone({ ...cleaner, skills: [{ skillId: 1, level: 3 }] }), jobId)).toBe(true);
  });

  it('show no job that is full or over', async () => {
    const [worker, jobId] = [await someone(), await job({ headcount: 1 })];
    const other = await someone();
    const applicationId = await offeredTo(domain.as(null), other, jobId);
    await acceptOffer(domain.with(other.principal), { applicationId, idempotencyKey: null });
    expect((await jobsFor(worker)).map((match) => match.job.id)).not.toContain(jobId);
  });
});

describe('scores', () => {
  const scoreOf = async (worker: TestWorker, jobId: string) =>
    (await workersFor(jobId)).find((match) => match.worker.id === worker.workerId)!;

  it('rise with a skill, and more with a confirmed one', async () => {
    const jobId = await job();
    const [none, said, proved] = [
      await someone(),
      await someone({ skills: [{ skillId: 1, level: 3 }] }),
      await someone(),
    ];
    await confirmWorkerSkill(domain.as('CLERK'), { workerId: proved.workerId, skillId: 1, level: 3 });
    const scores = [await scoreOf(none, jobId), await scoreOf(said, jobId), await scoreOf(proved, jobId)];
    expect(scores[1]!.score).toBeGreaterThan(scores[0]!.score);
    expect(scores[2]!.score).toBeGreaterThan(scores[1]!.score);
    expect(scores[2]!.reasons.find(({ factor }) => factor === 'SKILL')!.text).toContain('已核验');
  });

  it('fall with a wish above the pay, and are silent where none is said', async () => {
    const jobId = await job({ wage: { min: '300.00', max: '300.00', unit: 'DAY' } });
    const [content, wishing, silent] = [
      await someone({ wagePerDayAtLeast: '300.00' }),
      await someone({ wagePerDayAtLeast: '500.00' }),
      await someone(),
    ];
    const [one, two, three] = [
      await scoreOf(content, jobId),
      await scoreOf(wishing, jobId),
      await scoreOf(silent, jobId),
    ];
    expect(one.score).toBeGreaterThan(two.score);
    expect(three.reasons.map(({ factor }) => factor)).not.toContain('WAGE');
  });

  it('fall with missed days, and do not judge newcomers', async () => {
    const [jobId, reliable, missing, newcomer] = [
      await job(),
      await someone(),
      await someone(),
      await someone(),
    ];
    const history = statement(
      'test.history',
      'update workers set placement_count = 10, no_show_count = $2 where id = $1',
    );
    await domain.database.scoped().rows(history, [reliable.workerId, 0]);
    await domain.database.scoped().rows(history, [missing.workerId, 5]);
    const [one, two, three] = [
      await scoreOf(reliable, jobId),
      await scoreOf(missing, jobId),
      await scoreOf(newcomer, jobId),
    ];
    expect(one.score).toBeGreaterThan(two.score);
    expect(three.reasons.map(({ factor }) => factor)).not.toContain('RELIABILITY');
  });

  it('stay between 0 and 1, best first, with reasons in the language asked for', async () => {
    const matches = await matchWorkers(domain.as('CLERK', { language: 'en' }), await job(forever), 50);
    const scores = matches.map(({ score }) => score);
    expect(scores).toEqual(scores.toSorted((a, b) => b - a));
    expect(Math.max(...scores)).toBeLessThanOrEqual(1);
    expect(Math.min(...scores)).toBeGreaterThanOrEqual(0);
    const texts = matches.flatMap(({ reasons }) => reasons.map(({ text }) => text)).join();
    expect(texts).toMatch(/Skill: /);
    expect(texts).toMatch(/Same trade: Bricklayer/);
    expect(texts).not.toMatch(/[{}]|undefined|NaN/);
  });
});

describe('matches', () => {
  it('of workers are for staff and for the employer of a published job', async () => {
    const jobId = await job();
    const stranger = await registeredEmployer(domain.as(null));
    await expect(matchWorkers(domain.with(stranger.principal), jobId, 10)).rejects.toMatchObject({
      name: 'AccessDenied',
    });
    await expect(matchWorkers(domain.as('AUDITOR'), jobId, 10)).rejects.toMatchObject({
      name: 'AccessDenied',
    });
    await expect(matchWorkers(domain.as(null), jobId, 10)).rejects.toMatchObject({ name: 'AccessDenied' });
  });

  it('of jobs are for oneself, for nobody else', async () => {
    const [one, other] = [await someone(), await someone()];
    await expect(matchJobs(domain.with(one.principal), other.workerId, 10)).rejects.toMatchObject({
      name: 'Refused',
    });
    await expect(matchJobs(domain.as(null), one.workerId, 10)).rejects.toMatchObject({
      name: 'AccessDenied',
    });
  });

  it('show an employer nobody for a draft that no reviewer has seen', async () => {
    await someone();
    const { principal, employerId } = await registeredEmployer(domain.as(null), {
      creditCode: '91150399TF0000102X',
    });
    const { jobId } = await postJob(domain.with(principal), jobInput({ employerId }));
    expect(jobId).not.toBeNull();
    expect(await matchWorkers(domain.with(principal), jobId, 10)).toEqual([]);
    expect((await matchWorkers(domain.as('CLERK'), jobId, 10)).length).toBeGreaterThan(0);
  });
});
