import { describe, expect, it } from '@jest/globals';
import { statement } from '../../database/index.ts';
import { AccessDenied, addDays, dayIn } from '../../shared/index.ts';
import { jobInput, openJob, smallMarket, useDomain } from '../../testing/index.ts';
import { postJob } from '../posting/post-job.ts';
import { updateJob } from '../posting/update-job.ts';
import { closeJob } from './close-job.ts';
import { expireJobs } from './expire-jobs.ts';
import { reviewJob } from './review-job.ts';
import { submitJob } from './submit-job.ts';

const domain = useDomain();
const today = dayIn('Asia/Shanghai', new Date());
const codes = ({ userErrors }: { userErrors: { code: string }[] }) => userErrors.map(({ code }) => code);

const jobStatement = statement(
  'test.steps',
  `select status, published_at, close_reason, override_reason, headcount, title,
     (select array_agg(type order by id) from outbox_events where subject_id = jobs.id) as events,
     (select array_agg(action order by id) from audit_entries where subject_id = jobs.id) as audited,
     (select jsonb_agg(jsonb_build_object('decision', decision, 'note', note, 'overridden', overridden_rules))
      from job_reviews where job_id = jobs.id) as reviews
   from jobs where id = $1`,
);
const jobOf = async (id: string | null) =>
  (await domain.database.scoped().row<Record<string, unknown>>(jobStatement, [id]))!;

const openCount = async () =>
  (
    await domain.database
      .scoped()
      .row<{ open: number }>(statement('test.open', 'select open from open_job_counts where market_id = 1'))
  )?.open ?? 0;

const posted = async (overrides = {}): Promise<string> =>
  (await postJob(domain.as('CLERK'), jobInput({ submit: true, ...overrides }))).jobId!;

describe('reviewJob', () => {
  it('puts an approved job on the board and counts it', async () => {
    const before = await openCount();
    const jobId = await posted();
    await reviewJob(domain.as('REVIEWER'), { jobId, decision: 'APPROVE', note: null });
    expect(await jobOf(jobId)).toMatchObject({
      status: 'OPEN',
      events: ['job.changed', 'job.published'],
      audited: ['job.post', 'job.review'],
    });
    expect(await openCount()).toBe(before + 1);
  });

  it('returns a job to its author with the note', async () => {
    const jobId = await posted();
    await reviewJob(domain.as('REVIEWER'), { jobId, decision: 'RETURN', note: '请写清地址' });
    expect(await jobOf(jobId)).toMatchObject({
      status: 'DRAFT',
      reviews: [{ decision: 'RETURN', note: '请写清地址', overridden: [] }],
    });
  });

  it.each(['RETURN', 'REJECT'] as const)('asks why on %s', async (decision) => {
    const outcome = await reviewJob(domain.as('REVIEWER'), { jobId: await posted(), decision, note: '  ' });
    expect(codes(outcome)).toEqual(['NOTE_REQUIRED']);
  });

  it('lets one of two reviewers decide, and tells the other what happened', async () => {
    const jobId = await posted();
    const decisions = await Promise.all([
      reviewJob(domain.as('REVIEWER'), { jobId, decision: 'APPROVE', note: null }),
      reviewJob(domain.as('MANAGER'), { jobId, decision: 'REJECT', note: '重复' }),
    ]);
    expect(decisions.flatMap(codes)).toEqual(['WRONG_STATUS']);
  });

  it('does not know jobs of other markets', async () => {
    const market = domain.as('REVIEWER').markets.market(2)!;
    const other = domain.as('REVIEWER', {
      market,
      principal: {
        kind: 'STAFF',
        marketId: 2,
        roles: ['REVIEWER'],
        staffId: smallMarket.reviewerId,
        sessionId: '',
      },
    });
    const outcome = await reviewJob(other, { jobId: await posted(), decision: 'APPROVE', note: null });
    expect(codes(outcome)).toEqual(['JOB_NOT_FOUND']);
  });

  it('is denied to clerks', async () => {
    const jobId = await posted();
    await expect(reviewJob(domain.as('CLERK'), { jobId, decision: 'APPROVE', note: null })).rejects.toThrow(
      AccessDenied,
    );
  });
});

