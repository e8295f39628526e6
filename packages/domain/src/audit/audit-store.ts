import { countRows, Parameters, statement, type Db } from '../database/index.ts';
import type { CappedCount, KeysetPage, SortKey } from '../shared/index.ts';

/** Which entries of a market; what is left out does not narrow. */
export interface AuditFilter {
  action?: string | null;
  subjectType?: string | null;
  subjectId?: string | null;
  /** A member of staff, person, partner or screen. */
  actorId?: string | null;
  /** A worker whose person did it, or for whom staff did it. */
  workerId?: string | null;
  /** From this instant on. */
  from?: Date | null;
  /** Before this instant. */
  to?: Date | null;
  requestId?: string | null;
}

/** An entry as auditors read it. */
export interface AuditEntryRow {
  marketId: number;
  id: string;
  /** Its place in the market's chain. */
  seq: number | null;
  at: Date;
  requestId: string | null;
  actorKind: string;
  actorId: string | null;
  /** The display name of staff, the polite name of people who are workers of the market. */
  actorName: string | null;
  actorNumber: string | null;
  /** The worker that the acting person is in this market. */
  actorWorkerId: string | null;
  onBehalfOfWorkerId: string | null;
  onBehalfOfName: string | null;
  onBehalfOfNumber: string | null;
  onBehalfOf: string | null;
  action: string;
  subjectType: string;
  subjectId: string;
  detail: Record<string, unknown>;
}

export const auditSort: readonly SortKey[] = [
  { expression: 'entry.at', descending: true, type: 'timestamptz' },
  { expression: 'entry.id', descending: true, type: 'uuid' },
];

const columns = `entry.market_id as "marketId", entry.id, link.seq::int as seq, entry.at, entry.request_id as "requestId",
  entry.actor_kind as "actorKind", entry.actor_id as "actorId", coalesce(staff.display_name, worker.polite_name) as "actorName",
  worker.number as "actorNumber", worker.id as "actorWorkerId", entry.on_behalf_of as "onBehalfOf", behalf.polite_name as "onBehalfOfName",
  behalf.id as "onBehalfOfWorkerId",
  behalf.number as "onBehalfOfNumber", entry.action, entry.subject_type as "subjectType", entry.subject_id as "subjectId",
  entry.detail`;

/** Names come with the page: a person is a worker of the market once at most. */
const names = `
  left join audit_links link on link.market_id = entry.market_id and link.entry_id = entry.id
  left join staff_members staff
    on entry.actor_kind = 'STAFF' and staff.market_id = entry.market_id and staff.id = entry.actor_id
  left join workers worker
    on entry.actor_kind = 'PERSON' and worker.market_id = entry.market_id and worker.person_id = entry.actor_id
  left join workers behalf on behalf.market_id = entry.market_id and behalf.person_id = entry.on_behalf_of`;

type Condition = (parameter: string) => string;

const personOf = (worker: string): string =>
  `(select person_id from workers where market_id = $1 and id = ${worker}::uuid)`;

const conditions: Record<keyof AuditFilter, Condition> = {
  action: (value) => `entry.action = ${value}`,
  subjectType: (value) => `entry.subject_type = ${value}`,
  subjectId: (value) => `entry.subject_id = ${value}::uuid`,
  actorId: (value) => `entry.actor_id = ${value}::uuid`,
  workerId: (value) => `(entry.actor_id = ${personOf(value)} or entry.on_behalf_of = ${personOf(value)})`,
  from: (value) => `entry.at >= ${value}::timestamptz`,
  to: (value) => `entry.at < ${value}::timestamptz`,
  requestId: (value) => `entry.request_id = ${value}`,
};

const filterNames = Object.keys(conditions) as (keyof AuditFilter)[];

/** The WHERE of a filter, and a word for each filter that is set: texts that differ have names that differ. */
function whereOf(
  marketId: number,
  filter: AuditFilter,
  parameters: Parameters,
): { where: string; mark: string } {
  const used = filterNames.filter((name) => filter[name] != null);
  const where = [
    `entry.market_id = ${parameters.add(marketId)}`,
    ...used.map((name) => conditions[name](parameters.add(filter[name]))),
  ];
  const mark = filterNames.map((name) => (used.includes(name) ? '1' : '0')).join('');
  return { where: where.join(' and '), mark };
}

/** One page of entries with names, and one more. */
export function auditPage(
  db: Db,
  marketId: number,
  filter: AuditFilter,
  page: KeysetPage,
): Promise<AuditEntryRow[]> {
  const parameters = new Parameters();
  const { where, mark } = whereOf(marketId, filter, parameters);
  const after = page.after(parameters.next);
  for (const value of page.start) parameters.add(value);
  const order = page.order();
  const limit = parameters.add(page.rowsToRead);
  const text = `select ${columns} from (select * from audit_entries entry where ${where} and ${after} order by ${order} limit ${limit}) entry
    ${names} order by ${order}`;
  return db.rows<AuditEntryRow>(statement(`audit.page.${mark}.${page.way}`, text), parameters.values);
}

/** How many entries match. */
export function countAuditEntries(db: Db, marketId: number, filter: AuditFilter): Promise<CappedCount> {
  const parameters = new Parameters();
  const { where, mark } = whereOf(marketId, filter, parameters);
  return countRows(db, `audit.count.${mark}`, `audit_entries entry where ${where}`, parameters);
}
