import { forgetConsentsOfErased } from '../../consents/index.ts';
import { forgetting, inBatches, statement, type Db } from '../../database/index.ts';
import { forgetMatchingRuns } from '../../matching/index.ts';
import { forgetJobAlerts } from '../../saved-searches/index.ts';
import { withoutRest, type Pace } from '../../shared/index.ts';
import { forgetExports } from '../export/export-my-data.ts';
import { eraseInactive, type RetentionMeans } from './inactive-persons.ts';

/** Something that is kept for so many days and then forgotten; docs/personal-data.md has the same table in words. */
export interface RetentionRule {
  /** Also the name of the chore. */
  name: string;
  days: number;
  /** UTC. */
  cron: string;
  /** `before` is `days` before now. */
  run(db: Db, before: Date, now: Date, means: RetentionMeans): Promise<unknown>;
}

/** 人力资源市场暂行条例 33: service records are kept for two years at least; 个人信息保护法 19: no longer than needed. */
const twoYears = 731;
const halfYear = 183;
const day = 86_400_000;

/** A rule that forgets rows, batch by batch. */
const paced =
  (forget: (db: Db, before: Date, pace?: Pace) => Promise<unknown>): RetentionRule['run'] =>
  (db, before, _now, { pace }) =>
    forget(db, before, pace);
const rowsOf = (...of: Parameters<typeof forgetting>): RetentionRule['run'] => paced(forgetting(...of));

const sessions = rowsOf(
  'retention.sessions',
  'sessions',
  'least(expires_at, coalesce(revoked_at, expires_at)) < $1',
);
/** What nobody took; the report of fairness looks back 92 days. */
const offersNotTaken = rowsOf(
  'retention.offersNotTaken',
  'instant_offers',
  `status not in ('OFFERED', 'ACCEPTED') and changed_at < $1`,
);
/** Before the applications that came of them, which they point to. */
const offersTaken = rowsOf(
  'retention.offersTaken',
  'instant_offers',
  `status = 'ACCEPTED' and changed_at < $1`,
);

const openCorrections = statement(
  'retention.openCorrections',
  `update corrections set status = 'WITHDRAWN', decided_at = now(), real_name_sealed = null, id_number_sealed = null
   where status = 'OPEN' and requested_at < $1`,
);
/** With their steps; those that work came of stay with it. */
const applications = statement(
  'retention.applications',
  `with passed as (
     select market_id, id from applications a
     where status in ('REFUSED', 'WITHDRAWN', 'EXPIRED') and changed_at < $1
       and not exists (select from placements p where p.market_id = a.market_id and p.application_id = a.id)
     order by changed_at limit 500 for update skip locked
   ), steps as (
     delete from application_steps s using passed where s.market_id = passed.market_id and s.application_id = passed.id
     returning s.application_id
   ), forgotten as (
     delete from applications a using passed
     where a.market_id = passed.market_id and a.id = passed.id and (select count(*) from steps) >= 0 returning 1
   )
   select count(*)::int as count from forgotten`,
);

/** Few wait at any time: one batch. */
const withdrawCorrections: RetentionRule['run'] = (db, before, _now, { pace = withoutRest }) =>
  pace.turn(() => db.rows(openCorrections, [before]));

/** What is forgotten by the clock. */
export const retentionRules: readonly RetentionRule[] = [
  { name: 'forget-exports', days: 1, cron: '7 * * * *', run: paced(forgetExports) },
  { name: 'forget-job-alerts', days: 30, cron: '32 20 * * *', run: paced(forgetJobAlerts) },
  { name: 'forget-matching-runs', days: 7, cron: '42 20 * * *', run: paced(forgetMatchingRuns) },
  { name: 'forget-sessions', days: 30, cron: '12 19 * * *', run: sessions },
  { name: 'withdraw-corrections', days: 30, cron: '22 19 * * *', run: withdrawCorrections },
  {
    name: 'forget-corrections',
    days: twoYears,
    cron: '32 19 * * *',
    run: rowsOf('retention.corrections', 'corrections', `status <> 'OPEN' and decided_at < $1`),
  },
  {
    name: 'forget-contacts',
    days: twoYears,
    cron: '42 19 * * *',
    run: rowsOf('retention.contacts', 'job_contacts', 'at < $1'),
  },
  {
    name: 'forget-acting-grants',
    days: twoYears,
    cron: '52 19 * * *',
    run: rowsOf('retention.actingGrants', 'acting_grants', 'ends_at < $1'),
  },
  { name: 'forget-offers', days: halfYear, cron: '54 19 * * *', run: offersNotTaken },
  { name: 'forget-accepted-offers', days: twoYears, cron: '56 19 * * *', run: offersTaken },
  {
    name: 'forget-applications',
    days: twoYears,
    cron: '2 20 * * *',
    run: (db, before, _now, { pace }) => inBatches(db, applications, [before], pace),
  },
  {
    ...{ name: 'erase-inactive-persons', days: twoYears, cron: '12 20 * * *' },
    run: (db, before, now, means) => eraseInactive(db, means, before, now),
  },
  {
    ...{ name: 'forget-consents-of-erased', days: twoYears, cron: '22 20 * * *' },
    run: paced(forgetConsentsOfErased),
  },
];

/** Applies one rule as of an instant. */
export const applyRetention = (
  rule: RetentionRule,
  db: Db,
  now: Date,
  means: RetentionMeans,
): Promise<unknown> => rule.run(db, new Date(now.getTime() - rule.days * day), now, means);
