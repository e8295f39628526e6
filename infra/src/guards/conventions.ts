import { isObjectType, type GraphQLObjectType, type GraphQLSchema } from 'graphql';

/** Where connections, payloads, mutations and nodes are not shaped as docs/api.md says, a line each. */
export function conventionFaults(schema: GraphQLSchema): string[] {
  const types = Object.values(schema.getTypeMap()).filter(isObjectType);
  return [...types.flatMap(connectionFaults), ...types.flatMap(payloadFaults), ...mutationFaults(schema)];
}

function connectionFaults(type: GraphQLObjectType): string[] {
  const node = /^(.+)Connection$/.exec(type.name)?.[1];
  if (node === undefined) return [];
  return shapeFaults(type, {
    edges: `[${node}Edge!]!`,
    nodes: `[${node}!]!`,
    pageInfo: 'PageInfo!',
    totalCount: 'Int!',
    totalCountIsExact: 'Boolean!',
  });
}

const payloadFaults = (type: GraphQLObjectType): string[] =>
  type.name.endsWith('Payload') ? shapeFaults(type, { userErrors: '[UserError!]!' }) : [];

function shapeFaults(type: GraphQLObjectType, shape: Record<string, string>): string[] {
  const fields = type.getFields();
  return Object.entries(shape)
    .filter(([name, wanted]) => String(fields[name]?.type) !== wanted)
    .map(([name, wanted]) => `${type.name}.${name} has to be ${wanted}.`);
}

/** One `input` at most, and an answer that can carry refusals. */
function mutationFaults(schema: GraphQLSchema): string[] {
  return Object.values(schema.getMutationType()?.getFields() ?? {}).flatMap(({ name, args, type }) => [
    ...(/Payload!$/.test(String(type))
      ? []
      : [`Mutation.${name} has to return a payload, not ${String(type)}.`]),
    ...(args.every((arg) => arg.name === 'input') ? [] : [`Mutation.${name} takes one argument, input.`]),
  ]);
}
