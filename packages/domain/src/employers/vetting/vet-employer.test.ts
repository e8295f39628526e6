import { describe, expect, it } from '@jest/globals';
import { statement } from '../../database/index.ts';
import { newId } from '../../shared/index.ts';
import { smallMarket, useDomain } from '../../testing/index.ts';
import { employersByKeys } from '../employer-store.ts';
import { vetEmployer, type VetEmployerInput } from './vet-employer.ts';
import { vettingQueue, vettingQueueLength } from './vetting-queue.ts';

const domain = useDomain();
const employerId = smallMarket.otherEmployerId;

const vet = (overrides: Partial<VetEmployerInput> = {}, now = new Date('2026-08-31T08:00:00Z')) =>
  vetEmployer(domain.as('REVIEWER', { clock: { now: () => now } }), {
    ...{ employerId, decision: 'APPROVE', evidence: ['BUSINESS_LICENCE'], note: null },
    ...overrides,
  });
const employerNow = async () => (await employersByKeys(domain.database.scoped(), [1], [employerId]))[0]!;
const queueAt = async (now: string) => {
  const context = domain.as('REVIEWER', { clock: { now: () => new Date(now) } });
  const page = await vettingQueue(context, { first: 10 });
  expect((await vettingQueueLength(context)).count).toBe(page.rows.length);
  return page.rows.map(({ id }) => id);
};

describe('vetting', () => {
  it.each<[string, Partial<VetEmployerInput>, string, string]>([
    ['approval without evidence', { evidence: [] }, 'EVIDENCE_REQUIRED', 'evidence'],
    ['refusal without a note', { decision: 'REFUSE', note: ' ' }, 'NOTE_REQUIRED', 'note'],
    ['a note of 501', { decision: 'REFUSE', note: '长'.repeat(501) }, 'TOO_LONG', 'note'],
    ['no employer', { employerId: null }, 'EMPLOYER_NOT_FOUND', 'employerId'],
    ['an employer that is not there', { employerId: newId() }, 'EMPLOYER_NOT_FOUND', 'employerId'],
  ])('refuses %s', async (_, overrides, code, field) => {
    expect((await vet(overrides)).userErrors).toMatchObject([{ code, path: ['input', field] }]);
    expect(await employerNow()).toMatchObject({ verifiedAt: null, verifiedUntil: null });
  });

  it.each(['CLERK', 'AUDITOR', null] as const)('is not for %s', async (role) => {
    const input = { employerId, decision: 'APPROVE' as const, evidence: ['CONTRACT' as const], note: null };
    await expect(vetEmployer(domain.as(role), input)).rejects.toMatchObject({ name: 'AccessDenied' });
    await expect(vettingQueue(domain.as(role), { first: 1 })).rejects.toMatchObject({ name: 'AccessDenied' });
  });

  it('is good for six months, with what was seen, and then waits again', async () => {
    await vet({ evidence: ['BUSINESS_LICENCE', 'PHONE_CALL', 'PHONE_CALL'] });
    expect(await employerNow()).toMatchObject({
      verifiedEvidence: ['BUSINESS_LICENCE', 'PHONE_CALL'],
      verifiedUntil: new Date('2027-02-28T08:00:00Z'),
    });
    expect(await queueAt('2026-09-01T00:00:00Z')).not.toContain(employerId);
    expect(await queueAt('2027-02-28T08:00:00Z')).toContain(employerId);
  });

  it('that refuses takes the badge away at once, and leaves entry, event and note', async () => {
    await vet();
    const later = new Date('2026-09-15T00:00:00Z');
    await vet({ decision: 'REFUSE', evidence: [], note: '执照过期' }, later);
    expect((await employerNow()).verifiedUntil).toEqual(later);
    const left = statement(
      'test.left',
      `select (select detail ->> 'decision' from audit_entries where subject_id = $1 order by id desc limit 1) as entry,
         (select type from outbox_events where subject_id = $1 order by id desc limit 1) as event,
         (select note from employer_vettings where employer_id = $1 order by decided_at desc limit 1) as note`,
    );
    expect(await domain.database.scoped().row(left, [employerId])).toEqual({
      ...{ entry: 'REFUSE', event: 'employer.changed', note: '执照过期' },
    });
  });
});
