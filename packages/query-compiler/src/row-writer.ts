import type { FieldNode, GraphQLField, GraphQLObjectType } from 'graphql';
import { objectParts } from './collect-fields.ts';
import { readings, type ColumnKind } from './column-kinds.ts';
import { connectionWriter, type PageRows } from './connection-writer.ts';
import type { OperationCompiler, Place } from './operation-compiler.ts';
import { absent } from './absent.ts';
import { argumentsOf } from './arguments-of.ts';
import { NotCompiled, PlanMissed } from './refusal.ts';
import type { PageSource, RowField, RowModel } from './read-model.ts';
import type { RowWriter, Texts } from './run.ts';
import { SelectLevel } from './select-level.ts';
import { valueWriter } from './value-writer.ts';

/** The writer of the rows of a model, with what is selected of them. */
export function rowWriter<Env>(
  compiler: OperationCompiler<Env>,
  model: RowModel<Env>,
  nodes: readonly FieldNode[],
  place: Place<Env>,
): RowWriter<Env> {
  const type = compiler.objectType(model.type);
  const fields = objectParts(compiler.parts, type, nodes, (selected) =>
    fieldWriter(compiler, model, type, selected, place),
  );
  return (row, run) => {
    let text = '';
    for (const { head, write } of fields) text += (text && ',') + head + write(row, run);
    return `{${text}}`;
  };
}

function fieldWriter<Env>(
  compiler: OperationCompiler<Env>,
  model: RowModel<Env>,
  type: GraphQLObjectType,
  nodes: readonly FieldNode[],
  place: Place<Env>,
): RowWriter<Env> {
  const field = compiler.field(type, nodes);
  if (field.name === '__typename') return () => `"${type.name}"`;
  const answer = model.fields[field.name];
  if (!answer) throw new NotCompiled(`${type.name}.${field.name}`);
  const asked: Asked<Env> = { compiler, model, field, nodes, place };
  switch (answer.kind) {
    case 'column':
      return columnWriter(asked, answer.column);
    case 'derived':
      return derivedWriter(asked, answer);
    case 'one':
      return oneWriter(asked, answer);
    case 'list':
      return listWriter(asked, answer);
    case 'page':
      return pageWriter(asked, answer);
  }
}

interface Asked<Env> {
  compiler: OperationCompiler<Env>;
  model: RowModel<Env>;
  field: GraphQLField<unknown, unknown>;
  nodes: readonly FieldNode[];
  place: Place<Env>;
}

type Of<Env, Kind extends RowField<Env>['kind']> = Extract<RowField<Env>, { kind: Kind }>;

function columnWriter<Env>({ model, field, place }: Asked<Env>, column: string): RowWriter<Env> {
  const at = place.level.column(model, place.alias, column);
  const { json } = readings[model.columns[column]!.as];
  return (row) => {
    const text = row[at];
    return text == null ? absent(field) : json(text);
  };
}

function derivedWriter<Env>(
  { compiler, model, field, nodes, place }: Asked<Env>,
  { needs, value }: Of<Env, 'derived'>,
): RowWriter<Env> {
  const columns = needs.map((name) => ({
    name,
    at: place.level.column(model, place.alias, name),
    as: model.columns[name]!.as,
  }));
  const write = valueWriter(compiler, field.type, nodes);
  const argsOf = argumentsOf(compiler, field, nodes);
  return (row, run) =>
    write(value(rowOf(columns, row) as never, argsOf(run.args) as never, run.env), run.env);
}

function rowOf(
  columns: readonly { name: string; at: number; as: ColumnKind }[],
  row: Texts,
): Record<string, unknown> {
  const values: Record<string, unknown> = {};
  for (const { name, at, as } of columns) {
    const text = row[at];
    values[name] = text == null ? null : readings[as].value(text);
  }
  return values;
}

function oneWriter<Env>(
  { compiler, field, nodes, place }: Asked<Env>,
  { model: name, on }: Of<Env, 'one'>,
): RowWriter<Env> {
  const model = compiler.rowModel(name);
  const alias = place.level.join(model.table, place.alias, on);
  const key = place.level.column(model, alias, model.key);
  const write = compiler.rowWriter(model, nodes, { level: place.level, alias });
  return (row, run) => (row[key] == null ? absent(field) : write(row, run));
}

function listWriter<Env>(
  { compiler, nodes, place }: Asked<Env>,
  { model: name, select }: Of<Env, 'list'>,
): RowWriter<Env> {
  const model = compiler.rowModel(name);
  const alias = compiler.newAlias();
  const level = new SelectLevel<Env>(alias, compiler.newAlias);
  const write = compiler.rowWriter(model, nodes, { level, alias });
  const at = place.level.add(
    (run, parameters) =>
      `(select json_agg(${level.list(run, parameters, true)}${level.order(true)}) ${level.from(select(place.alias), true)})`,
  );
  return (row, run) =>
    `[${nestedRows(row[at])
      .map((nested) => write(nested, run))
      .join(',')}]`;
}

function pageWriter<Env>(
  { compiler, field, nodes, place }: Asked<Env>,
  { model: name, page }: Of<Env, 'page'>,
): RowWriter<Env> {
  const model = compiler.rowModel(name);
  const alias = compiler.newAlias();
  const level = new SelectLevel<Env>(alias, compiler.newAlias);
  const writer = connectionWriter(compiler, compiler.objectOf(field), model, nodes, level);
  const argsOf = argumentsOf(compiler, field, nodes);
  const found = compiler.newFound();
  const at = place.level.add((run, parameters) => {
    const source = page(argsOf(run.args) as never, run.env, place.alias);
    run.found[found] = source;
    if (!writer.readsRows) return 'null';
    const rows = source.select(parameters, writer.readsCursors);
    return `(select json_agg(${level.list(run, parameters, true)}${level.order(true)}) ${level.from(rows, true)})`;
  });
  const countAt = writer.readsCount
    ? place.level.add((run, parameters) => countOf(run.found[found] as PageSource)(parameters))
    : -1;
  return (row, run) => {
    const rows: PageRows = { source: run.found[found] as PageSource, rows: nestedRows(row[at]) };
    const count = countAt < 0 ? null : Number(row[countAt]);
    return writer.write(rows, count === null ? null : rows.source.capped(count), run);
  };
}

function countOf({ countSql }: PageSource): NonNullable<PageSource['countSql']> {
  if (!countSql) throw new PlanMissed('a count that only resolvers take');
  return countSql;
}

const nestedRows = (text: string | null | undefined): Texts[] =>
  text == null ? [] : (JSON.parse(text) as Texts[]);
