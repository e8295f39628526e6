import type { UseCaseContext } from '../../context/index.ts';
import type { Transaction } from '../../database/index.ts';
import { appendEvents } from '../../outbox/index.ts';
import type { Principal } from '../../shared/index.ts';
import { endSessions, lockScreenSessions } from '../sessions/session-store.ts';
import { revokeSessionsOf, type RevocationType } from './revocation-store.ts';

/** Whose rights changed. */
export interface ChangedPrincipal {
  kind: Exclude<Principal['kind'], 'ANONYMOUS'>;
  /** Of the member of staff, person, partner, credential, grant or screen: whatever tokens of it name. */
  id: string;
  marketId: number;
  /**
   * True ends their sessions: they have to sign in anew. False, as for changed roles, lets the next refresh give them what
   * they may now.
   */
  endsSessions: boolean;
}

/**
 * Makes every gateway refuse the access tokens that somebody holds and close the streams that stand on them, within
 * seconds of the commit. To be called in the transaction of the change, whose audit entry tells why.
 */
export async function revokePrincipal(
  tx: Transaction,
  { clock }: Pick<UseCaseContext, 'clock'>,
  { kind, id, marketId, endsSessions }: ChangedPrincipal,
): Promise<void> {
  const now = clock.now();
  const [staffId, personId] = [kind === 'STAFF' ? id : null, kind === 'PERSON' ? id : null];
  if (endsSessions && (staffId || personId)) await revokeSessionsOf(tx, { marketId, staffId, personId }, now);
  await announce(tx, 'principal.changed', marketId, [id], now);
}

/** Ends sessions, and their access tokens with them. */
export async function revokeSessions(
  tx: Transaction,
  { clock }: Pick<UseCaseContext, 'clock'>,
  marketId: number,
  ids: readonly string[],
): Promise<void> {
  const now = clock.now();
  await endSessions(tx, marketId, ids, now);
  await refuseTokensOf(tx, now, marketId, ids);
}

/** Ends the sessions of a screen: no device is it any more. */
export async function revokeScreenSessions(
  tx: Transaction,
  context: Pick<UseCaseContext, 'clock'>,
  marketId: number,
  screenId: string,
): Promise<void> {
  await revokeSessions(tx, context, marketId, await lockScreenSessions(tx, marketId, screenId));
}

/** Makes every gateway refuse the access tokens of sessions which themselves go on. */
export const refuseTokensOf = (
  tx: Transaction,
  now: Date,
  marketId: number,
  sessionIds: readonly string[],
): Promise<void> => announce(tx, 'session.revoked', marketId, sessionIds, now);

function announce(
  tx: Transaction,
  type: RevocationType,
  marketId: number,
  ids: readonly string[],
  now: Date,
): Promise<void> {
  const data = { at: now.toISOString() };
  return appendEvents(
    tx,
    ids.map((subjectId) => ({ marketId, type, subjectId, data })),
  );
}
