import { rules } from '@yizhan/domain';
import { isObjectType, type GraphQLField, type GraphQLObjectType, type GraphQLSchema } from 'graphql';

/** Types that only carry others: whoever may ask for the field that gives them may read them. */
const isCarrier = (name: string): boolean =>
  name.startsWith('__') ||
  ['PageInfo', 'UserError'].includes(name) ||
  /(Connection|Edge|Payload)$/.test(name);

const isDeclared = ({ extensions }: { extensions: Readonly<Record<string, unknown>> }): boolean =>
  typeof extensions.rule === 'string' && extensions.rule in rules;

/** What a schema leaves open: root fields without a rule of their own, and fields of types where neither has one. */
export function undeclared(schema: GraphQLSchema): string[] {
  const roots = new Set([schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()]);
  const open = (type: GraphQLObjectType, field: GraphQLField<unknown, unknown>): boolean =>
    !isDeclared(field) && (roots.has(type) || !isDeclared(type));
  return Object.values(schema.getTypeMap())
    .filter((type) => isObjectType(type))
    .filter((type) => !isCarrier(type.name))
    .flatMap((type) =>
      Object.values(type.getFields())
        .filter((field) => open(type, field))
        .map((field) => `${type.name}.${field.name}`),
    );
}
