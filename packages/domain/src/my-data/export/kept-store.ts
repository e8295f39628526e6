import { statement, type Db } from '../../database/index.ts';

/** A job and who offers it, as the person saw them. */
interface OfJob {
  marketId: number;
  jobNumber: string;
  jobTitle: string;
  employerName: string;
}

export interface KeptApplication extends OfJob {
  status: string;
  source: string;
  appliedAt: Date;
  offerMessage: string | null;
  /** As far as it was shared. */
  reason: string | null;
  steps: { status: string; at: string }[];
}

const jobAndEmployer = `jobs.number as "jobNumber", jobs.title as "jobTitle", employers.name as "employerName"`;
const mine = `select market_id, id from workers where person_id = $1`;
const joins = (of: string): string =>
  `join jobs on jobs.market_id = ${of}.market_id and jobs.id = ${of}.job_id
   join employers on employers.market_id = jobs.market_id and employers.id = jobs.employer_id`;

const applications = statement(
  'myData.applications',
  `select a.market_id as "marketId", ${jobAndEmployer}, a.status, a.source, a.applied_at as "appliedAt",
     a.offer_message as "offerMessage", case when a.reason_shared then a.reason end as reason,
     (select coalesce(json_agg(json_build_object('status', s.status, 'at', s.at) order by s.id), '[]')
      from application_steps s where s.market_id = a.market_id and s.application_id = a.id) as steps
   from (${mine}) w join applications a on a.market_id = w.market_id and a.worker_id = w.id ${joins('a')}
   order by a.applied_at desc`,
);

export const keptApplications = (db: Db, personId: string): Promise<KeptApplication[]> =>
  db.rows<KeptApplication>(applications, [personId]);

export interface KeptPlacement extends OfJob {
  status: string;
  startsOn: string;
  endsOn: string | null;
  wageAmount: string;
  wageUnit: string;
  payBy: string;
  paidAt: Date | null;
  paidAmount: string | null;
}

const placements = statement(
  'myData.placements',
  `select p.market_id as "marketId", ${jobAndEmployer}, p.status, p.starts_on as "startsOn", p.ends_on as "endsOn",
     p.wage_amount as "wageAmount", p.wage_unit as "wageUnit", p.pay_by as "payBy", p.paid_at as "paidAt",
     p.paid_amount as "paidAmount"
   from (${mine}) w join placements p on p.market_id = w.market_id and p.worker_id = w.id ${joins('p')}
   order by p.starts_on desc`,
);

export const keptPlacements = (db: Db, personId: string): Promise<KeptPlacement[]> =>
  db.rows<KeptPlacement>(placements, [personId]);

/** A number to call that the person was shown. */
export interface KeptContact extends OfJob {
  at: Date;
}

const contacts = statement(
  'myData.contacts',
  `select c.market_id as "marketId", ${jobAndEmployer}, c.at from contacts_of_person($1) c ${joins('c')}
   order by c.at desc`,
);

export const contactsOf = (db: Db, personId: string): Promise<KeptContact[]> =>
  db.rows<KeptContact>(contacts, [personId]);

/** A job that was worked out to be among their best. */
export interface KeptBestJob extends OfJob {
  /** How well it fitted, 0 to 1. */
  score: number;
  at: Date;
}

const bestJobs = statement(
  'myData.bestJobs',
  `select k.market_id as "marketId", ${jobAndEmployer}, k.score, r.started_at as at
   from (${mine}) w join (select market_id, worker_id, run_id, unnest(job_ids) as job_id, unnest(scores) as score
     from kept_matches) k on k.market_id = w.market_id and k.worker_id = w.id
   join matching_runs r on r.market_id = k.market_id and r.id = k.run_id ${joins('k')}
   order by r.started_at desc, k.score desc, k.job_id`,
);

/** Of every run of which something is still kept. */
export const keptBestJobs = (db: Db, personId: string): Promise<KeptBestJob[]> =>
  db.rows<KeptBestJob>(bestJobs, [personId]);

/** An employer that the person acts for. */
export interface KeptEmployer {
  marketId: number;
  number: string;
  name: string;
  kind: string;
  role: string;
  createdAt: Date;
}

const employers = statement(
  'myData.employers',
  `select e.market_id as "marketId", e.number, e.name, e.kind, m.role, m.created_at as "createdAt"
   from employer_members m join employers e on e.market_id = m.market_id and e.id = m.employer_id
   where m.person_id = $1 order by m.created_at`,
);

export const employersOf = (db: Db, personId: string): Promise<KeptEmployer[]> =>
  db.rows<KeptEmployer>(employers, [personId]);

export interface KeptSession {
  marketId: number;
  client: string;
  createdAt: Date;
  refreshedAt: Date;
  expiresAt: Date;
  revokedAt: Date | null;
}

const sessions = statement(
  'myData.sessions',
  `select market_id as "marketId", client, created_at as "createdAt", refreshed_at as "refreshedAt",
     expires_at as "expiresAt", revoked_at as "revokedAt"
   from sessions where person_id = $1 order by created_at desc`,
);

export const keptSessions = (db: Db, personId: string): Promise<KeptSession[]> =>
  db.rows<KeptSession>(sessions, [personId]);
