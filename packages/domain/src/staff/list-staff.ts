import type { UseCaseContext } from '../context/index.ts';
import { countRows, Parameters, statement } from '../database/index.ts';
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

function conditions(marketId: number, filter: StaffFilter, parameters: Parameters): string {
  const market = parameters.add(marketId);
  const role = parameters.add(filter.role ?? null);
  const disabled = parameters.add(filter.disabled ?? null);
  return `market_id = ${market} and (${role}::text is null or ${role} = any(roles))
    and (${disabled}::boolean is null or (disabled_at is not null) = ${disabled})`;
}

/** One page of the market's staff, by user name. Throws AccessDenied and BadArgument. */
export async function listStaff(
  context: UseCaseContext,
  filter: StaffFilter,
  page: PageArguments,
): Promise<Page<StaffRow>> {
  const { principal, market, db } = context;
  assertMay(principal, 'staff.list', market.id);
  const list = new KeysetPage(page, keys, ['staff', market.id, filter.role ?? null, filter.disabled ?? null]);
  const parameters = new Parameters();
  const where = conditions(market.id, filter, parameters);
  const after = list.after(parameters.next);
  for (const value of list.start) parameters.add(value);
  const text = `select ${staffColumns} from staff_members staff where ${where} and ${after}
    order by ${list.order()} limit ${parameters.add(list.rowsToRead)}`;
  const rows = await db.rows<StaffRow>(statement(`staff.page.${list.way}`, text), parameters.values);
  return list.cut(rows, (row) => [row.username.toLowerCase()]);
}

/** How many there are. Throws AccessDenied. */
export async function staffCount(
  { principal, market, db }: UseCaseContext,
  filter: StaffFilter,
): Promise<CappedCount> {
  assertMay(principal, 'staff.list', market.id);
  const parameters = new Parameters();
  const where = conditions(market.id, filter, parameters);
  return countRows(db, 'staff.count', `staff_members where ${where}`, parameters);
}
