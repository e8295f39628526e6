import type { FieldNode, GraphQLObjectType } from 'graphql';
import { objectParts } from '../collect-fields.ts';
import type { OperationCompiler, Place } from '../operation-compiler.ts';
import type { RowModel } from '../read-model.ts';
import { readings } from '../reading/column-kinds.ts';
import { neededValues } from '../reading/needed-values.ts';
import { NotCompiled } from '../refusal.ts';
import type { RowWriter } from '../run.ts';
import { absent } from './absent.ts';
import { argumentsOf } from './arguments-of.ts';
import { heldWriter } from './held-writer.ts';
import {
  listWriter,
  oneWriter,
  ownPageWriter,
  pageWriter,
  type AskedField,
  type FieldOf,
} from './relation-writers.ts';
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
  const asked: AskedField<Env> = { compiler, model, field, nodes, place };
  switch (answer.kind) {
    case 'column':
      return columnWriter(asked, answer.column);
    case 'derived':
      return derivedWriter(asked, answer);
    case 'one':
      return oneWriter(asked, answer);
    case 'held':
      return heldWriter(asked, answer);
    case 'list':
      return listWriter(asked, answer);
    case 'page':
      return pageWriter(asked, answer);
    case 'ownPage':
      return ownPageWriter(asked, answer);
  }
}

function columnWriter<Env>({ model, field, place }: AskedField<Env>, column: string): RowWriter<Env> {
  const at = place.level.column(model, place.alias, column);
  const { json } = readings[model.columns[column]!.as];
  return (row) => {
    const text = row[at];
    return text == null ? absent(field) : json(text);
  };
}

function derivedWriter<Env>(
  { compiler, model, field, nodes, place }: AskedField<Env>,
  { needs, value }: FieldOf<Env, 'derived'>,
): RowWriter<Env> {
  const valuesOf = neededValues(model, place, needs);
  const write = valueWriter(compiler, field.type, nodes);
  const argsOf = argumentsOf(compiler, field, nodes);
  return (row, run) => write(value(valuesOf(row) as never, argsOf(run.args) as never, run.env), run);
}
