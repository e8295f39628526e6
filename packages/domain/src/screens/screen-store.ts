import {
  countRows,
  Parameters,
  statement,
  wantedKeys,
  type Db,
  type Transaction,
} from '../database/index.ts';
import type { CappedCount, KeysetPage, SortKey } from '../shared/index.ts';

/** A screen as lists and pages show one. */
export interface ScreenRow {
  marketId: number;
  id: string;
  name: string;
  place: string | null;
  createdAt: Date;
  pairedAt: Date | null;
  /** Until when a code waits to be typed; null when there is none, or one without end. */
  pairingEndsAt: Date | null;
  /** When a device last showed itself; null when none ever did. */
  lastSeenAt: Date | null;
  /** A device is this screen now. */
  paired: boolean;
}

const columns = `screens.market_id as "marketId", screens.id, screens.name, screens.place,
  screens.created_at as "createdAt", screens.paired_at as "pairedAt", screens.pairing_ends_at as "pairingEndsAt",
  seen.last as "lastSeenAt", coalesce(seen.alive, false) as paired`;

const withSessions = `left join lateral (
    select max(refreshed_at) as last, bool_or(revoked_at is null and expires_at > now()) as alive
    from sessions where sessions.market_id = screens.market_id and sessions.screen_id = screens.id) seen on true`;

const byKeys = statement(
  'screens.byKeys',
  `select ${columns} from ${wantedKeys}
   join screens on screens.market_id = m and screens.id = i ${withSessions}`,
);

/** The screens with these keys, in no order. */
export function screensByKeys(db: Db, marketIds: number[], ids: string[]): Promise<ScreenRow[]> {
  return db.rows<ScreenRow>(byKeys, [marketIds, ids]);
}

export const oldestScreens: readonly SortKey[] = [
  { expression: 'screens.id', descending: false, type: 'uuid' },
];

/** One page of a market's screens, oldest first. */
export function screenPage(db: Db, marketId: number, page: KeysetPage): Promise<ScreenRow[]> {
  const text = `select ${columns} from screens ${withSessions} where screens.market_id = $1
    and ${page.after(3)}
    order by ${page.order()} limit $2`;
  return db.rows<ScreenRow>(statement(`screens.page.${page.way}`, text), [
    marketId,
    page.rowsToRead,
    ...page.start,
  ]);
}

/** How many the market has. */
export function countScreens(db: Db, marketId: number): Promise<CappedCount> {
  const parameters = new Parameters();
  const source = `screens where market_id = ${parameters.add(marketId)}`;
  return countRows(db, 'screens.count', source, parameters);
}

const setCode = statement(
  'screens.setPairingCode',
  'update screens set pairing_token = $3, pairing_ends_at = $4 where market_id = $1 and id = $2 returning id',
);

/** Gives a screen a code, or takes it away; false when there is no such screen. */
export async function setPairingCode(
  tx: Transaction,
  marketId: number,
  id: string,
  token: string | null,
  endsAt: Date | null,
): Promise<boolean> {
  return (await tx.row(setCode, [marketId, id, token, endsAt])) !== null;
}

/** The screen of a code that was typed in time. */
export interface ClaimedScreen {
  marketId: number;
  id: string;
  /** The code of a demo: other devices that typed it stay paired. */
  shared: boolean;
}

const claim = statement(
  'screens.claimCode',
  `update screens set paired_at = $2, pairing_ends_at = null,
     pairing_token = case when pairing_ends_at is null then pairing_token end
   from markets where markets.id = screens.market_id and pairing_token = $1
     and (pairing_ends_at > $2 or (pairing_ends_at is null and markets.demo))
   returning screens.market_id as "marketId", screens.id, pairing_token is not null as shared`,
);

/** Uses a code up; null when it is wrong, used or over. Only a demo's is there afterwards. */
export function claimPairingCode(tx: Transaction, token: string, now: Date): Promise<ClaimedScreen | null> {
  return tx.row<ClaimedScreen>(claim, [token, now]);
}
