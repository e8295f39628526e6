import { statement, type Db } from '../../database/index.ts';

/** A session as its owner sees it. */
export interface SessionRow {
  marketId: number;
  id: string;
  /** The app it was opened in, e.g. `admin`. */
  client: string;
  createdAt: Date;
  /** When it was refreshed last. */
  lastUsedAt: Date;
  expiresAt: Date;
}

/** Who has sessions: a member of staff or a person. */
export interface Holder {
  marketId: number;
  staffId: string | null;
  personId: string | null;
}

/** More than anybody uses: what is older is not listed, and ends with the others. */
const most = 100;

const live = statement(
  'identity.sessionsOf',
  `select market_id as "marketId", id, client, created_at as "createdAt", refreshed_at as "lastUsedAt",
     expires_at as "expiresAt"
   from sessions
   where (staff_id = $2 and market_id = $1 or person_id = $3) and revoked_at is null and expires_at > $4
   order by refreshed_at desc, id desc limit ${most}`,
);

/** The sessions that somebody has open, the one used last first. */
export function liveSessionsOf(
  db: Db,
  { marketId, staffId, personId }: Holder,
  now: Date,
): Promise<SessionRow[]> {
  return db.rows<SessionRow>(live, [marketId, staffId, personId, now]);
}

const toEnd = statement(
  'identity.sessionsToEnd',
  `select market_id as "marketId", id
   from sessions
   where (staff_id = $2 and market_id = $1 or person_id = $3) and revoked_at is null and expires_at > $4
     and ($5::text is null or id::text = $5) and ($6::text is null or id::text <> $6)
   order by id`,
);

/** Which of somebody's open sessions are meant: a certain one, or all but one. */
export type Which = { only: string } | { keeping: string };

/** The open sessions that are meant, however many there are. */
export function sessionsToEnd(
  db: Db,
  { marketId, staffId, personId }: Holder,
  now: Date,
  which: Which,
): Promise<Pick<SessionRow, 'marketId' | 'id'>[]> {
  const only = 'only' in which ? which.only : null;
  const keeping = 'keeping' in which ? which.keeping : null;
  return db.rows(toEnd, [marketId, staffId, personId, now, only, keeping]);
}
