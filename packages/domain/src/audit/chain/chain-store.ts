import { statement, type Db } from '../../database/index.ts';

/** A place of a market's chain as it is stored, with the text of the entry that stands there now. */
export interface StoredLink {
  seq: number;
  entryId: string;
  hash: Buffer;
  /** Null when the entry is gone. */
  text: string | null;
}

const links = statement(
  'audit.links',
  `select link.seq::int as seq, link.entry_id as "entryId", link.hash, audit_text(entry) as text
   from audit_links link
   left join audit_entries entry on entry.market_id = link.market_id and entry.id = link.entry_id
   where link.market_id = $1 and link.seq > $2 order by link.seq limit $3`,
);

/** The links after a place, in order. */
export const linksAfter = (db: Db, marketId: number, seq: number, limit: number): Promise<StoredLink[]> =>
  db.rows<StoredLink>(links, [marketId, seq, limit]);

const hash = statement('audit.hashAt', 'select hash from audit_links where market_id = $1 and seq = $2');

/** The hash at a place; null when the chain does not reach it. */
export async function hashAt(db: Db, marketId: number, seq: number): Promise<Buffer | null> {
  return (await db.row<{ hash: Buffer }>(hash, [marketId, seq]))?.hash ?? null;
}

/** Entries of one stretch, and the first of them that has no place in the chain. */
export interface Stretch {
  count: number;
  last: string | null;
  unchained: string | null;
}

const stretch = statement(
  'audit.stretch',
  `select count(*)::int as count, (max(entry.id::text))::uuid as last, (min(entry.id::text) filter (where link.seq is null))::uuid as unchained
   from (select market_id, id from audit_entries where market_id = $1 and id > $2 order by id limit $3) entry
   left join audit_links link on link.market_id = entry.market_id and link.entry_id = entry.id`,
);

/** Looks whether the entries after one, in the order of their ids, all have a place. */
export async function stretchAfter(db: Db, marketId: number, id: string, limit: number): Promise<Stretch> {
  return (await db.row<Stretch>(stretch, [marketId, id, limit]))!;
}
