import {
  Kind,
  isAbstractType,
  type FieldNode,
  type FragmentDefinitionNode,
  type FragmentSpreadNode,
  type GraphQLObjectType,
  type GraphQLSchema,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';

/** What is known of an operation when it is compiled. */
export interface OperationParts {
  readonly schema: GraphQLSchema;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  /** The values of the variables that directives ask for. */
  readonly flags: Readonly<Record<string, unknown>>;
}

/** The fields that are asked of an object, by the name they are answered under, in the order of the answer. */
type SelectedFields = Map<string, FieldNode[]>;

/** What is gathered of an object, with the fragments it was gathered from: once from each, as some spread others twice. */
interface Gathered {
  readonly fields: SelectedFields;
  readonly seen: Set<string>;
}

/** Gathers the fields of an object's type from all places that select of it. */
function collectFields(
  parts: OperationParts,
  type: GraphQLObjectType,
  nodes: readonly { selectionSet?: SelectionSetNode | undefined }[],
): SelectedFields {
  const gathered: Gathered = { fields: new Map(), seen: new Set() };
  for (const { selectionSet } of nodes) if (selectionSet) collect(parts, type, selectionSet, gathered);
  return gathered.fields;
}

function collect(
  parts: OperationParts,
  type: GraphQLObjectType,
  { selections }: SelectionSetNode,
  gathered: Gathered,
): void {
  const { fields, seen } = gathered;
  for (const selection of selections) {
    if (!isIncluded(parts, selection)) continue;
    if (selection.kind === Kind.FIELD) {
      const name = (selection.alias ?? selection.name).value;
      const known = fields.get(name);
      if (known) known.push(selection);
      else fields.set(name, [selection]);
      continue;
    }
    const fragment = selection.kind === Kind.FRAGMENT_SPREAD ? fragmentOf(parts, selection, seen) : selection;
    const condition = fragment?.typeCondition?.name.value;
    if (fragment && fits(parts.schema, type, condition))
      collect(parts, type, fragment.selectionSet, gathered);
  }
}

/** The fragment that is spread; null where it was gone through before. */
function fragmentOf(
  { fragments }: OperationParts,
  { name }: FragmentSpreadNode,
  seen: Set<string>,
): FragmentDefinitionNode | null {
  if (seen.has(name.value)) return null;
  seen.add(name.value);
  return fragments.get(name.value)!;
}

function fits(schema: GraphQLSchema, type: GraphQLObjectType, condition: string | undefined): boolean {
  if (condition === undefined || condition === type.name) return true;
  const asked = schema.getType(condition);
  return isAbstractType(asked) && schema.isSubType(asked, type);
}

function isIncluded({ flags }: OperationParts, { directives = [] }: SelectionNode): boolean {
  return directives.every(({ name, arguments: [condition] = [] }) => {
    const value = condition?.value;
    const isSet =
      value?.kind === Kind.VARIABLE
        ? flags[value.name.value] === true
        : value?.kind === Kind.BOOLEAN && value.value;
    return name.value === 'skip' ? !isSet : name.value === 'include' ? isSet : true;
  });
}

/** What is written of an object: each field with how it begins, in the order of the answer. */
export function objectParts<Writer>(
  parts: OperationParts,
  type: GraphQLObjectType,
  nodes: Parameters<typeof collectFields>[2],
  writerOf: (nodes: readonly FieldNode[]) => Writer,
): { head: string; write: Writer }[] {
  return [...collectFields(parts, type, nodes)].map(([key, selected]) => ({
    head: `${JSON.stringify(key)}:`,
    write: writerOf(selected),
  }));
}
