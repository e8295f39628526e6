import type { UseCaseContext } from '../context/index.ts';
import {
  checkSearchText,
  KeysetPage,
  type CappedCount,
  type Page,
  type PageArguments,
} from '../shared/index.ts';
import {
  countTableRows,
  readTablePage,
  tablePageSource,
  type PageSource,
  type TableList,
} from '../database/index.ts';
import {
  employerColumns,
  employerList,
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
  return readTablePage<EmployerRow>(context.db, listIn(context, filter), pageOf(context, filter, page), {
    name: 'employers.page',
    columns: employerColumns,
    valuesOf: ({ id }) => [id],
  });
}

/** The page of `listEmployers` as a part of a larger statement. Throws BadArgument. */
export function employerPageSource(
  context: UseCaseContext,
  filter: EmployerListFilter,
  page: PageArguments,
): PageSource {
  return tablePageSource(listIn(context, filter), pageOf(context, filter, page), () =>
    employerCount(context, filter),
  );
}

const listIn = ({ market, clock }: UseCaseContext, filter: EmployerListFilter): TableList =>
  employerList(market.id, filter, clock.now());

function pageOf({ market }: UseCaseContext, filter: EmployerListFilter, page: PageArguments): KeysetPage {
  const { search = null, kinds = null, verified = null } = filter;
  checkSearchText('filter.search', search);
  return new KeysetPage(page, employerSort, ['employers', market.id, search, kinds, verified]);
}

/** How many there are, exact up to 10,000. */
export function employerCount(context: UseCaseContext, filter: EmployerListFilter): Promise<CappedCount> {
  checkSearchText('filter.search', filter.search);
  return countTableRows(context.db, listIn(context, filter), 'employers.count');
}
