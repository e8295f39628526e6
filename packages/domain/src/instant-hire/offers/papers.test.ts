import { beforeAll, expect, it } from '@jest/globals';
import { statement } from '../../database/index.ts';
import { handsAt, hireStateOf, nextSite, offersOf, urgentJobAt, useDomain } from '../../testing/index.ts';
import { confirmWorkerSkill } from '../../workers/index.ts';
import { stepInstantHire } from '../waves/step-instant-hire.ts';
import { acceptInstantOffer } from './accept-instant-offer.ts';

const domain = useDomain();
const db = () => domain.database.scoped();
const welder = '6-18-02-04';
const paper = 11;
const trade = statement(
  'test.licensedTrade',
  `insert into occupations (code, name_zh, category, category_zh, licence_skill_ids)
   values ('${welder}', '焊工', 'day_work', '零工', '{${paper}}')`,
);
const certificate = statement(
  'test.certificate',
  `insert into skills (id, occupation_code, name_zh, certificate) values (${paper}, '${welder}', '焊工证', true)`,
);
const runOut = statement(
  'test.runOut',
  'update worker_skills set confirmed_at = null, confirmed_by = null where worker_id = $1',
);

beforeAll(async () => {
  await db().rows(trade);
  await db().rows(certificate);
  await domain.as(null).occupations.load();
});

it('whose paper has run out since they were asked gets no place, and does once it is confirmed anew', async () => {
  const site = nextSite();
  const [worker] = await handsAt(domain.as(null), site, 1, { occupationCodes: [welder] });
  const { workerId, principal } = worker!;
  const confirm = () => confirmWorkerSkill(domain.as('CLERK'), { workerId, skillId: paper, level: 3 });
  await confirm();
  const about = { occupationCode: welder, description: '持焊工证上岗，工具齐全。', headcount: 2 };
  const jobId = await urgentJobAt(domain.as('CLERK'), site, about);
  await stepInstantHire(domain.as(null), jobId);
  const [offer] = await offersOf(db(), jobId);
  const accept = () =>
    acceptInstantOffer(domain.with(principal), { offerId: offer!.id, idempotencyKey: null });

  await db().rows(runOut, [workerId]);
  expect(await accept()).toMatchObject({
    offerId: null,
    userErrors: [{ code: 'INSTANT_PAPER_MISSING', path: ['input', 'offerId'] }],
  });
  expect(await hireStateOf(db(), jobId)).toMatchObject({ placed: 0, placements: 0 });
  expect(await offersOf(db(), jobId)).toMatchObject([{ status: 'OFFERED' }]);

  await confirm();
  expect(await accept()).toEqual({ offerId: offer!.id, userErrors: [] });
});