describe('setting a BLOCK rule aside', () => {
  const blocked = () => posted({ title: '女浴区保洁，限女性' });

  it('is refused without a reason', async () => {
    const outcome = await submitJob(domain.as('REVIEWER'), { jobId: await blocked(), overrideReason: null });
    expect(codes(outcome)).toEqual(['RULE_BLOCKED']);
  });

  it('is refused to those who may not', async () => {
    const outcome = await submitJob(domain.as('CLERK'), {
      jobId: await blocked(),
      overrideReason: '同性浴池服务',
    });
    expect(codes(outcome)).toEqual(['OVERRIDE_NOT_ALLOWED']);
  });

  it('is open to auditors, who post nothing themselves', async () => {
    const jobId = await blocked();
    expect(codes(await submitJob(domain.as('AUDITOR'), { jobId, overrideReason: '同性浴池服务' }))).toEqual(
      [],
    );
  });

  it('needs a second person to approve', async () => {
    const jobId = await blocked();
    await submitJob(domain.as('REVIEWER'), { jobId, overrideReason: '同性浴池服务' });
    const own = await reviewJob(domain.as('REVIEWER'), { jobId, decision: 'APPROVE', note: null });
    expect(codes(own)).toEqual(['NEEDS_SECOND_PERSON']);
    await reviewJob(domain.as('MANAGER'), { jobId, decision: 'APPROVE', note: '已核对场所' });
    expect(await jobOf(jobId)).toMatchObject({
      status: 'OPEN',
      override_reason: '同性浴池服务',
      reviews: [{ overridden: ['D02'] }],
    });
  });
});

describe('closeJob', () => {
  it('takes a job off the board once', async () => {
    const jobId = await openJob(domain.as('CLERK'));
    const before = await openCount();
    const closings = await Promise.all(
      [1, 2, 3].map(() => closeJob(domain.as('CLERK'), { jobId, reason: '已找到人' })),
    );
    expect(closings.flatMap(codes)).toEqual(['WRONG_STATUS', 'WRONG_STATUS']);
    expect(await jobOf(jobId)).toMatchObject({
      status: 'CLOSED',
      close_reason: '已找到人',
      events: ['job.changed', 'job.published', 'job.removed'],
    });
    expect(await openCount()).toBe(before - 1);
  });

  it('names the state of a job that cannot be closed', async () => {
    const jobId = await posted();
    await reviewJob(domain.as('REVIEWER'), { jobId, decision: 'REJECT', note: '虚假' });
    const outcome = await closeJob(domain.as('CLERK'), { jobId, reason: null });
    expect(outcome.userErrors[0]!.message).toContain('未通过');
  });
});

describe('updateJob', () => {
  it('sends a published job to review again when a clerk changes its text', async () => {
    const jobId = await openJob(domain.as('CLERK'));
    await updateJob(domain.as('CLERK'), { jobId, changes: { title: '砌墙大工' } });
    expect(await jobOf(jobId)).toMatchObject({
      status: 'IN_REVIEW',
      title: '砌墙大工',
      events: ['job.changed', 'job.published', 'job.removed'],
    });
  });

  it('leaves it on the board when only the headcount grows', async () => {
    const jobId = await openJob(domain.as('CLERK'));
    await updateJob(domain.as('CLERK'), { jobId, changes: { headcount: 9 } });
    expect(await jobOf(jobId)).toMatchObject({
      status: 'OPEN',
      headcount: 9,
      events: ['job.changed', 'job.published', 'job.updated'],
    });
  });

  it('refuses a blocked text on a published job and changes nothing', async () => {
    const jobId = await openJob(domain.as('CLERK'));
    const outcome = await updateJob(domain.as('REVIEWER'), {
      jobId,
      changes: { title: '只招男性', headcount: 9 },
    });
    expect(codes(outcome)).toEqual(['RULE_BLOCKED_NOT_SAVED']);
    expect(await jobOf(jobId)).toMatchObject({ status: 'OPEN', headcount: 4, title: '砌墙师傅' });
  });

  it('mends a blocked draft so that it can be submitted', async () => {
    const jobId = await posted({ title: '只招男性搬运工' });
    await updateJob(domain.as('CLERK'), { jobId, changes: { title: '搬运工，单件约25公斤' } });
    expect(codes(await submitJob(domain.as('CLERK'), { jobId, overrideReason: null }))).toEqual([]);
    expect(await jobOf(jobId)).toMatchObject({ status: 'IN_REVIEW' });
  });

  it('names the field that is wrong', async () => {
    const jobId = await openJob(domain.as('CLERK'));
    const outcome = await updateJob(domain.as('CLERK'), { jobId, changes: { startsOn: addDays(today, -3) } });
    expect(outcome.userErrors).toMatchObject([{ code: 'STARTS_IN_PAST', path: ['input', 'startsOn'] }]);
  });
});

describe('expireJobs', () => {
  it('ends what has run out, with its audit entry and event', async () => {
    const jobId = await openJob(domain.as('CLERK'), { expiresAt: new Date(Date.now() + 60_000) });
    expect(await expireJobs(domain.database.scoped(), new Date(Date.now() + 120_000))).toBe(1);
    expect(await jobOf(jobId)).toMatchObject({
      status: 'EXPIRED',
      events: ['job.changed', 'job.published', 'job.removed'],
    });
    expect((await jobOf(jobId)).audited).toContain('job.expire');
  });
});
