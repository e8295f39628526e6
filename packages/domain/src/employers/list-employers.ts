import type { UseCaseContext } from '../context/index.ts';
import {
  checkSearchText,
  KeysetPage,
  type CappedCount,
  type Page,
  type PageArguments,
} from '../shared/index.ts';
import { tablePageSource, type PageSource } from '../database/index.ts';
import {
  countEmployers,
  employerList,
  employerPage,
  employerSort,
  type EmployerListFilter,
  type EmployerRow,
} from './employer-store.ts';

/** The market's employers, oldest first; everybody may see the public card. Throws BadArgument. */
export async function listEmployers(
  context: UseCaseContext,
  filter: EmployerListFilter,
  page: PageArguments,
): Promise<Page<EmployerRow>> {
  const list = pageOf(context, filter, page);
  const rows = await employerPage(context.db, context.market.id, filter, context.clock.now(), list);
  return list.cut(rows, (row) => [row.id]);
}

/** The page of `listEmployers` as a part of a larger statement. Throws BadArgument. */
export function employerPageSource(
  context: UseCaseContext,
  filter: EmployerListFilter,
  page: PageArguments,
): PageSource {
  const list = employerList(context.market.id, filter, context.clock.now());
  return tablePageSource(list, pageOf(context, filter, page), () => employerCount(context, filter));
}

function pageOf({ market }: UseCaseContext, filter: EmployerListFilter, page: PageArguments): KeysetPage {
  const { search = null, kinds = null, verified = null } = filter;
  checkSearchText('filter.search', search);
  return new KeysetPage(page, employerSort, ['employers', market.id, search, kinds, verified]);
}

/** How many there are, exact up to 10,000. */
export function employerCount(
  { db, market, clock }: UseCaseContext,
  filter: EmployerListFilter,
): Promise<CappedCount> {
  checkSearchText('filter.search', filter.search);
  return countEmployers(db, market.id, filter, clock.now());
}
