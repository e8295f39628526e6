import type { UseCaseContext } from '../context/index.ts';
import { assertMay, KeysetPage, type CappedCount, type Page, type PageArguments } from '../shared/index.ts';
import { countPartners, newestPartners, partnerPage, type PartnerRow } from './partner-store.ts';

/** The market's partners, newest first. Throws AccessDenied, BadArgument. */
export async function listPartners(context: UseCaseContext, page: PageArguments): Promise<Page<PartnerRow>> {
  const { db, principal, market } = context;
  assertMay(principal, 'partner.read', market.id);
  const list = new KeysetPage(page, newestPartners, ['partners', market.id]);
  const rows = await partnerPage(db, market.id, list);
  return list.cut(rows, (row) => [row.id]);
}

/** How many there are, exact up to 10,000. */
export function partnerCount({ db, market }: UseCaseContext): Promise<CappedCount> {
  return countPartners(db, market.id);
}
