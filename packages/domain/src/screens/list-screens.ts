import type { UseCaseContext } from '../context/index.ts';
import { rowLoader, type Db, type RowLoader } from '../database/index.ts';
import {
  assertMay,
  KeysetPage,
  may,
  type CappedCount,
  type Page,
  type PageArguments,
  type Principal,
} from '../shared/index.ts';
import { countScreens, oldestScreens, screenPage, screensByKeys, type ScreenRow } from './screen-store.ts';

/** The market's screens, oldest first. Throws AccessDenied, BadArgument. */
export async function listScreens(context: UseCaseContext, page: PageArguments): Promise<Page<ScreenRow>> {
  const { db, principal, market } = context;
  assertMay(principal, 'screen.manage', market.id);
  const list = new KeysetPage(page, oldestScreens, ['screens', market.id]);
  const rows = await screenPage(db, market.id, list);
  return list.cut(rows, (row) => [row.id]);
}

/** How many there are, exact up to 10,000. */
export function screenCount({ db, market }: UseCaseContext): Promise<CappedCount> {
  return countScreens(db, market.id);
}

/** Screens by key; whether the caller may see them is asked before. */
export const screenLoader = (db: Db): RowLoader<ScreenRow | null> =>
  rowLoader((marketIds, ids) => screensByKeys(db, marketIds, ids));

/** A screen is for itself and for the market's staff who deal with screens. */
export function maySeeScreen(principal: Principal, screen: { marketId: number; id: string }): boolean {
  if (principal.kind === 'SCREEN')
    return principal.screenId === screen.id && principal.marketId === screen.marketId;
  return may(principal, 'screen.manage', screen.marketId);
}
