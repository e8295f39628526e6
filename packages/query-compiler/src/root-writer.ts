import type { FieldNode, GraphQLField, GraphQLObjectType } from 'graphql';
import { absent } from './absent.ts';
import { argumentsOf } from './arguments-of.ts';
import { objectParts } from './collect-fields.ts';
import { connectionWriter, type Count } from './connection-writer.ts';
import type { OperationCompiler } from './operation-compiler.ts';
import type { PageSource, ParameterList, RootField, RootModel, RowSelect } from './read-model.ts';
import { NotCompiled, PlanMissed } from './refusal.ts';
import type { Run, Texts } from './run.ts';
import { SelectLevel } from './select-level.ts';
import { valueWriter } from './value-writer.ts';

/** Runs the statements of a plan. */
export interface Executor {
  newParameters(): ParameterList;
  /** Runs a statement and gives its rows as texts. */
  rows(text: string, values: readonly unknown[]): Promise<Texts[]>;
}

/** Answers a field, with the statements that it takes. */
export type RootWriter<Env> = (run: Run<Env>, executor: Executor, object: unknown) => Promise<string>;

/** The writer of an object that only gathers others, such as the query itself. */
export function rootObjectWriter<Env>(
  compiler: OperationCompiler<Env>,
  model: RootModel<Env>,
  nodes: Parameters<typeof objectParts>[2],
): RootWriter<Env> {
  const type = compiler.objectType(model.type);
  const fields = objectParts(compiler.parts, type, nodes, (selected) =>
    rootField(compiler, model, type, selected),
  );
  return async (run, executor, object) => {
    const texts = await Promise.all(fields.map(({ write }) => write(run, executor, object)));
    return `{${fields.map(({ head }, i) => head + texts[i]!).join(',')}}`;
  };
}

interface Asked<Env> {
  compiler: OperationCompiler<Env>;
  field: GraphQLField<unknown, unknown>;
  nodes: readonly FieldNode[];
}

type Of<Env, Kind extends RootField<Env>['kind']> = Extract<RootField<Env>, { kind: Kind }>;

function rootField<Env>(
  compiler: OperationCompiler<Env>,
  model: RootModel<Env>,
  type: GraphQLObjectType,
  nodes: readonly FieldNode[],
): RootWriter<Env> {
  const field = compiler.field(type, nodes);
  if (field.name === '__typename') return async () => `"${type.name}"`;
  const answer = model.fields[field.name];
  if (!answer) throw new NotCompiled(`${type.name}.${field.name}`);
  const asked: Asked<Env> = { compiler, field, nodes };
  switch (answer.kind) {
    case 'row':
      return rowRoot(asked, answer);
    case 'page':
      return pageRoot(asked, answer);
    case 'node':
      return nodeRoot(asked, answer);
    case 'value':
      return valueRoot(asked, answer);
    case 'root':
      return gatheringRoot(asked, answer);
    case 'rows':
      return rowsRoot(asked, answer);
  }
}

function rootModel<Env>(compiler: OperationCompiler<Env>, name: string): RootModel<Env> {
  const model = compiler.models.roots[name];
  if (!model) throw new NotCompiled(name);
  return model;
}

function gatheringRoot<Env>(asked: Asked<Env>, { model, object }: Of<Env, 'root'>): RootWriter<Env> {
  const { compiler, field, nodes } = asked;
  const argsOf = argumentsOf(compiler, field, nodes);
  const write = rootObjectWriter(compiler, rootModel(compiler, model), nodes);
  return async (run, executor) => {
    const found = object(argsOf(run.args) as never, run.env);
    return found == null ? absent(field) : write(run, executor, found);
  };
}

function valueRoot<Env>(
  { compiler, field, nodes }: Asked<Env>,
  { value }: Of<Env, 'value'>,
): RootWriter<Env> {
  const write = valueWriter(compiler, field.type, nodes);
  const argsOf = argumentsOf(compiler, field, nodes);
  return async (run, _executor, object) =>
    write(await value(argsOf(run.args) as never, run.env, object as never), run.env);
}

