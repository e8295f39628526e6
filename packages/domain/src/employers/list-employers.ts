import type { UseCaseContext } from '../context/index.ts';
import {
  cappedCount,
  countLimit,
  KeysetPage,
  type CappedCount,
  type Page,
  type PageArguments,
} from '../shared/index.ts';
import {
  countEmployers,
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
  const list = new KeysetPage(page, employerSort, [
    'employers',
    context.market.id,
    filter.search ?? null,
    filter.kinds ?? null,
    filter.verified ?? null,
  ]);
  const rows = await employerPage(context.db, context.market.id, filter, context.clock.now(), list);
  return list.cut(rows, (row) => [row.id]);
}

/** How many there are, exact up to 10,000. */
export async function employerCount(
  { db, market, clock }: UseCaseContext,
  filter: EmployerListFilter,
): Promise<CappedCount> {
  const count = await countEmployers(db, market.id, filter, clock.now(), countLimit + 1);
  return cappedCount(count);
}
