import {
  getNamedType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLOutputType,
} from 'graphql';

/** What an id field of an input is an id of, by its name. */
export type IdOf = (field: string) => string | undefined;

const scalars: Record<string, unknown> = {
  String: 'somebody',
  Int: 1,
  Float: 1,
  Boolean: false,
  Decimal: '1.00',
  Date: '2030-01-01',
  DateTime: '2030-01-01T00:00:00Z',
};

/** True for a field that is an id, or an input with one in it. */
export const holdsId = (name: string, type: GraphQLInputType, idOf: IdOf): boolean => {
  const named = getNamedType(type);
  if (!isInputObjectType(named)) return named.name === 'ID' && idOf(name) !== undefined;
  return Object.values(named.getFields()).some((field) => holdsId(field.name, field.type, idOf));
};

/** The least that a field takes, with every id one of another market. */
export function leastWith(name: string, type: GraphQLInputType, idOf: IdOf): unknown {
  if (isNonNullType(type)) return leastWith(name, type.ofType, idOf);
  if (isListType(type)) return [leastWith(name, type.ofType, idOf)];
  if (isEnumType(type)) return type.getValues()[0]!.name;
  if (!isInputObjectType(type)) return type.name === 'ID' ? idOf(name) : scalars[type.name];
  const wanted = Object.values(type.getFields()).filter(
    (field) => isNonNullType(field.type) || holdsId(field.name, field.type, idOf),
  );
  return Object.fromEntries(wanted.map((field) => [field.name, leastWith(field.name, field.type, idOf)]));
}

const selectionOf = (type: GraphQLOutputType): string => {
  const named = getNamedType(type);
  if ('getFields' in named === false) return '';
  const fields = Object.keys((named as { getFields(): Record<string, unknown> }).getFields());
  if (fields.includes('totalCount')) return '{ totalCount nodes { __typename } }';
  return fields.includes('userErrors') ? '{ userErrors { code } }' : '{ __typename }';
};

/** A document that calls one root field with variables for the arguments that are given. */
export function callOf(
  kind: 'query' | 'mutation',
  field: GraphQLField<unknown, unknown>,
  given: readonly string[],
): string {
  const args = field.args.filter(({ name }) => given.includes(name));
  const declared = args.map(({ name, type }) => `$${name}: ${String(type)}`).join(', ');
  const passed = args.map(({ name }) => `${name}: $${name}`).join(', ');
  return `${kind} (${declared}) { ${field.name}(${passed}) ${selectionOf(field.type)} }`;
}
