export type { ColumnKind } from './reading/column-kinds.ts';
export { HeldRows } from './held-rows.ts';
export { QueryCompiler } from './plan.ts';
export type {
  ColumnModel,
  PageSource,
  ParameterList,
  PlainModel,
  PointedRow,
  ReadModels,
  RootField,
  RootModel,
  RowField,
  RowKey,
  RowModel,
  RowSelect,
} from './read-model.ts';
export { NotCompiled, PlanMissed } from './refusal.ts';
export type { Executor } from './run.ts';
