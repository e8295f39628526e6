export { behindWall } from './behind-wall.ts';
export { beside, withBeside, type Beside } from './beside.ts';
export { ChildPages, childPageSource, type ChildList } from './child-pages.ts';
export { ColumnChoices, type Columns, type Wanted } from './column-choices.ts';
export { countRows } from './count-rows.ts';
export type { Db, Transaction } from './db.ts';
export { forgetting } from './forget-passed.ts';
export {
  plannedEachTime,
  statement,
  statementNamed,
  statementOf,
  type Statement,
  type TextStatement,
} from './statement.ts';
export { hold } from './hold.ts';
export { inBatches, mostAtOnce } from './in-batches.ts';
export { ListeningClient, type ListeningOptions } from './listening-client.ts';
export { nest, nestRows } from './nest.ts';
export { Parameters } from './parameters.ts';
export { rowsByKeysSelect } from './rows-by-keys.ts';
export { rowLoader, rowsLoader, type RowKey, type RowLoader } from './row-loader.ts';
export type { PageSource } from './page-source.ts';
export { PoolDb } from './pool-db.ts';
export { readColumns, type ReadColumns } from './read-columns.ts';
export {
  asNumber,
  asParameter,
  countTableRows,
  readTablePage,
  tablePageSelect,
  tablePageSource,
  type LimitOf,
  type TableList,
} from './table-page.ts';
export { SnakeCaseNaming } from './snake-case-naming.ts';
export { StatementsTogether } from './statements-together.ts';
export { valueTypes } from './value-types.ts';
export { areFew, wantedAmong, wantedKeys, wantedKeysAt } from './wanted-keys.ts';
