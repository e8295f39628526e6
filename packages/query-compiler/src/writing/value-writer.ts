import {
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  type FieldNode,
  type GraphQLObjectType,
  type GraphQLOutputType,
} from 'graphql';
import { objectParts } from '../collect-fields.ts';
import type { OperationCompiler } from '../operation-compiler.ts';
import { NotCompiled, PlanMissed } from '../refusal.ts';
import type { Run } from '../run.ts';
import { pointedRows } from './pointed-rows.ts';

/** Writes the JSON of a value: one that is at hand, or the promise of one. */
export type ValueWriter<Env> = (value: unknown, run: Run<Env>) => string;

/** The writer of a type's values with what is selected of them. */
export function valueWriter<Env>(
  compiler: OperationCompiler<Env>,
  type: GraphQLOutputType,
  nodes: readonly FieldNode[],
): ValueWriter<Env> {
  const write = atHand(compiler, type, nodes);
  return (value, run) =>
    value instanceof Promise ? run.later.mark(value.then((found) => write(found, run))) : write(value, run);
}

function atHand<Env>(
  compiler: OperationCompiler<Env>,
  type: GraphQLOutputType,
  nodes: readonly FieldNode[],
): ValueWriter<Env> {
  if (isNonNullType(type)) return present(atHand(compiler, type.ofType as GraphQLOutputType, nodes));
  if (isListType(type)) return listWriter(atHand(compiler, type.ofType, nodes));
  if (isLeafType(type)) return (value) => (value == null ? 'null' : JSON.stringify(type.serialize(value)));
  if (isObjectType(type)) return objectWriter(compiler, type, nodes);
  throw new NotCompiled(type.name);
}

const present =
  <Env>(write: ValueWriter<Env>): ValueWriter<Env> =>
  (value, run) => {
    if (value == null) throw new PlanMissed('null for a value that is never null');
    return write(value, run);
  };

const listWriter =
  <Env>(write: ValueWriter<Env>): ValueWriter<Env> =>
  (value, run) =>
    value == null ? 'null' : `[${(value as unknown[]).map((item) => write(item, run)).join(',')}]`;

function objectWriter<Env>(
  compiler: OperationCompiler<Env>,
  type: GraphQLObjectType,
  nodes: readonly FieldNode[],
): ValueWriter<Env> {
  const fields = objectParts(compiler.parts, type, nodes, (selected) => plainField(compiler, type, selected));
  return (value, run) => {
    if (value == null) return 'null';
    let text = '';
    for (const { head, write } of fields) text += (text && ',') + head + write(value, run);
    return `{${text}}`;
  };
}

function plainField<Env>(
  compiler: OperationCompiler<Env>,
  type: GraphQLObjectType,
  nodes: readonly FieldNode[],
): ValueWriter<Env> {
  const field = compiler.field(type, nodes);
  if (field.name === '__typename') return () => `"${type.name}"`;
  const model = compiler.models.plain[type.name];
  const pointed = model?.rows?.[field.name];
  if (pointed) return pointedRows(compiler, field, nodes, pointed);
  if (model?.properties.includes(field.name)) {
    const write = valueWriter(compiler, field.type, nodes);
    return (object, run) => write(property(object, field.name), run);
  }
  const answer = model?.fields[field.name];
  if (!answer || field.args.length > 0) throw new NotCompiled(`${type.name}.${field.name}`);
  const write = valueWriter(compiler, field.type, nodes);
  return (object, run) => write(answer(object as never, run.env), run);
}

/** What costs something is a function, and runs only when it is asked for. */
function property(object: unknown, name: string): unknown {
  const value = (object as Record<string, unknown>)[name];
  return typeof value === 'function' ? (value as () => unknown).call(object) : value;
}
