import { statement, type Db } from '../../database/index.ts';
import type { NumberedEvent } from '../../outbox/index.ts';

const revocationTypes = ['session.revoked', 'principal.changed'] as const;
export type RevocationType = (typeof revocationTypes)[number];

export const isRevocation = ({ type }: Pick<NumberedEvent, 'type'>): boolean =>
  (revocationTypes as readonly string[]).includes(type);

const since = statement(
  'identity.revokedSince',
  `select type, subject_id as "subjectId", data from outbox_events
   where type in ('session.revoked', 'principal.changed') and (data->>'at') >= $1`,
);

/** Revocations after an instant, also those that are not announced yet. */
export function revokedSince(
  db: Db,
  instant: Date,
): Promise<Pick<NumberedEvent, 'type' | 'subjectId' | 'data'>[]> {
  return db.rows(since, [instant.toISOString()]);
}

const revokeAll = statement(
  'identity.revokeSessionsOf',
  `update sessions set revoked_at = $4
   where revoked_at is null and expires_at > $4 and (staff_id = $2 and market_id = $1 or person_id = $3)`,
);

/** Ends all sessions of a member of staff or a person. */
export async function revokeSessionsOf(
  db: Db,
  holder: { marketId: number; staffId: string | null; personId: string | null },
  now: Date,
): Promise<void> {
  await db.rows(revokeAll, [holder.marketId, holder.staffId, holder.personId, now]);
}
