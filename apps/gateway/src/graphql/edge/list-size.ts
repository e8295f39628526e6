import { pageTooLong } from './refusals.ts';
import { Kind, type FieldNode, type GraphQLField, type ValueNode } from 'graphql';

export type Variables = Readonly<Record<string, unknown>>;

const longestPage = 100;
/** What is larger is no Int, and refused as such. */
const largestInt = 0x7fff_ffff;
const usualPage = 20;
const usualList = 10;

/** How many rows a list or connection field gives at most, as its arguments say. */
export function listSizeOf(
  node: FieldNode,
  field: GraphQLField<unknown, unknown>,
  variables: Variables,
  declared?: number,
): number {
  const takes = new Set(field.args.map(({ name }) => name));
  if (takes.has('ids')) return lengthOf(argumentOf(node, 'ids', variables));
  if (!takes.has('first')) return declared ?? usualList;
  const [first, last] = [argumentOf(node, 'first', variables), argumentOf(node, 'last', variables)];
  return first != null ? pageSize('first', first) : pageSize('last', last);
}

/** Throws RequestRefused for a page longer than any. */
function pageSize(argument: string, asked: unknown): number {
  if (typeof asked !== 'number') return usualPage;
  if (asked > longestPage && asked <= largestInt) throw pageTooLong(argument, longestPage);
  return Math.min(Math.max(asked, 1), longestPage);
}

/** A single value stands for a list of one. */
const lengthOf = (ids: unknown): number => (Array.isArray(ids) ? ids.length : 1);

function argumentOf(node: FieldNode, name: string, variables: Variables): unknown {
  const value = node.arguments?.find((argument) => argument.name.value === name)?.value;
  return value && valueOf(value, variables);
}

function valueOf(value: ValueNode, variables: Variables): unknown {
  if (value.kind === Kind.VARIABLE) return variables[value.name.value];
  if (value.kind === Kind.INT) return Number(value.value);
  return value.kind === Kind.LIST ? value.values : null;
}
