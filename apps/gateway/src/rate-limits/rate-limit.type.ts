import { Field, Int, ObjectType } from 'type-graphql';
import { Rule } from '../graphql/rule.ts';
import { DateTimeScalar } from '../graphql/scalars.ts';
import type { RateLimit } from './rate-limit.ts';

@Rule('viewer.read')
@ObjectType('RateLimit', {
  description: 'What the caller may still ask; points come back steadily. The caller only.',
  simpleResolvers: true,
})
export class RateLimitType implements RateLimit {
  @Field(() => Int, { description: "Points the caller's bucket holds when it is full." })
  limit: number;

  @Field(() => Int, { description: 'Points of this operation.' })
  cost: number;

  @Field(() => Int, { description: 'Points left after it, as far as the gateway that answers knows.' })
  remaining: number;

  @Field(() => DateTimeScalar, { description: 'When the bucket is full again, if nothing more is asked.' })
  resetAt: Date;
}
