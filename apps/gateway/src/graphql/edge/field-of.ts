import { isUnionType, TypeNameMetaFieldDef, type GraphQLCompositeType, type GraphQLField } from 'graphql';

/** The field of a type by name; __typename is one of every type. */
export function fieldOf(
  parent: GraphQLCompositeType,
  name: string,
): GraphQLField<unknown, unknown> | undefined {
  if (name === TypeNameMetaFieldDef.name) return TypeNameMetaFieldDef;
  return isUnionType(parent) ? undefined : parent.getFields()[name];
}
