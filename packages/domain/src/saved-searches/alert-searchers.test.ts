import { beforeEach, describe, expect, it } from '@jest/globals';
import { statement } from '../database/index.ts';
import { searchJobs } from '../jobs/index.ts';
import {
  applyRetention,
  giveConsent,
  keptDataOf,
  retentionRules,
  withdrawConsent,
} from '../my-data/index.ts';
import { instantIn } from '../shared/index.ts';
import {
  jobInput,
  openJob,
  registeredWorker,
  smallMarket,
  useDomain,
  type TestWorker,
} from '../testing/index.ts';
import { alertSearchers, forgetJobAlerts, jobAlerts, saveSearch, type SavedFilter } from './index.ts';

const domain = useDomain();
const db = () => domain.database.scoped();
const today = new Date().toISOString().slice(0, 10);
const at = (time: string) => instantIn('Asia/Shanghai', today, time);
const noon = at('12:00');
const after = (minutes: number) => new Date(noon.getTime() + minutes * 60_000);
const here = { longitude: 106.81, latitude: 39.66 };
const agreed = { textVersion: 1, evidence: null, idempotencyKey: null };
let worker: TestWorker;

const consent = (one: TestWorker) =>
  giveConsent(domain.with(one.principal), { ...agreed, purpose: 'JOB_ALERTS' });
const save = (one: TestWorker, name: string, filter: SavedFilter) =>
  saveSearch(domain.with(one.principal), { name, filter, near: here });
const told = async (one: TestWorker) =>
  (await jobAlerts(domain.with(one.principal))).map(({ jobId }) => jobId);
const failures: unknown[] = [];
const alert = (now: Date) => alertSearchers(db(), now, (error) => void failures.push(error));
const open = (title: string, more = {}) => openJob(domain.as('CLERK'), { title, ...more });

beforeEach(async () => {
  failures.length = 0;
  for (const table of ['saved_searches', 'job_alerts', 'job_alert_queue'])
    await db().rows(statement(`test.clear.${table}`, `delete from ${table}`));
  worker = await registeredWorker(domain.as(null));
  await consent(worker);
});

