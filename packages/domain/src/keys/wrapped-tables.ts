import { statement, type Statement } from '../database/index.ts';

/** A table with a column `wrapped_key`, and what its rows are known by. */
interface WrappedTable {
  table: string;
  /** Rows are keyed by market and id; else by id alone. */
  ofMarket: boolean;
  /** The column of the id that the wrapped key is bound to. */
  id: string;
  /** The table that the wrapped key is bound to, where its row was moved from there. */
  boundTo?: string;
}

/** Every table that keeps wrapped keys; a test compares it with the tables there are. */
const wrappedTables: readonly WrappedTable[] = [
  { table: 'signing_keys', ofMarket: false, id: 'id' },
  { table: 'persons', ofMarket: false, id: 'id' },
  { table: 'employers', ofMarket: true, id: 'id' },
  { table: 'employer_contacts', ofMarket: true, id: 'employer_id', boundTo: 'employers' },
  { table: 'partners', ofMarket: true, id: 'id' },
  { table: 'staff_totp_secrets', ofMarket: true, id: 'staff_id', boundTo: 'staff_second_factors' },
];

/** How the wrapped keys of one table are read and written. */
export interface WrappedKeys {
  table: string;
  /** The table that the keys are bound to: this one, but for rows that were moved. */
  boundTo: string;
  /** Any one of them. */
  sample: Statement;
  /** The next ones after a key (market, id), held until the transaction ends. */
  page: Statement;
  /** Writes wrapped keys by market and id. */
  write: Statement;
}

/** Sorts before every id. */
export const beforeAllIds = '00000000-0000-0000-0000-000000000000';

function keysOf({ table, ofMarket, id, boundTo = table }: WrappedTable): WrappedKeys {
  const columns = `${ofMarket ? 'market_id' : '0'} as "marketId", ${id} as id, wrapped_key as "wrapped"`;
  const after = ofMarket
    ? `(market_id, ${id}) > ($1::integer, $2::uuid)`
    : `$1::integer = 0 and ${id} > $2::uuid`;
  const order = ofMarket ? `market_id, ${id}` : id;
  const same = ofMarket ? `kept.market_id = m and kept.${id} = i` : `m = 0 and kept.${id} = i`;
  return {
    ...{ table, boundTo },
    sample: statement(
      `keys.sample.${table}`,
      `select ${columns} from ${table} where wrapped_key is not null limit 1`,
    ),
    page: statement(
      `keys.page.${table}`,
      `select ${columns} from ${table} where wrapped_key is not null and ${after}
       order by ${order} limit $3 for update`,
    ),
    write: statement(
      `keys.write.${table}`,
      `update ${table} kept set wrapped_key = w
       from unnest($1::integer[], $2::uuid[], $3::bytea[]) as r(m, i, w) where ${same}`,
    ),
  };
}

export const allWrappedKeys: readonly WrappedKeys[] = wrappedTables.map(keysOf);
