import type { PlainModel, RootField, RootModel, RowField, RowModel } from '@yizhan/query-compiler';
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
