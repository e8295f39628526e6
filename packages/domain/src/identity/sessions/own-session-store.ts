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

/** More than anybody uses: what is older is not told, and ends with the others. */
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
