import { describe, expect, it } from '@jest/globals';
import { statement } from '../database/index.ts';
import { jobInput, smallMarket, useDomain } from '../testing/index.ts';
import { postJob } from './posting/post-job.ts';
import { updateJob } from './posting/update-job.ts';
import { reviewJob } from './steps/review-job.ts';
import type { NeedDecision } from './steps/decide-needs.ts';

const domain = useDomain();
const guides = { language: 'mn', reason: '给蒙古国来的客人带路讲解' };
const signs = { language: 'zh', reason: '看懂工地的安全标志' };

type Told = { userErrors: { code: string; path: string[] | null }[] };
const codesAt = ({ userErrors }: Told) =>
  userErrors.map(({ code, path }) => `${path?.slice(1).join('.')}: ${code}`);

const rowStatement = statement(
  'test.needs',
  `select status, language_needs as needs, needed_languages as needed,
     (select detail -> 'languageNeeds' from audit_entries where subject_id = jobs.id and action = 'job.review'
      order by at desc, id desc limit 1) as audited,
     (select array_agg(type order by id) from outbox_events where subject_id = jobs.id) as events
   from jobs where id = $1`,
);
const rowOf = async (id: string | null) =>
  (await domain.database.scoped().row<Record<string, unknown>>(rowStatement, [id]))!;

const posted = async (languageNeeds = [guides, signs]): Promise<string> =>
  (await postJob(domain.as('CLERK'), jobInput({ submit: true, languageNeeds }))).jobId!;

const decided = (language: string, accept: boolean, note: string | null = null): NeedDecision => ({
  ...{ language, accept, note },
});
const approve = (jobId: string, languageNeeds?: NeedDecision[]) =>
  reviewJob(domain.as('REVIEWER'), { jobId, decision: 'APPROVE', note: null, languageNeeds });

const published = async (): Promise<string> => {
  const jobId = await posted();
  await approve(jobId, [decided('mn', true), decided('zh', false, '标志有图，不用识字')]);
  return jobId;
};

describe('a language that the work needs', () => {
  it('waits when it is stated, and counts nothing', async () => {
    expect(await rowOf(await posted())).toMatchObject({
      status: 'IN_REVIEW',
      needs: [guides, signs].map((need) => ({ ...need, state: 'WAITING', decidedBy: null })),
      needed: null,
    });
  });

  it.each([
    ['an unknown one', [{ ...guides, language: 'klingon' }], 'languageNeeds.0.language: LANGUAGE_UNKNOWN'],
    ['one twice', [guides, { ...signs, language: 'mn' }], 'languageNeeds.1.language: LANGUAGE_TWICE'],
    ['without a reason', [{ ...guides, reason: ' ' }], 'languageNeeds.0.reason: REQUIRED'],
    ['with hardly one', [{ ...guides, reason: ' 带路 ' }], 'languageNeeds.0.reason: TOO_SHORT'],
    ['with a novel', [{ ...guides, reason: '带'.repeat(201) }], 'languageNeeds.0.reason: TOO_LONG'],
    ['unreadable', [{ ...guides, reason: '带路讲\0解' }], 'languageNeeds.0.reason: TEXT_UNREADABLE'],
    [
      'four',
      ['mn', 'zh', 'en', 'kk'].map((language) => ({ ...guides, language })),
      'languageNeeds: TOO_MANY',
    ],
  ])('is refused: %s', async (_, languageNeeds, expected) => {
    const outcome = await postJob(domain.as('CLERK'), jobInput({ languageNeeds }));
    expect(outcome.jobId).toBeNull();
    expect(codesAt(outcome)).toEqual([expected]);
  });

  it('is no way around the rules: its reason is read as the title is', async () => {
    const reason = '只要蒙古族，会说蒙古语';
    const languageNeeds = [guides, { language: 'zh', reason }];
    const outcome = await postJob(domain.as('CLERK'), jobInput({ submit: true, languageNeeds }));
    expect(codesAt(outcome)).toEqual(['undefined: RULE_BLOCKED']);
    const hit = outcome.ruleHits.find(({ rule }) => rule === 'D05');
    expect(hit).toMatchObject({ field: 'languageNeeds', item: 1 });
    expect(reason.slice(hit!.start!, hit!.end!)).toBe(hit!.words);
    expect(outcome.ruleHits.filter(({ item }) => item === 0)).toEqual([]);
  });
});

