import { beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { forgetIdempotencyKeys } from '../idempotency/index.ts';
import { forgetChanges } from '../job-index/index.ts';
import { forgetLoginCodes } from '../identity/index.ts';
import { applyRetention, retentionRules } from '../my-data/index.ts';
import { trimOutbox } from '../outbox/index.ts';
import { statement } from '../database/index.ts';
import { newId } from '../shared/index.ts';
import { appliedTo, openJob, planOf, registeredWorker, useDomain, watchedDb } from '../testing/index.ts';

const domain = useDomain();
const db = () => domain.database.scoped();
const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000);

/** Announced events: two thirds of ten days ago, the others of today. */
const fillOutbox = statement(
  'test.fillOutbox',
  `insert into outbox_events (id, market_id, sequence, type, subject_id, occurred_at)
   select gen_random_uuid(), 1, n, 'test', $1, now() - case when n <= 12000 then interval '10 days' else interval '0' end
   from generate_series(1, 18000) n`,
);
const clearOutbox = statement('test.clearOutbox', 'delete from outbox_events');
const leftOfOutbox = statement(
  'test.leftOfOutbox',
  'select count(*)::int as count, min(sequence)::int as first from outbox_events',
);

describe('what has passed', () => {
  beforeEach(async () => {
    await db().rows(clearOutbox);
    await db().rows(fillOutbox, [newId()]);
    await domain.database.pool.query('analyze outbox_events');
  });

  it('is forgotten in batches of five thousand', async () => {
    const { db: watching, times } = watchedDb(db());
    expect(await trimOutbox(watching, daysAgo(7))).toBe(12_000);
    expect(await db().row(leftOfOutbox)).toEqual({ count: 6_000, first: 12_001 });
    expect(times('outbox.trim')).toBe(4); // the last one finds nothing
  });

  it('is forgotten by two at once, and counted by one', async () => {
    const counts = await Promise.all([trimOutbox(db(), daysAgo(7)), trimOutbox(db(), daysAgo(7))]);
    expect(counts[0] + counts[1]).toBeLessThanOrEqual(12_000);
    await trimOutbox(db(), daysAgo(7));
    expect(await db().row(leftOfOutbox)).toEqual({ count: 6_000, first: 12_001 });
  });

  it('is left for the next time when the time is up', async () => {
    let turns = 0;
    const pace = {
      turn: async <Result>(batch: () => Promise<Result>) => ((turns += 1) > 1 ? null : batch()),
    };
    expect(await trimOutbox(db(), daysAgo(7), pace)).toBe(5_000);
    expect(await db().row(leftOfOutbox)).toEqual({ count: 13_000, first: 5_001 });
  });
});

const copyRefused = statement(
  'test.copyRefused',
  `insert into applications select (jsonb_populate_record(a, jsonb_build_object('id', gen_random_uuid(), 'status', 'REFUSED'))).*
   from applications a, generate_series(1, 4000) where a.id = $1`,
);
const fillKeys = statement(
  'test.fillKeys',
  `insert into idempotency_keys (market_id, caller, key, operation, input_hash)
   select 1, 'test', n::text, 'test', 'test' from generate_series(1, 4000) n`,
);
const fillChanges = statement(
  'test.fillChanges',
  `insert into open_job_changes (market_id, change, job_id)
   select 1, -n, gen_random_uuid() from generate_series(1, 12000) n`,
);

describe('what there is much of', () => {
  beforeAll(async () => {
    const jobId = await openJob(domain.as('CLERK'));
    const id = await appliedTo(domain.as(null), await registeredWorker(domain.as(null)), jobId);
    await db().rows(copyRefused, [id]);
    await db().rows(fillKeys);
    await db().rows(fillChanges);
    await domain.database.pool.query(
      'analyze applications, idempotency_keys, outbox_events, open_job_changes',
    );
  });

  it.each([
    ['outbox.trim', 'outbox_events_sequence_key'],
    ['retention.applications', 'applications_over'],
    ['idempotency.forget', 'idempotency_keys_age'],
    ['identity.forgetLoginCodes', 'login_codes_age'],
    ['jobIndex.forget', 'open_job_changes_pkey'],
  ])('is found by an index: %s', async (name, index) => {
    const { db: watching, first } = watchedDb(db());
    await trimOutbox(watching, daysAgo(7));
    await forgetIdempotencyKeys(watching, daysAgo(1));
    await forgetLoginCodes(watching, daysAgo(1));
    await forgetChanges(watching, 20_000);
    const rule = retentionRules.find((each) => each.name === 'forget-applications')!;
    await applyRetention(rule, watching, new Date(), domain.as(null));
    expect(await planOf(db(), first(name))).toMatch(new RegExp(`(using|Index Scan on) ${index}\\b`));
  });

  it('is forgotten in short statements too where changes of open jobs are listed', async () => {
    await db()
      .rows(fillChanges)
      .catch(() => undefined);
    const { db: watching, times } = watchedDb(db());
    await forgetChanges(watching, 0);
    expect(times('jobIndex.forget')).toBe(4);
  });
});
