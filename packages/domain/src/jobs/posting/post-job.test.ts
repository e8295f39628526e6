import { describe, expect, it } from '@jest/globals';
import { statement } from '../../database/index.ts';
import { AccessDenied, addDays, dayIn } from '../../shared/index.ts';
import { jobInput, smallMarket, useDomain } from '../../testing/index.ts';
import { postJob } from './post-job.ts';

const domain = useDomain();
const today = dayIn('Asia/Shanghai', new Date());

const codesAt = ({ userErrors }: { userErrors: { code: string; path: string[] | null }[] }) =>
  userErrors.map(({ code, path }) => `${path?.slice(1).join('.')}: ${code}`);

const rowOf = (id: string | null) =>
  domain.database.scoped().row<Record<string, unknown>>(
    statement(
      'test.job',
      `select *, (select count(*)::int from job_shifts where job_id = jobs.id) as shifts,
      (select array_agg(action) from audit_entries where subject_id = jobs.id) as audited,
      (select array_agg(type) from outbox_events where subject_id = jobs.id) as events from jobs where id = $1`,
    ),
    [id],
  );

describe('postJob', () => {
  it('stores a draft with its number, shifts, audit entry and event', async () => {
    const startsAt = new Date(`${addDays(today, 1)}T07:00:00+08:00`);
    const endsAt = new Date(`${addDays(today, 1)}T18:00:00+08:00`);
    const { jobId, userErrors } = await postJob(
      domain.as('CLERK'),
      jobInput({ shifts: [{ startsAt, endsAt }] }),
    );
    expect(userErrors).toEqual([]);
    const row = await rowOf(jobId);
    expect(row).toMatchObject({ status: 'DRAFT', wage_per_day: '350.00', shifts: 1 });
    expect(row).toMatchObject({ audited: ['job.post'], events: ['job.changed'] });
    expect(row!.number).toMatch(/^HB\d{6,}$/);
  });

  it('sends a sound posting to review when asked to', async () => {
    const { jobId } = await postJob(domain.as('CLERK'), jobInput({ submit: true }));
    expect(await rowOf(jobId)).toMatchObject({ status: 'IN_REVIEW', submitted_by: smallMarket.clerkId });
  });

  it('keeps a blocked posting as a draft and cites the words', async () => {
    const outcome = await postJob(domain.as('CLERK'), jobInput({ title: '只招男性搬运工', submit: true }));
    expect(outcome.userErrors.map(({ code }) => code)).toEqual(['RULE_BLOCKED']);
    expect(outcome.ruleHits[0]).toMatchObject({
      rule: 'D01',
      field: 'title',
      words: '只招男性',
      start: 0,
      end: 4,
    });
    expect(await rowOf(outcome.jobId)).toMatchObject({ status: 'DRAFT', submitted_at: null });
  });

  it('ends the posting with the first day of work when no expiry is given', async () => {
    const { jobId } = await postJob(domain.as('CLERK'), jobInput({ startsOn: addDays(today, 1) }));
    const row = await rowOf(jobId);
    expect((row!.expires_at as Date).toISOString()).toBe(
      new Date(`${addDays(today, 2)}T00:00:00+08:00`).toISOString(),
    );
  });

  it.each([
    ['title: REQUIRED', { title: ' \u200B ' }],
    ['title: TITLE_WITHOUT_WORDS', { title: '🎉🎉!!' }],
    ['title: TOO_LONG', { title: '长'.repeat(61) }],
    ['title: TEXT_UNREADABLE', { title: '工\uD83D' }],
    ['description: TEXT_UNREADABLE', { description: '砌墙\0' }],
    ['description: TOO_LONG', { description: '长'.repeat(2001) }],
    ['occupationCode: OCCUPATION_UNKNOWN', { occupationCode: '9-99' }],
    ['skillIds.0: SKILL_UNKNOWN', { skillIds: [-1] }],
    ['headcount: HEADCOUNT_OUT_OF_RANGE', { headcount: 0 }],
    ['headcount: HEADCOUNT_OUT_OF_RANGE', { headcount: 10_001 }],
    ['wage.min: WAGE_NOT_POSITIVE', { wage: { min: '0.00', max: '100.00', unit: 'DAY' as const } }],
    ['wage.min: WAGE_NOT_POSITIVE', { wage: { min: '-5.00', max: '100.00', unit: 'DAY' as const } }],
    ['wage.max: WAGE_MAX_BELOW_MIN', { wage: { min: '200.00', max: '100.00', unit: 'DAY' as const } }],
    ['startsOn: STARTS_IN_PAST', { startsOn: addDays(today, -1) }],
    ['startsOn: STARTS_TOO_LATE', { startsOn: addDays(today, 181) }],
    ['endsOn: ENDS_BEFORE_START', { startsOn: addDays(today, 3), endsOn: addDays(today, 2) }],
    [
      'shifts: SHIFTS_IN_PAST',
      {
        startsOn: today,
        shifts: [{ startsAt: new Date(`${today}T00:00+08:00`), endsAt: new Date(Date.now() - 1) }],
      },
    ],
    ['expiresAt: EXPIRES_IN_PAST', { expiresAt: new Date(Date.now() - 1000) }],
    ['expiresAt: EXPIRES_TOO_LATE', { expiresAt: new Date(Date.now() + 93 * 86_400_000) }],
    ['employerId: EMPLOYER_NOT_FOUND', { employerId: null }],
    ['employerId: EMPLOYER_NOT_FOUND', { employerId: smallMarket.clerkId }],
    ['benefits: TOO_MANY', { benefits: Array.from({ length: 13 }, () => '午餐') }],
    [
      'place.divisionCode: DIVISION_UNKNOWN',
      { place: { address: '工地一号楼', divisionCode: '999999', location: null } },
    ],
    [
      'place.location: LOCATION_OUTSIDE_CHINA',
      {
        place: {
          address: '工地一号楼',
          divisionCode: '150302001',
          location: { longitude: 39.6, latitude: 106.8 },
        },
      },
    ],
  ])('refuses %s', async (expected, overrides) => {
    const context = domain.as('CLERK');
    const outcome = await postJob(context, jobInput(overrides));
    expect(codesAt(outcome)).toContain(expected);
    expect(outcome.jobId).toBeNull();
  });

  it('names every wrong field at once and stores nothing', async () => {
    const count = statement('test.count', 'select count(*)::int as count from jobs');
    const before = await domain.database.scoped().row(count);
    const outcome = await postJob(
      domain.as('CLERK'),
      jobInput({ title: '', headcount: 0, startsOn: '2020-01-01' }),
    );
    expect(codesAt(outcome)).toEqual([
      'title: REQUIRED',
      'startsOn: STARTS_IN_PAST',
      'headcount: HEADCOUNT_OUT_OF_RANGE',
    ]);
    expect(await domain.database.scoped().row(count)).toEqual(before);
  });

  it('speaks English to those who ask for it', async () => {
    const outcome = await postJob(domain.as('CLERK', { language: 'en' }), jobInput({ title: '' }));
    expect(outcome.userErrors[0]!.message).toBe('This must be filled in.');
  });

  it('makes one job of fifty taps with one key', async () => {
    const input = jobInput({ idempotencyKey: 'tap-tap-tap-1', submit: true });
    const outcomes = await Promise.all(Array.from({ length: 50 }, () => postJob(domain.as('CLERK'), input)));
    expect(new Set(outcomes.map(({ jobId }) => jobId)).size).toBe(1);
    expect(outcomes[0]!.jobId).not.toBeNull();
  });

  it('refuses a key that was used for other input', async () => {
    await postJob(domain.as('CLERK'), jobInput({ idempotencyKey: 'same-key-1' }));
    const outcome = await postJob(
      domain.as('CLERK'),
      jobInput({ idempotencyKey: 'same-key-1', headcount: 9 }),
    );
    expect(codesAt(outcome)).toEqual(['idempotencyKey: IDEMPOTENCY_KEY_REUSED']);
  });

  it('gives every job its own number when many post at once', async () => {
    const outcomes = await Promise.all(
      Array.from({ length: 20 }, () => postJob(domain.as('CLERK'), jobInput())),
    );
    const rows = await Promise.all(outcomes.map(({ jobId }) => rowOf(jobId)));
    expect(new Set(rows.map((row) => row!.number)).size).toBe(20);
  });

  it.each([null, 'AUDITOR' as const])('is denied to %s', async (role) => {
    await expect(postJob(domain.as(role), jobInput())).rejects.toThrow(AccessDenied);
  });
});
