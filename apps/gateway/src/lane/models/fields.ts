import type {
  PlainModel,
  PointedRow,
  RootField,
  RootModel,
  RowField,
  RowKey,
  RowModel,
  RowSelect,
} from '@yizhan/query-compiler';
import type { PageArguments, PageSource, Principal } from '@yizhan/domain';
import type { RequestContext } from '../../graphql/context.ts';

/** What models of this gateway may ask while a row is written. */
export type LaneRow = RowModel<RequestContext>;
export type LanePlain = PlainModel<RequestContext>;
export type LaneRoot = RootModel<RequestContext>;
export type LaneField = RowField<RequestContext>;
export type LaneRootField = RootField<RequestContext>;

/** Fields that are the columns of the same name. */
export const columns = (...names: string[]): Record<string, LaneField> =>
  Object.fromEntries(names.map((column) => [column, { kind: 'column', column }]));

/** A field that is worked out of some columns of the row. */
export const derived = <Row extends object, Arguments = never>(
  needs: readonly (keyof Row & string)[],
  value: (row: Row, context: RequestContext, args: Arguments) => unknown,
): LaneField => ({
  kind: 'derived',
  needs,
  value: (row: Row, args: Arguments, context: RequestContext) => value(row, context, args),
});

/** The row that a column of this one points to, in the same market. */
export const one = (model: string, column: string): LaneField => ({
  kind: 'one',
  model,
  on: (alias, parent) => `${alias}.market_id = ${parent}.market_id and ${alias}.id = ${parent}.${column}`,
});

/** The row that a column of this one points to, in the same market, of those that the process holds. */
export const held = (model: string, key: string): LaneField => ({ kind: 'held', model, key });

/** The rows whose column points to this one, as far as the caller may see them, in pages. */
export const pageOf = <Column>(
  model: string,
  source: (principal: Principal, column: Column, page: PageArguments, parent: string) => PageSource,
  column: Column,
): LaneField => ({
  kind: 'page',
  model,
  page: (page: PageArguments, { principal }, parent) => source(principal, column, page, parent),
});

/** A type whose fields are the properties of its objects, except those that `more` tells. */
export const ofProperties = (
  type: string,
  properties: readonly string[],
  more: Partial<Pick<LanePlain, 'fields' | 'rows'>> = {},
): LanePlain => ({ type, properties, fields: {}, ...more });

/** A list's connection and its edges, as `toConnection` makes them. */
export const connectionOf = (type: string): readonly LanePlain[] => [
  ofProperties(`${type}Connection`, ['nodes', 'edges', 'pageInfo', 'totalCount', 'totalCountIsExact']),
  ofProperties(`${type}Edge`, ['cursor', 'node']),
];

/** The row that an object points to. */
export const pointsTo = <Object extends object>(
  model: string,
  key: (object: Object, context: RequestContext) => RowKey | null | Promise<RowKey | null>,
  select: (keys: readonly RowKey[]) => RowSelect<RequestContext>,
): PointedRow<RequestContext> => ({ model, key, select });

/** A field of the query that is worked out by a use case, as its resolver does it. */
export const worked = <Arguments>(
  value: (args: Arguments, context: RequestContext) => unknown,
): LaneRootField => ({ kind: 'value', value });
