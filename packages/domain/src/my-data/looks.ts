import type { UseCaseContext } from '../context/index.ts';
import { statement, type Db } from '../database/index.ts';
import {
  assertPerson,
  cappedCount,
  countLimit,
  KeysetPage,
  type CappedCount,
  type Page,
  type PageArguments,
  type SortKey,
} from '../shared/index.ts';

/** Actions that show somebody what is sealed of a person. */
const lookActions = ['worker.reveal', 'person.revealCorrection', 'person.fetchExport'] as const;

/** Somebody saw the person's number, name or papers: who, when, which and why. */
export interface DataLook {
  marketId: number;
  id: string;
  at: Date;
  /** Kind of the one who looked. */
  actorKind: string;
  /** True when it was the person. */
  own: boolean;
  /** The employer who was to call them; null for staff and oneself. */
  employerName: string | null;
  action: (typeof lookActions)[number];
  /** PHONE, ID_NUMBER, REAL_NAME, EVERYTHING. */
  fields: string[];
  purpose: string | null;
}

type Row = Omit<DataLook, 'fields' | 'purpose'> & {
  detail: { field?: string; fields?: string[]; purpose?: string };
};

const newestFirst: readonly SortKey[] = [{ expression: 'id', descending: true, type: 'uuid' }];

/** A function of the database finds them: they are in every market. */
const looks = statement(
  'myData.looks',
  `select market_id as "marketId", id, at, actor_kind as "actorKind",
     coalesce(actor_id = $1 and actor_kind = 'PERSON', false) or action = 'person.fetchExport' as own,
     case when actor_kind = 'PERSON' and actor_id <> $1 then employer_name end as "employerName", action, detail
   from looks_at_person($1, $2, $3, $4, $5)`,
);

const names: Record<string, string> = { phone: 'PHONE', idNumber: 'ID_NUMBER' };

function lookOf({ detail, ...row }: Row): DataLook {
  const fields = detail.fields ?? (detail.field ? [names[detail.field] ?? detail.field] : ['EVERYTHING']);
  return { ...row, fields, purpose: detail.purpose ?? null };
}

/** Who looked at what of a person, newest first, in every market. */
export async function looksAt(db: Db, personId: string, limit: number): Promise<DataLook[]> {
  return (await db.rows<Row>(looks, [personId, lookActions, null, false, limit])).map(lookOf);
}

/** The same as a page of the caller's own list. Throws AccessDenied and BadArgument. */
export async function ownLooks(context: UseCaseContext, page: PageArguments): Promise<Page<DataLook>> {
  const { db, principal, market } = context;
  assertPerson(principal, 'person.read', market.id);
  const list = new KeysetPage(page, newestFirst, ['looks', principal.personId]);
  const place = [list.start[0] ?? null, list.backwards, list.rowsToRead];
  const rows = await db.rows<Row>(looks, [principal.personId, lookActions, ...place]);
  return list.cut(rows.map(lookOf), ({ id }) => [id]);
}

const counted = statement(
  'myData.looksCount',
  'select count(*)::int as count from looks_at_person($1, $2, null, false, $3)',
);

/** How many there are. Throws AccessDenied. */
export async function ownLooksCount({ db, principal, market }: UseCaseContext): Promise<CappedCount> {
  assertPerson(principal, 'person.read', market.id);
  const row = await db.row<{ count: number }>(counted, [principal.personId, lookActions, countLimit + 1]);
  return cappedCount(row!.count);
}
