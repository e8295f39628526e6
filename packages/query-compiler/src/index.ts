export type { ColumnKind } from './column-kinds.ts';
export { QueryCompiler } from './plan.ts';
export type {
  ColumnModel,
  PageSource,
  ParameterList,
  PlainModel,
  ReadModels,
  RootField,
  RootModel,
  RowField,
  RowModel,
  RowSelect,
} from './read-model.ts';
export { NotCompiled, PlanMissed } from './refusal.ts';
export type { Executor } from './root-writer.ts';
