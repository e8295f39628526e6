import { TypeInfo, visit, visitWithTypeInfo, type DocumentNode, type GraphQLSchema } from 'graphql';

/** Fields like `Job.employer`. */
export type AskedFields = ReadonlySet<string>;

const known = new WeakMap<DocumentNode, AskedFields>();

/**
 * The fields that a document asks for anywhere, found once for each document: what will be asked for can be read with what comes
 * before it. A field behind a condition, or of another operation of the document, counts too: it costs, but changes nothing.
 */
export function askedFields(schema: GraphQLSchema, document: DocumentNode): AskedFields {
  const found = known.get(document);
  if (found) return found;
  const fields = new Set<string>();
  const types = new TypeInfo(schema);
  const enter = (): void => {
    const [type, field] = [types.getParentType(), types.getFieldDef()];
    if (type && field) fields.add(`${type.name}.${field.name}`);
  };
  visit(document, visitWithTypeInfo(types, { Field: enter }));
  known.set(document, fields);
  return fields;
}
