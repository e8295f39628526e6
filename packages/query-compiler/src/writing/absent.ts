import { isNonNullType, type GraphQLField } from 'graphql';
import { PlanMissed } from '../refusal.ts';

/** What stands for a row or value that is not there; throws where the schema promises one. */
export function absent(field: GraphQLField<unknown, unknown>): string {
  if (isNonNullType(field.type)) throw new PlanMissed(`null for ${field.name}`);
  return 'null';
}
