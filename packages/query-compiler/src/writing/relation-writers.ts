import type { FieldNode, GraphQLField } from 'graphql';
import type { OperationCompiler, Place } from '../operation-compiler.ts';
import type { PageSource, RowField, RowModel, Shown } from '../read-model.ts';
import { neededValues } from '../reading/needed-values.ts';
import { pageReader } from '../reading/page-reader.ts';
import { SelectLevel } from '../reading/select-level.ts';
import { PlanMissed } from '../refusal.ts';
import type { RowWriter } from '../run.ts';
import type { Texts } from '../texts.ts';
import { absent } from './absent.ts';
import { argumentsOf } from './arguments-of.ts';
import { connectionWriter, type PageRows } from './connection-writer.ts';

/** A field of a row that is asked for. */
export interface AskedField<Env> {
  compiler: OperationCompiler<Env>;
  model: RowModel<Env>;
  field: GraphQLField<unknown, unknown>;
  nodes: readonly FieldNode[];
  place: Place<Env>;
}

export type FieldOf<Env, Kind extends RowField<Env>['kind']> = Extract<RowField<Env>, { kind: Kind }>;

/** Another row that this one points to: joined. */
export function oneWriter<Env>(
  asked: AskedField<Env>,
  { model: name, on, shown }: FieldOf<Env, 'one'>,
): RowWriter<Env> {
  const { compiler, field, nodes, place } = asked;
  const model = compiler.rowModel(name);
  const alias = place.level.join(model.table, place.alias, on);
  const write = compiler.rowWriter(model, nodes, { level: place.level, alias });
  const presence = place.level.presence(model, alias);
  return whereShown(asked, shown, (row, run) => (row[presence] == null ? absent(field) : write(row, run)));
}

/** All rows that point to this one: an array in its statement. */
export function listWriter<Env>(
  asked: AskedField<Env>,
  { model: name, select, shown }: FieldOf<Env, 'list'>,
): RowWriter<Env> {
  const { compiler, nodes, place } = asked;
  const model = compiler.rowModel(name);
  const alias = compiler.newAlias();
  const level = new SelectLevel<Env>(alias, compiler.newAlias);
  const write = compiler.rowWriter(model, nodes, { level, alias });
  const at = place.level.add((run, parameters) => {
    const rows = select(place.alias, parameters, run.env);
    return level.array(rows, true, run, parameters);
  });
  return whereShown(asked, shown, (row, run) => {
    const texts = nestedRows(row[at]).map((nested) => write(nested, run));
    return `[${texts.join(',')}]`;
  });
}

function whereShown<Env>(
  { model, field, place }: AskedField<Env>,
  shown: Shown<Env> | undefined,
  write: RowWriter<Env>,
): RowWriter<Env> {
  if (!shown) return write;
  const valuesOf = neededValues(model, place, shown.needs);
  return (row, run) => (shown.value(valuesOf(row) as never, run.env) ? write(row, run) : absent(field));
}

/** Rows that point to this one, as a connection: an array in its statement, with their count. */
export function pageWriter<Env>(
  { compiler, field, nodes, place }: AskedField<Env>,
  { model: name, page }: FieldOf<Env, 'page'>,
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
    const rows = source.select(parameters, writer.needs);
    return level.array(rows, source.orderOf?.(alias) ?? true, run, parameters);
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

/** A connection that is no part of the statement of its row. */
export function ownPageWriter<Env>(
  { compiler, model, field, nodes, place }: AskedField<Env>,
  { model: name, needs, page }: FieldOf<Env, 'ownPage'>,
): RowWriter<Env> {
  const valuesOf = neededValues(model, place, needs);
  const read = pageReader(compiler, field, name, nodes);
  const argsOf = argumentsOf(compiler, field, nodes);
  return (row, run) => {
    const source = page(valuesOf(row) as never, argsOf(run.args) as never, run.env);
    return run.later.mark(read(source, run));
  };
}

function countOf({ countSql }: PageSource): NonNullable<PageSource['countSql']> {
  if (!countSql) throw new PlanMissed('a count that only resolvers take');
  return countSql;
}

const nestedRows = (text: string | null | undefined): Texts[] =>
  text == null ? [] : (JSON.parse(text) as Texts[]);
