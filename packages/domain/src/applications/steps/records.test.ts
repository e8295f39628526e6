import { beforeAll, describe, expect, it } from '@jest/globals';
import { statement } from '../../database/index.ts';
import {
  appliedTo,
  clerkActingFor,
  offeredTo,
  openJob,
  registeredWorker,
  useDomain,
  type TestWorker,
} from '../../testing/index.ts';
import type { ApplicationOutcome } from '../application-outcome.ts';
import { acceptOffer } from './accept-offer.ts';
import { offerApplication } from './offer-application.ts';
import { refuseWorkersApplication } from './refuse-application.ts';
import { shortlistApplication } from './shortlist-application.ts';
import { withdrawApplication } from './withdraw-application.ts';

const domain = useDomain();
let jobId: string;
beforeAll(async () => {
  jobId = await openJob(domain.as('CLERK'), { headcount: 100 });
});

const left = statement(
  'test.left',
  `select (select jsonb_agg(status || ' ' || actor_kind order by id) from application_steps where application_id = $1) as steps,
     (select jsonb_agg(action || ' ' || actor_kind || ' ' || (detail ->> 'to') order by id) from audit_entries
        where subject_id = $1) as entries,
     (select jsonb_agg(data ->> 'status' order by id) from outbox_events where subject_id = $1) as events`,
);
const leftBy = (id: string) => domain.database.scoped().row<Record<string, string[]>>(left, [id]);

type Step = (worker: TestWorker, applicationId: string) => Promise<ApplicationOutcome>;
const clerk = () => domain.as('CLERK');

const table: [string, (worker: TestWorker) => Promise<string>, Step, string, string][] = [
  [
    'shortlisting',
    (worker) => appliedTo(domain.as(null), worker, jobId),
    (_, applicationId) => shortlistApplication(clerk(), { applicationId }),
    'SHORTLISTED STAFF',
    'application.shortlist',
  ],
  [
    'offering',
    (worker) => appliedTo(domain.as(null), worker, jobId),
    (_, applicationId) =>
      offerApplication(clerk(), { applicationId, message: '八点到', idempotencyKey: null }),
    'OFFERED STAFF',
    'application.offer',
  ],
  [
    'refusing',
    (worker) => appliedTo(domain.as(null), worker, jobId),
    (_, applicationId) =>
      refuseWorkersApplication(clerk(), { applicationId, reason: 'TIME', shareReason: true }),
    'REFUSED STAFF',
    'application.refuse',
  ],
  [
    'accepting',
    (worker) => offeredTo(domain.as(null), worker, jobId),
    ({ principal }, applicationId) =>
      acceptOffer(domain.with(principal), { applicationId, idempotencyKey: null }),
    'ACCEPTED PERSON',
    'application.accept',
  ],
  [
    'accepting for somebody',
    (worker) => offeredTo(domain.as(null), worker, jobId),
    async ({ workerId }, applicationId) => {
      const acting = domain.with(await clerkActingFor(domain.as(null), workerId));
      return acceptOffer(acting, { applicationId, idempotencyKey: null });
    },
    'ACCEPTED STAFF',
    'application.accept',
  ],
  [
    'dropping out',
    (worker) => appliedTo(domain.as(null), worker, jobId),
    ({ principal }, applicationId) =>
      withdrawApplication(domain.with(principal), { applicationId, reason: null }),
    'WITHDRAWN PERSON',
    'application.withdraw',
  ],
];

describe('every step', () => {
  it.each(table)(
    'leaves one line in the log, the audit trail and the outbox: %s, also when taken twice',
    async (_, begin, step, line, action) => {
      const worker = await registeredWorker(domain.as(null));
      const id = await begin(worker);
      const before = (await leftBy(id))!;
      const outcomes = [await step(worker, id), await step(worker, id)];
      expect(outcomes).toEqual(outcomes.map(() => ({ applicationId: id, userErrors: [] })));
      const after = (await leftBy(id))!;
      const [status, actor] = line.split(' ');
      expect(after).toEqual({
        steps: [...before['steps']!, line],
        entries: [...before['entries']!, `${action} ${actor} ${status}`],
        events: [...before['events']!, status],
      });
    },
  );
});
