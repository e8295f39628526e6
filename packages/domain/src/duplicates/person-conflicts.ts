import type { UseCaseContext } from '../context/index.ts';
import { countRows, nest, Parameters, statement, type Db } from '../database/index.ts';
import { maskPhone } from '../personal-data/index.ts';
import { joinedPersonColumns, openPerson, type ConflictPath, type SealedPerson } from '../persons/index.ts';
import {
  assertMay,
  KeysetPage,
  may,
  type CappedCount,
  type Page,
  type PageArguments,
  type SortKey,
} from '../shared/index.ts';

/** Two accounts that wait to be looked at. */
export interface PersonConflictRow {
  marketId: number;
  id: string;
  path: ConflictPath;
  foundAt: Date;
  /** Of who claims; null where none is known any more. */
  maskedPhone: string | null;
  /** Employers of this market that the claimant acts for. */
  employerNames: string[];
  /** The claimant as a worker of this market, and whom they collide with; null who is none here. */
  claimantWorkerId: string | null;
  workerId: string | null;
}

const oldestFirst: readonly SortKey[] = [
  { expression: 'found_at', descending: false, type: 'timestamptz' },
  { expression: 'conflicts.id', descending: false, type: 'uuid' },
];

const workerOf = (person: string): string => `(select w.id from workers w
  where w.market_id = conflicts.market_id and w.person_id = conflicts.${person})`;

const columns = `conflicts.market_id as "marketId", conflicts.id, conflicts.path, conflicts.found_at as "foundAt",
  ${workerOf('person_id')} as "claimantWorkerId", ${workerOf('other_person_id')} as "workerId",
  array(select e.name from employer_members m join employers e on e.market_id = m.market_id and e.id = m.employer_id
    where m.market_id = conflicts.market_id and m.person_id = conflicts.person_id
    order by m.created_at, e.id) as "employerNames",
  ${joinedPersonColumns}`;
const from = `person_conflicts conflicts left join persons on persons.id = conflicts.person_id`;
const waits = 'conflicts.settled_at is null';

/** What waits in the market, longest known first. Throws AccessDenied. */
export async function personConflicts(
  context: UseCaseContext,
  page: PageArguments,
): Promise<Page<PersonConflictRow>> {
  const { db, principal, market } = context;
  assertMay(principal, 'person.conflicts', market.id);
  const list = new KeysetPage(page, oldestFirst, ['personConflicts', market.id]);
  const text = `select ${columns} from ${from} where conflicts.market_id = $1 and ${waits} and ${list.after(3)}
    order by ${list.order()} limit $2`;
  const values = [market.id, list.rowsToRead, ...list.start];
  const rows = await read(db, context, statement(`duplicates.waiting.${list.way}`, text), values);
  return list.cut(rows, (row) => [row.foundAt, row.id]);
}

const byKey = statement(
  'duplicates.byKey',
  `select ${columns} from ${from} where conflicts.market_id = $1 and conflicts.id = $2 and ${waits}`,
);

/** One that waits; null where there is none that the caller may see. */
export async function personConflict(
  context: UseCaseContext,
  marketId: number,
  id: string,
): Promise<PersonConflictRow | null> {
  if (!may(context.principal, 'person.conflicts', marketId)) return null;
  return (await read(context.db, context, byKey, [marketId, id]))[0] ?? null;
}

async function read(
  db: Db,
  { vault }: UseCaseContext,
  list: ReturnType<typeof statement>,
  values: readonly unknown[],
): Promise<PersonConflictRow[]> {
  const rows = await db.rows<Record<string, unknown>>(list, values);
  return rows.map((flat) => {
    const { person, ...row } = nest<PersonConflictRow & { person: SealedPerson | null }>('person', flat);
    const phone = person && openPerson(vault, person).phone;
    return { ...row, maskedPhone: phone && maskPhone(phone) };
  });
}

/** How many wait. Throws AccessDenied. */
export async function personConflictCount(context: UseCaseContext): Promise<CappedCount> {
  const { db, principal, market } = context;
  assertMay(principal, 'person.conflicts', market.id);
  const parameters = new Parameters();
  const source = `person_conflicts conflicts where conflicts.market_id = ${parameters.add(market.id)} and ${waits}`;
  return countRows(db, 'duplicates.count', source, parameters);
}
