import type { UseCaseContext } from '../context/index.ts';
import {
  assertMay,
  cappedCount,
  countLimit,
  decodeCursor,
  encodeCursor,
  listMark,
  pageRequest,
  toPage,
  type CappedCount,
  type Page,
  type PageArguments,
} from '../shared/index.ts';
import { countPartners, newestPartners, partnerPage, type PartnerRow } from './partner-store.ts';

/** The market's partners, newest first. Throws AccessDenied, BadArgument. */
export async function listPartners(context: UseCaseContext, page: PageArguments): Promise<Page<PartnerRow>> {
  const { db, principal, market } = context;
  assertMay(principal, 'partner.read', market.id);
  const request = pageRequest(page);
  const mark = listMark('partners', market.id);
  const argument = request.backwards ? 'before' : 'after';
  const cursor =
    request.cursor === null ? null : decodeCursor(argument, mark, newestPartners, request.cursor);
  const rows = await partnerPage(db, market.id, request, cursor);
  return toPage(request, rows, (row) => encodeCursor(mark, [row.id]));
}

/** How many there are, exact up to 10,000. */
export async function partnerCount({ db, market }: UseCaseContext): Promise<CappedCount> {
  return cappedCount(await countPartners(db, market.id, countLimit + 1));
}
