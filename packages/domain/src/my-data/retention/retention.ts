import { forgetConsentsOfErased } from '../../consents/index.ts';
import { statement, type Db, type Statement } from '../../database/index.ts';
import type { Vault } from '../../personal-data/index.ts';
import { forgetJobAlerts } from '../../saved-searches/index.ts';
import { forgetExports } from '../export/export-my-data.ts';
import { eraseInactive } from './inactive-persons.ts';

/** Something that is kept for so many days and then forgotten; docs/personal-data.md has the same table in words. */
export interface RetentionRule {
  /** Also the name of the chore. */
  name: string;
  days: number;
  /** UTC. */
  cron: string;
  /** `before` is `days` before now. */
  run(db: Db, before: Date, now: Date, vault: Vault): Promise<unknown>;
}

/** 人力资源市场暂行条例 33: service records are kept for two years at least; 个人信息保护法 19: no longer than needed. */
const twoYears = 731;
const halfYear = 183;
const day = 86_400_000;

const runs =
  (text: Statement): RetentionRule['run'] =>
  (db, before) =>
    db.rows(text, [before]);

const sessions = statement(
  'retention.sessions',
  'delete from sessions where least(expires_at, coalesce(revoked_at, expires_at)) < $1',
);
const contacts = statement('retention.contacts', 'delete from job_contacts where at < $1');
const grants = statement('retention.actingGrants', 'delete from acting_grants where ends_at < $1');
const openCorrections = statement(
  'retention.openCorrections',
  `update corrections set status = 'WITHDRAWN', decided_at = now(), real_name_sealed = null, id_number_sealed = null
   where status = 'OPEN' and requested_at < $1`,
);
const corrections = statement(
  'retention.corrections',
  `delete from corrections where status <> 'OPEN' and decided_at < $1`,
);
const applications = statement(
  'retention.applications',
  `with old as (
     select market_id, id from applications a
     where status in ('REFUSED', 'WITHDRAWN', 'EXPIRED') and changed_at < $1
       and not exists (select from placements p where p.market_id = a.market_id and p.application_id = a.id)
   ), steps as (
     delete from application_steps s using old where s.market_id = old.market_id and s.application_id = old.id
     returning s.application_id
   )
   delete from applications a using old
   where a.market_id = old.market_id and a.id = old.id and (select count(*) from steps) >= 0`,
);

/** What nobody took; the report of fairness looks back 92 days. */
const offersNotTaken = statement(
  'retention.offersNotTaken',
  `delete from instant_offers where status not in ('OFFERED', 'ACCEPTED') and changed_at < $1`,
);
/** Before the applications that came of them, which they point to. */
const offersTaken = statement(
  'retention.offersTaken',
  `delete from instant_offers where status = 'ACCEPTED' and changed_at < $1`,
);

/** What is forgotten by the clock. */
export const retentionRules: readonly RetentionRule[] = [
  { name: 'forget-exports', days: 1, cron: '7 * * * *', run: (db, before) => forgetExports(db, before) },
  { name: 'forget-job-alerts', days: 30, cron: '32 20 * * *', run: forgetJobAlerts },
  { name: 'forget-sessions', days: 30, cron: '12 19 * * *', run: runs(sessions) },
  { name: 'withdraw-corrections', days: 30, cron: '22 19 * * *', run: runs(openCorrections) },
  { name: 'forget-corrections', days: twoYears, cron: '32 19 * * *', run: runs(corrections) },
  { name: 'forget-contacts', days: twoYears, cron: '42 19 * * *', run: runs(contacts) },
  { name: 'forget-acting-grants', days: twoYears, cron: '52 19 * * *', run: runs(grants) },
  { name: 'forget-offers', days: halfYear, cron: '54 19 * * *', run: runs(offersNotTaken) },
  { name: 'forget-accepted-offers', days: twoYears, cron: '56 19 * * *', run: runs(offersTaken) },
  { name: 'forget-applications', days: twoYears, cron: '2 20 * * *', run: runs(applications) },
  {
    ...{ name: 'erase-inactive-persons', days: twoYears, cron: '12 20 * * *' },
    run: (db, before, now, vault) => eraseInactive(db, vault, before, now),
  },
  {
    ...{ name: 'forget-consents-of-erased', days: twoYears, cron: '22 20 * * *' },
    run: (db, before) => forgetConsentsOfErased(db, before),
  },
];

/** Applies one rule as of an instant. */
export const applyRetention = (rule: RetentionRule, db: Db, now: Date, vault: Vault): Promise<unknown> =>
  rule.run(db, new Date(now.getTime() - rule.days * day), now, vault);
