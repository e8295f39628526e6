import type { GraphQLFieldResolver, GraphQLSchema } from 'graphql';
import { isObjectType } from 'graphql';
import { getMetadataStorage } from 'type-graphql';
import type { RequestContext } from './context.ts';
import { PageArgs } from './page-arguments.ts';

type FieldOfRow = ReturnType<typeof getMetadataStorage>['fieldResolvers'][number];
type Parameter = NonNullable<FieldOfRow['params']>[number];
type Method = (...parameters: unknown[]) => unknown;
type Resolve = GraphQLFieldResolver<unknown, RequestContext, unknown>;
type Read = (...of: Parameters<Resolve>) => unknown;

/**
 * Fields of rows are asked for by the hundred, and type-graphql's way to a method costs more than most of them: the instance from a
 * container, the parameters sorted anew, arguments as promises of checks that the gateway leaves to the domain. What takes the row,
 * the context and a page's arguments only is called directly; all else is left as it is.
 */
export function callDirectly(schema: GraphQLSchema): GraphQLSchema {
  const { fieldResolvers, objectTypes } = getMetadataStorage();
  const names = new Map(objectTypes.map(({ target, name }) => [target as unknown, name]));
  const instances = new Map<unknown, Record<string, Method>>();
  for (const declared of fieldResolvers) {
    const resolve = directly(declared, instances);
    const type = schema.getType(names.get(declared.getObjectType?.()) ?? '');
    const field = isObjectType(type) ? type.getFields()[declared.schemaName] : undefined;
    if (resolve && field) field.resolve = resolve;
  }
  return schema;
}

/** Null for what asks for more. */
function directly(
  { kind, target, methodName, params = [], middlewares = [] }: FieldOfRow,
  instances: Map<unknown, Record<string, Method>>,
): Resolve | null {
  const reads = params.toSorted((a, b) => a.index - b.index).map(readOf);
  if (kind !== 'external' || middlewares.length > 0 || !reads.every((read) => read !== null)) return null;
  const instance = instances.get(target) ?? new (target as new () => Record<string, Method>)();
  instances.set(target, instance);
  const [first, second, third] = reads;
  if (!first) return () => instance[methodName]!();
  if (!second) return (...of) => instance[methodName]!(first(...of));
  if (!third) return (...of) => instance[methodName]!(first(...of), second(...of));
  return (...of) => instance[methodName]!(...reads.map((read) => read(...of)));
}

function readOf(parameter: Parameter): Read | null {
  switch (parameter.kind) {
    case 'root':
      return isAsItComes(parameter) ? (row) => row : null;
    case 'context':
      return parameter.propertyName === undefined ? (_row, _given, context) => context : null;
    case 'args':
      return parameter.getType() === PageArgs ? (_row, given) => given : null;
    default:
      return null;
  }
}

/** A row of a declared class would be made an instance of it. */
const isAsItComes = ({ propertyName, getType }: Extract<Parameter, { kind: 'root' }>): boolean =>
  propertyName === undefined && (getType === undefined || (getType() as unknown) === Object);
