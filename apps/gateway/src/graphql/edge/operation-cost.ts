import {
  getNamedType,
  getNullableType,
  isCompositeType,
  isLeafType,
  isListType,
  Kind,
  typeFromAST,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import { introspectionCost } from './edge-limits.ts';
import { fieldOf } from './field-of.ts';
import { oncePerFragment } from './fragment-walk.ts';
import { listSizeOf, type Variables } from './list-size.ts';

/**
 * What a field may say of itself: `@Extensions({ cost: { weight: 5 } })`. Without it an object weighs 1 and a plain
 * value nothing.
 */
export interface FieldCost {
  /** Points for each time the field is resolved. */
  weight?: number;
  /** How many objects a list without `first` and `last` usually holds. */
  listSize?: number;
}

/** Points of a selection: once, and again for each row of the connection it belongs to. */
interface Points {
  once: number;
  perRow: number;
}

type Field = GraphQLField<unknown, unknown>;

const free: Points = { once: 0, perRow: 0 };
const mutationWeight = 10;
const introspection = new Set(['__schema', '__type']);

/**
 * An upper bound of the points an operation costs: every object counts one, lists multiply what is in them. `first` and
 * `last` say how long a connection is; parts that @skip would leave out count too.
 */
export function operationCost(
  schema: GraphQLSchema,
  operation: OperationDefinitionNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
  variables: Variables,
): number {
  const root = schema.getRootType(operation.operation);
  if (!root) return 0;
  const mutations = operation.operation === 'mutation' ? operation.selectionSet.selections.length : 0;
  const measure = new CostMeasure(schema, fragments, variables);
  return measure.selections(operation.selectionSet, root).once + mutations * mutationWeight;
}

class CostMeasure {
  private readonly fragment: (name: string) => Points | null;

  constructor(
    private readonly schema: GraphQLSchema,
    fragments: ReadonlyMap<string, FragmentDefinitionNode>,
    private readonly variables: Variables,
  ) {
    this.fragment = oncePerFragment(fragments, ({ typeCondition, selectionSet }) =>
      this.selections(selectionSet, compositeTypeOf(schema, typeCondition)),
    );
  }

  selections({ selections }: SelectionSetNode, parent: GraphQLCompositeType): Points {
    const parts = selections.map((selection) => this.selection(selection, parent));
    return parts.reduce((a, b) => ({ once: a.once + b.once, perRow: a.perRow + b.perRow }), free);
  }

  private selection(selection: SelectionNode, parent: GraphQLCompositeType): Points {
    if (selection.kind === Kind.FIELD) return this.field(selection, parent);
    if (selection.kind === Kind.FRAGMENT_SPREAD) return this.fragment(selection.name.value) ?? free;
    const { typeCondition, selectionSet } = selection;
    return this.selections(
      selectionSet,
      typeCondition ? compositeTypeOf(this.schema, typeCondition) : parent,
    );
  }

  private field(node: FieldNode, parent: GraphQLCompositeType): Points {
    const name = node.name.value;
    if (introspection.has(name)) return { once: introspectionCost, perRow: 0 };
    const field = fieldOf(parent, name);
    if (!field) return free;
    const type = getNamedType(field.type);
    const inner =
      isCompositeType(type) && node.selectionSet ? this.selections(node.selectionSet, type) : free;
    const each = (costOf(field).weight ?? (isLeafType(type) ? 0 : 1)) + inner.once;
    if (isListType(getNullableType(field.type))) return this.list(node, field, parent, each);
    const rows = isConnection(type) ? inner.perRow * listSizeOf(node, field, this.variables) : 0;
    return { once: each + rows, perRow: 0 };
  }

  /** The lists of a connection have its length, whichever of them is asked for. */
  private list(node: FieldNode, field: Field, parent: GraphQLCompositeType, each: number): Points {
    if (isConnection(parent)) return { once: 0, perRow: each };
    return { once: each * listSizeOf(node, field, this.variables, costOf(field).listSize), perRow: 0 };
  }
}

const costOf = (field: Field): FieldCost => field.extensions['cost'] ?? {};

const isConnection = (type: { name: string }): boolean => type.name.endsWith('Connection');

function compositeTypeOf(
  schema: GraphQLSchema,
  condition: FragmentDefinitionNode['typeCondition'],
): GraphQLCompositeType {
  const type = typeFromAST(schema, condition);
  if (!isCompositeType(type)) throw new Error(`${condition.name.value} is no composite type`); // validation has seen to it
  return type;
}
