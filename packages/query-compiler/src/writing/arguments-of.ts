import type { FieldNode, GraphQLField } from 'graphql';
import type { OperationCompiler } from '../operation-compiler.ts';
import type { FieldArguments } from '../read-model.ts';

const noArguments: FieldArguments = {};

/** Reads the arguments of a field in a run. */
export function argumentsOf<Env>(
  compiler: OperationCompiler<Env>,
  field: GraphQLField<unknown, unknown>,
  nodes: readonly FieldNode[],
): (args: readonly FieldArguments[]) => FieldArguments {
  if (field.args.length === 0) return () => noArguments;
  const slot = compiler.slotOf(field, nodes[0]!);
  return (args) => args[slot]!;
}