describe('alerts of new jobs', () => {
  const filters: [string, SavedFilter][] = [
    ['words', { search: '砌墙' }],
    ['a trade’s everyday name', { search: '瓦工' }],
    ['a spelled trade', { search: 'baojie' }],
    ['words that are not there', { search: '砌墙 月球' }],
    ['a trade', { occupationCodes: [smallMarket.cleaner] }],
    ['pay per day', { wageAtLeast: '350' }],
    ['pay in a unit', { wageAtLeast: '350', wageUnit: 'DAY' }],
    ['more pay', { wageAtLeast: '900' }],
    ['settlement', { settlements: ['WEEKLY'] }],
    ['urgent', { urgent: true }],
    ['not urgent', { urgent: false }],
    ['a district', { divisionCodes: ['150302'] }],
    ['a city', { divisionCodes: ['150300'] }],
    ['a province', { divisionCodes: ['150000'] }],
    ['another city', { divisionCodes: ['150400'] }],
    ['what is no code', { divisionCodes: ['abc'] }],
    ['a code among other signs', { divisionCodes: ['1503%'] }],
    ['another place', { divisionCodes: ['150302002'] }],
    ['near', { withinMetres: 2000 }],
    ['several together', { search: '砌墙', withinMetres: 2000, settlements: ['DAILY', 'WEEKLY'] }],
  ];

  it.each(filters)('are of the jobs that the board finds: %s', async (_, filter) => {
    await save(worker, '我的', filter);
    const place = { ...jobInput().place, location: { ...here, latitude: 39.7 } };
    const jobs = [
      await open('砌墙', { place: { ...place, location: here } }),
      await open('擦玻璃', {
        occupationCode: smallMarket.cleaner,
        skillIds: [],
        settlement: 'WEEKLY',
        place,
      }),
      await open('急招小工', { urgent: true, place, settlement: 'WEEKLY' }),
    ];
    await alert(noon);
    const { rows } = await searchJobs(domain.as(null), { filter, near: here }, { first: 100 });
    expect(failures).toEqual([]);
    const found = rows.map(({ id }) => id).filter((id) => jobs.includes(id));
    expect((await told(worker)).toSorted()).toEqual(found.toSorted());
  });

  it('are three a day at most, whoever tells at once, and go on the next day', async () => {
    const others = await Promise.all(Array.from({ length: 3 }, () => registeredWorker(domain.as(null))));
    const all = [worker, ...others];
    for (const one of all) {
      await consent(one);
      await save(one, '砌墙', { search: '砌墙' });
      await save(one, '瓦工', { search: '瓦工' });
    }
    await Promise.all(Array.from({ length: 9 }, (_, i) => open(`砌墙 ${i}`)));
    await Promise.all(Array.from({ length: 6 }, () => alert(noon)));
    for (const one of all) {
      const jobs = await told(one);
      expect(jobs).toHaveLength(3);
      expect(new Set(jobs).size).toBe(3);
    }
    await open('砌墙 明天的');
    await alert(new Date(noon.getTime() + 86_400_000));
    expect(await told(worker)).toHaveLength(4);
  });

  it('need the consent, and end with it', async () => {
    const silent = await registeredWorker(domain.as(null));
    for (const one of [silent, worker]) await save(one, '砌墙', { search: '砌墙' });
    await open('砌墙');
    await alert(noon);
    expect([await told(silent), await told(worker)].map(({ length }) => length)).toEqual([0, 1]);
    await withdrawConsent(domain.with(worker.principal), { purpose: 'JOB_ALERTS', evidence: null });
    await open('砌墙 又一个');
    await alert(noon);
    expect(await told(worker)).toHaveLength(1);
  });

  it('wait for the morning at night', async () => {
    await save(worker, '砌墙', { search: '砌墙' });
    await open('砌墙');
    for (const time of ['21:00', '23:59', '06:59']) {
      await alert(at(time));
      expect(await told(worker)).toEqual([]);
    }
    await alert(at('07:00'));
    expect(await told(worker)).toHaveLength(1);
  });

  it('are one for each job, and none for a job that is gone by then', async () => {
    await save(worker, '砌墙', { search: '砌墙' });
    const jobId = await open('砌墙');
    await alert(noon);
    const again = `insert into job_alert_queue (market_id, job_id) values (1, $1)`;
    await db().rows(statement('test.again', again), [jobId]);
    await alert(noon);
    expect(await told(worker)).toEqual([jobId]);
    const other = await open('砌墙 关了');
    await db().rows(statement('test.close', `update jobs set status = 'CLOSED' where id = $1`), [other]);
    await alert(noon);
    expect(await told(worker)).toEqual([jobId]);
  });

  it('go on past a job with which they fail, which is told of and tried again later', async () => {
    await save(worker, '砌墙', { search: '砌墙' });
    const failing = await open('砌墙 一');
    const next = await open('砌墙 二');
    const refusal = `add constraint test_refused check (job_id <> '${failing}')`;
    await domain.database.pool.query(`alter table job_alerts ${refusal}`);
    await alert(noon);
    expect(await told(worker)).toEqual([next]);
    expect(failures).toMatchObject([{ constraint: 'test_refused' }]);
    await alert(noon);
    expect(failures).toHaveLength(1);
    await alert(after(1));
    expect(failures).toHaveLength(2);
    await domain.database.pool.query('alter table job_alerts drop constraint test_refused');
    await alert(after(2));
    expect(await told(worker)).toEqual([next]);
    for (const minutes of [3, 20, 2000]) await alert(after(minutes));
    expect((await told(worker)).toSorted()).toEqual([failing, next].toSorted());
    expect(failures).toHaveLength(2);
  });

  it('are in the person’s own file, forgotten after their time, and gone with the person', async () => {
    await save(worker, '砌墙', { search: '砌墙' });
    await open('砌墙');
    await alert(noon);
    const { personId } = worker.principal;
    const kept = await keptDataOf(domain.with(worker.principal), personId);
    expect(kept).toMatchObject({ searches: [{ name: '砌墙' }], alerts: [{ searchName: '砌墙' }] });
    await forgetJobAlerts(db(), new Date(noon.getTime() + 1));
    expect(await told(worker)).toEqual([]);
    const rule = retentionRules.find(({ name }) => name === 'erase-inactive-persons')!;
    const later = new Date(noon.getTime() + (rule.days + 2) * 86_400_000);
    await applyRetention(rule, db(), later, domain.as(null));
    expect(await db().rows(statement('test.left', 'select from saved_searches'))).toEqual([]);
  });
});
