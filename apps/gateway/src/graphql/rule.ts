import { Extensions } from 'type-graphql';
import type { Action } from '@yizhan/domain';

/**
 * Says by which action of the domain's table a field, or all fields of a type, are read or called. The schema's test
 * refuses what says nothing; the domain decides, not this.
 */
export const Rule = (action: Action): PropertyDecorator & MethodDecorator & ClassDecorator =>
  Extensions({ rule: action });
