import { Ctx, Query, Resolver } from 'type-graphql';
import type { RequestContext } from '../graphql/context.ts';
import type { RateLimit } from './rate-limit.ts';
import { Rule } from '../graphql/rule.ts';
import { RateLimitType } from './rate-limit.type.ts';

@Resolver()
export class RateLimitResolver {
  @Rule('viewer.read')
  @Query(() => RateLimitType, {
    description: 'How many points the caller has left. Costs no statement. Everybody, of themselves.',
  })
  rateLimit(@Ctx() { spending }: RequestContext): RateLimit {
    return spending();
  }
}
