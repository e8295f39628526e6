import {
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  type GraphQLNamedType,
  type GraphQLSchema,
} from 'graphql';

/** Coordinates of all that has no description. */
export function undescribed(schema: GraphQLSchema): string[] {
  const own = Object.values(schema.getTypeMap()).filter(
    ({ name }) => !name.startsWith('__') && !builtIn.has(name),
  );
  return own.flatMap((type) => [...bare(type.name, type), ...withinType(type)]);
}

const builtIn = new Set(['ID', 'String', 'Int', 'Float', 'Boolean']);

/** What the operations are for is said at each of them. */
const roots = new Set(['Query', 'Mutation', 'Subscription']);

type Described = { readonly name: string; readonly description?: string | null | undefined };

const bare = (place: string, { name, description }: Described): string[] =>
  description?.trim() || roots.has(name) ? [] : [place];

function withinType(type: GraphQLNamedType): string[] {
  const inside = (each: Described) => bare(`${type.name}.${each.name}`, each);
  if (isEnumType(type)) return type.getValues().flatMap(inside);
  if (isInputObjectType(type)) return Object.values(type.getFields()).flatMap(inside);
  if (!isObjectType(type) && !isInterfaceType(type)) return [];
  return Object.values(type.getFields()).flatMap((field) => [
    ...inside(field),
    ...field.args.flatMap((arg) => bare(`${type.name}.${field.name}(${arg.name}:)`, arg)),
  ]);
}