describe('a reviewer', () => {
  it('accepts one and declines another, and the posting is published', async () => {
    const jobId = await published();
    const by = { decidedBy: smallMarket.reviewerId, decidedAt: expect.stringMatching(/^\d{4}-.*Z$/) };
    const needs = [
      { ...guides, state: 'ACCEPTED', ...by, note: null },
      { ...signs, state: 'DECLINED', ...by, note: '标志有图，不用识字' },
    ];
    expect(await rowOf(jobId)).toMatchObject({
      ...{ status: 'OPEN', needs, needed: ['mn'], audited: needs },
      events: ['job.changed', 'job.published'],
    });
  });

  it.each([
    ['leaving one undecided', [decided('mn', true)], 'languageNeeds: LANGUAGE_NEED_UNDECIDED'],
    [
      'declining without a word',
      [decided('mn', true), decided('zh', false, ' ')],
      'languageNeeds.1.note: NOTE_REQUIRED',
    ],
    [
      'deciding on what nobody needs',
      [decided('mn', true), decided('en', true)],
      'languageNeeds.1.language: LANGUAGE_NOT_NEEDED',
    ],
    [
      'deciding twice',
      [decided('mn', true), decided('mn', false, '不用'), decided('zh', true)],
      'languageNeeds.1.language: LANGUAGE_TWICE',
    ],
  ])('is refused %s, and nothing is decided', async (_, decisions, expected) => {
    const jobId = await posted();
    expect(codesAt(await approve(jobId, decisions))).toEqual([expected]);
    expect(await rowOf(jobId)).toMatchObject({ status: 'IN_REVIEW', needed: null, audited: null });
  });

  it('may return a posting with what was decided, or with nothing of it', async () => {
    const jobId = await posted();
    const returned = { jobId, decision: 'RETURN' as const, note: '请写清地址' };
    await reviewJob(domain.as('REVIEWER'), {
      ...returned,
      languageNeeds: [decided('zh', false, '不用识字')],
    });
    expect(await rowOf(jobId)).toMatchObject({
      ...{ status: 'DRAFT', needed: null },
      needs: [{ state: 'WAITING' }, { state: 'DECLINED', note: '不用识字' }],
    });
  });
});

describe('a change of needs', () => {
  const change = (jobId: string, languageNeeds: { language: string; reason: string }[], as = 'CLERK') =>
    updateJob(domain.as(as as 'CLERK'), { jobId, changes: { languageNeeds } });

  it.each(['CLERK', 'REVIEWER'])('sends an open posting to review by the hand of a %s', async (role) => {
    const jobId = await published();
    await change(jobId, [guides, { language: 'en', reason: '给外国客人讲解' }], role);
    expect(await rowOf(jobId)).toMatchObject({
      status: 'IN_REVIEW',
      needs: [{ state: 'ACCEPTED' }, { language: 'en', state: 'WAITING' }],
      needed: ['mn'],
    });
  });

  it('makes a need of another reason wait again', async () => {
    const jobId = await published();
    await change(jobId, [{ ...guides, reason: '同事都说蒙古语' }, signs]);
    expect(await rowOf(jobId)).toMatchObject({
      ...{ status: 'IN_REVIEW', needed: null },
      needs: [{ state: 'WAITING', decidedBy: null }, { state: 'DECLINED' }],
    });
  });

  it('is none when something else changes: what was decided stays', async () => {
    const jobId = await published();
    await updateJob(domain.as('CLERK'), { jobId, changes: { headcount: 9 } });
    expect(await rowOf(jobId)).toMatchObject({ status: 'OPEN', needed: ['mn'] });
  });

  it('takes needs away by the hand of a reviewer without a second look', async () => {
    const jobId = await published();
    await change(jobId, [], 'REVIEWER');
    expect(await rowOf(jobId)).toMatchObject({ status: 'OPEN', needs: [], needed: null });
  });
});

describe('the database', () => {
  it('keeps no needed language that was not accepted', async () => {
    const jobId = await posted();
    const claim = statement('test.claim', `update jobs set needed_languages = '{mn}' where id = $1`);
    await expect(domain.database.scoped().rows(claim, [jobId])).rejects.toThrow(/jobs_needed_languages/);
  });
});
