import type { UseCaseContext } from '../context/index.ts';
import { countTableRows, readTablePage, type TableList } from '../database/index.ts';
import { staffColumns, type StaffRow } from '../identity/index.ts';
import {
  assertMay,
  KeysetPage,
  type CappedCount,
  type Page,
  type PageArguments,
  type SortKey,
  type StaffRole,
} from '../shared/index.ts';

/** Which members of staff to list; what is left out does not narrow. */
export interface StaffFilter {
  role?: StaffRole | null;
  disabled?: boolean | null;
}

/** User names are unique in a market. */
const keys: readonly SortKey[] = [{ expression: 'lower(username)', descending: false, type: 'text' }];

const staffOf = (marketId: number, filter: StaffFilter): TableList => ({
  table: 'staff_members staff',
  where(parameters) {
    const role = parameters.add(filter.role ?? null);
    const disabled = parameters.add(filter.disabled ?? null);
    return [
      `market_id = ${parameters.add(marketId)}`,
      `(${role}::text is null or ${role} = any(roles))`,
      `(${disabled}::boolean is null or (disabled_at is not null) = ${disabled})`,
    ];
  },
  keys: () => keys,
});

/** One page of the market's staff, by user name. Throws AccessDenied and BadArgument. */
export async function listStaff(
  context: UseCaseContext,
  filter: StaffFilter,
  page: PageArguments,
): Promise<Page<StaffRow>> {
  const { principal, market, db } = context;
  assertMay(principal, 'staff.list', market.id);
  const list = new KeysetPage(page, keys, ['staff', market.id, filter.role ?? null, filter.disabled ?? null]);
  return readTablePage<StaffRow>(db, staffOf(market.id, filter), list, {
    name: 'staff.page',
    columns: staffColumns,
    valuesOf: (row) => [row.username.toLowerCase()],
  });
}

/** How many there are. Throws AccessDenied. */
export async function staffCount(
  { principal, market, db }: UseCaseContext,
  filter: StaffFilter,
): Promise<CappedCount> {
  assertMay(principal, 'staff.list', market.id);
  return countTableRows(db, staffOf(market.id, filter), 'staff.count');
}