function rowRoot<Env>(asked: Asked<Env>, { model, row }: Of<Env, 'row'>): RootWriter<Env> {
  const { compiler, field, nodes } = asked;
  const argsOf = argumentsOf(compiler, field, nodes);
  const read = oneRow(asked, model);
  return async (run, executor, object) => {
    const select = row(argsOf(run.args) as never, run.env, object as never);
    return select ? read(select, run, executor) : absent(field);
  };
}

function rowsRoot<Env>(asked: Asked<Env>, { model, rows }: Of<Env, 'rows'>): RootWriter<Env> {
  const { compiler, field, nodes } = asked;
  const argsOf = argumentsOf(compiler, field, nodes);
  const read = rowsOf(asked, model, true);
  return async (run, executor, object) => {
    const select = rows(argsOf(run.args) as never, run.env, object as never);
    return select ? `[${(await read(select, run, executor)).join(',')}]` : '[]';
  };
}

type Read<Env, Result> = (select: RowSelect<Env>, run: Run<Env>, executor: Executor) => Promise<Result>;

/** Reads and writes the rows of a model. */
function rowsOf<Env>({ compiler, nodes }: Asked<Env>, name: string, ordered: boolean): Read<Env, string[]> {
  const level = new SelectLevel<Env>(compiler.newAlias(), compiler.newAlias);
  const write = compiler.rowWriter(compiler.rowModel(name), nodes, { level, alias: level.alias });
  return async (select, run, executor) => {
    const rows = await readLevel(level, (parameters) => select(parameters, run.env), ordered, run, executor);
    return rows.map((row) => write(row, run));
  };
}

/** Reads and writes one row of a model. */
function oneRow<Env>(asked: Asked<Env>, name: string): Read<Env, string> {
  const read = rowsOf(asked, name, false);
  return async (select, run, executor) => (await read(select, run, executor))[0] ?? absent(asked.field);
}

/** Compiles for every type a node may have; what cannot be compiled is missed when such a node is asked for. */
function nodeRoot<Env>(asked: Asked<Env>, { node }: Of<Env, 'node'>): RootWriter<Env> {
  const { compiler, field, nodes } = asked;
  const argsOf = argumentsOf(compiler, field, nodes);
  const readers = Object.fromEntries(
    Object.keys(compiler.models.rows).map((name) => [name, readerOrRefusal(asked, name)]),
  );
  return async (run, executor) => {
    const found = node(argsOf(run.args) as never, run.env);
    if (!found) return absent(field);
    const reader = readers[found.model];
    if (typeof reader !== 'function') throw new PlanMissed(`node: ${reader ?? found.model}`);
    return reader(found.select, run, executor);
  };
}

function readerOrRefusal<Env>(asked: Asked<Env>, name: string): Read<Env, string> | string {
  try {
    return oneRow(asked, name);
  } catch (error) {
    if (error instanceof NotCompiled) return error.reason;
    throw error;
  }
}

function pageRoot<Env>(
  { compiler, field, nodes }: Asked<Env>,
  { model: name, page }: Of<Env, 'page'>,
): RootWriter<Env> {
  const model = compiler.rowModel(name);
  const level = new SelectLevel<Env>(compiler.newAlias(), compiler.newAlias);
  const writer = connectionWriter(compiler, compiler.objectOf(field), model, nodes, level);
  const argsOf = argumentsOf(compiler, field, nodes);
  return async (run, executor, object) => {
    const source = await page(argsOf(run.args) as never, run.env, object as never);
    const [rows, count] = await Promise.all([
      writer.readsRows
        ? readLevel(
            level,
            (parameters) => source.select(parameters, writer.readsCursors),
            true,
            run,
            executor,
          )
        : [],
      writer.readsCount ? counted(source) : null,
    ]);
    return writer.write({ source, rows }, count, run);
  };
}

function counted({ count }: PageSource): Promise<Count> {
  if (!count) throw new PlanMissed('a count that only resolvers take');
  return count();
}

/** Runs the SELECT of a level over the rows of a source. */
function readLevel<Env>(
  level: SelectLevel<Env>,
  source: (parameters: ParameterList) => string,
  ordered: boolean,
  run: Run<Env>,
  executor: Executor,
): Promise<Texts[]> {
  const parameters = executor.newParameters();
  const columns = level.list(run, parameters, false);
  const from = level.from(source(parameters), ordered);
  return executor.rows(`select ${columns} ${from}${level.order(ordered)}`, parameters.values);
}
