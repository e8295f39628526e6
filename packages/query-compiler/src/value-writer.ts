import {
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  type FieldNode,
  type GraphQLObjectType,
  type GraphQLOutputType,
} from 'graphql';
import { objectParts } from './collect-fields.ts';
import type { OperationCompiler } from './operation-compiler.ts';
import { NotCompiled, PlanMissed } from './refusal.ts';

/** Writes the JSON of a value that is at hand. */
export type ValueWriter<Env> = (value: unknown, env: Env) => string;

/** The writer of a type's values with what is selected of them. */
export function valueWriter<Env>(
  compiler: OperationCompiler<Env>,
  type: GraphQLOutputType,
  nodes: readonly FieldNode[],
): ValueWriter<Env> {
  if (isNonNullType(type)) return present(valueWriter(compiler, type.ofType as GraphQLOutputType, nodes));
  if (isListType(type)) return listWriter(valueWriter(compiler, type.ofType, nodes));
  if (isLeafType(type)) return (value) => (value == null ? 'null' : JSON.stringify(type.serialize(value)));
  if (isObjectType(type)) return objectWriter(compiler, type, nodes);
  throw new NotCompiled(type.name);
}

const present =
  <Env>(write: ValueWriter<Env>): ValueWriter<Env> =>
  (value, env) => {
    if (value == null) throw new PlanMissed('null for a value that is never null');
    return write(value, env);
  };

const listWriter =
  <Env>(write: ValueWriter<Env>): ValueWriter<Env> =>
  (value, env) =>
    value == null ? 'null' : `[${(value as unknown[]).map((item) => write(item, env)).join(',')}]`;

function objectWriter<Env>(
  compiler: OperationCompiler<Env>,
  type: GraphQLObjectType,
  nodes: readonly FieldNode[],
): ValueWriter<Env> {
  const fields = objectParts(compiler.parts, type, nodes, (selected) => plainField(compiler, type, selected));
  return (value, env) => {
    if (value == null) return 'null';
    let text = '';
    for (const { head, write } of fields) text += (text && ',') + head + write(value, env);
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
  const write = valueWriter(compiler, field.type, nodes);
  if (model?.properties.includes(field.name))
    return (object, env) => write((object as Record<string, unknown>)[field.name], env);
  const answer = model?.fields[field.name];
  if (!answer || field.args.length > 0) throw new NotCompiled(`${type.name}.${field.name}`);
  return (object, env) => write(answer(object as never, env), env);
}
