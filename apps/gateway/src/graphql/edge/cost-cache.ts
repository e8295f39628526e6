import type { FragmentDefinitionNode, GraphQLSchema, OperationDefinitionNode } from 'graphql';
import { RecentlyUsed } from '@yizhan/domain';
import type { Variables } from './list-size.ts';
import { operationCost } from './operation-cost.ts';

/** Costs of an operation that are remembered; a caller could ask with any number. */
const mostCosts = 64;

/** All that a cost sees of a variable: a number, how long a list is, or whether there is anything. */
function seenOf(value: unknown): string {
  if (typeof value === 'number') return String(value);
  if (Array.isArray(value)) return `[${value.length}`;
  return value == null ? '-' : '+';
}

/** Works the cost of an operation out once for all variables that come to the same. */
export class CostCache {
  private readonly costs = new WeakMap<OperationDefinitionNode, RecentlyUsed<number>>();

  constructor(private readonly schema: GraphQLSchema) {}

  /** As `operationCost` says. */
  costOf(
    operation: OperationDefinitionNode,
    fragments: ReadonlyMap<string, FragmentDefinitionNode>,
    variables: Variables,
  ): number {
    const costs = this.costsOf(operation);
    let key = '';
    for (const { variable } of operation.variableDefinitions ?? [])
      key += `${seenOf(variables[variable.name.value])},`;
    const known = costs.peek(key);
    if (known !== undefined) return known;
    const cost = operationCost(this.schema, operation, fragments, variables);
    costs.set(key, cost);
    return cost;
  }

  private costsOf(operation: OperationDefinitionNode): RecentlyUsed<number> {
    const known = this.costs.get(operation);
    if (known) return known;
    const made = new RecentlyUsed<number>(mostCosts);
    this.costs.set(operation, made);
    return made;
  }
}
