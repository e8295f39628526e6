import {
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLInputType,
} from 'graphql';
import { probes } from './probes.ts';
import type { Things } from './world.ts';

type Field = GraphQLField<unknown, unknown>;
export type Kind = 'query' | 'mutation' | 'subscription';

/** A question about one root field, made from the schema: the fewest arguments, and ids of things. */
export interface Probe {
  document: string;
  variables: Record<string, unknown>;
}

/** What is asked of the answer: enough to tell what came. */
function selectionOf(field: Field): string {
  const type = getNamedType(field.type);
  if (!isObjectType(type)) return 'getFields' in type ? '{ __typename id }' : '';
  const fields = type.getFields();
  if ('userErrors' in fields) return '{ userErrors { code } }';
  if ('nodes' in fields)
    return `{ nodes ${'id' in nodeFields(fields['nodes']) ? '{ id }' : '{ __typename }'} }`;
  return 'id' in fields ? '{ __typename id }' : '{ __typename }';
}

function nodeFields(nodes: Field): object {
  const type = getNamedType(nodes.type);
  return 'getFields' in type ? type.getFields() : {};
}

/** Arguments that name a thing of a market, also when they may be left out. */
export const isThing = ({ name, type }: GraphQLArgument | GraphQLInputField): boolean =>
  getNamedType(type).name === 'ID' && (name === 'id' || name.endsWith('Id')) && name !== 'skillId';

/** Values of arguments that have to be given, and of those that name things. */
export function probeOf(kind: Kind, field: Field, things: Things, nodeType?: string): Probe {
  const given = field.args.filter((arg) => isNonNullType(arg.type) || isThing(arg));
  const special = probes[field.name] ?? {};
  const use = special.things ? special.things(things) : things;
  const variables = Object.fromEntries(
    given.map((arg) => [arg.name, valueOf(field, arg.name, arg.type, use, nodeType)]),
  );
  Object.assign(variables, special.args);
  Object.assign(variables['input'] ?? {}, special.input?.(use));
  const declared = given.map((arg) => `$${arg.name}: ${String(arg.type)}`).join(', ');
  const passed = given.map((arg) => `${arg.name}: $${arg.name}`).join(', ');
  const [head, call] = given.length > 0 ? [`(${declared})`, `(${passed})`] : ['', ''];
  const document = `${kind} Probe${head} { ${field.name}${call} ${selectionOf(field)} }`;
  return { document, variables };
}

function valueOf(
  field: Field,
  name: string,
  type: GraphQLInputType,
  things: Things,
  nodeType?: string,
): unknown {
  const bare = getNullableType(type);
  if (isListType(bare)) return name === 'ids' ? [thing(field, 'id', things, nodeType)] : [];
  if (isInputObjectType(bare)) return inputOf(field, Object.values(bare.getFields()), things);
  if (isEnumType(bare)) return bare.getValues()[0]!.name;
  if (bare.name === 'ID') return thing(field, name, things, nodeType);
  return samples[bare.name] ?? '';
}

function inputOf(field: Field, fields: GraphQLInputField[], things: Things): Record<string, unknown> {
  const given = fields.filter((each) => isNonNullType(each.type) || isThing(each));
  return Object.fromEntries(given.map((each) => [each.name, valueOf(field, each.name, each.type, things)]));
}

function thing(field: Field, name: string, things: Things, nodeType?: string): string {
  const key = name === 'id' ? (nodeType ?? getNamedType(field.type).name) : name;
  return things[key] ?? (name === 'skillId' ? 'x' : missing(`${field.name}(${name})`));
}

function missing(argument: string): never {
  throw new Error(`${argument}: the matrix knows no such thing; give it one in world.ts or probes.ts`);
}

const samples: Record<string, unknown> = {
  Int: 1,
  Float: 1,
  Boolean: false,
  Decimal: '0',
  Date: '2026-01-01',
  DateTime: '2026-01-01T00:00:00+08:00',
};
