export { ChildPages, type ChildList } from './child-pages.ts';
export type { Db, Transaction } from './db.ts';
export { statement, type Statement } from './statement.ts';
export { hold } from './hold.ts';
export { ListeningClient, type ListeningOptions } from './listening-client.ts';
export { Parameters } from './parameters.ts';
export { rowLoader, rowsLoader, type RowKey, type RowLoader } from './row-loader.ts';
export { PoolDb } from './pool-db.ts';
export { SnakeCaseNaming } from './snake-case-naming.ts';
