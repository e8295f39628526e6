import {
  matchingWeights,
  setMatchingWeights,
  type MatchingWeightsOutcome,
  type Refusal,
  type VersionedWeights,
} from '@yizhan/domain';
import { Arg, Ctx, Field, Float, InputType, Int, Mutation, ObjectType, Query, Resolver } from 'type-graphql';
import type { RequestContext } from '../graphql/context.ts';
import { Rule } from '../graphql/rule.ts';
import { UserErrorType } from '../graphql/user-error.type.ts';

@Rule('public.read')
@ObjectType('MatchingWeights', {
  description:
    'How much each factor of a match counts in a market, as a share of those that are known of a pair.',
  simpleResolvers: true,
})
class MatchingWeightsType {
  @Field(() => Int, { description: '1 for the first that the market set; 0 for the usual ones.' })
  version: number;

  @Field(() => Float, { description: 'Trade and skills.' })
  skill: number;

  @Field(() => Float, { description: 'How far apart.' })
  distance: number;

  @Field(() => Float, { description: 'Pay against the wish.' })
  wage: number;

  @Field(() => Float, { description: 'Whether the worker can on that day.' })
  availability: number;

  @Field(() => Float, { description: 'How often the worker came as agreed; where workers are looked for.' })
  reliability: number;

  @Field(() => Float, { description: 'How lately the job was published; where jobs are looked for.' })
  freshness: number;

  @Field(() => Float, {
    description: 'Languages that the work needs, where a reviewer accepted that it does.',
  })
  language: number;
}

@InputType('SetMatchingWeightsInput', {
  description: 'Weights from 0 to 100, not all of them 0; what is left out stays.',
})
class SetMatchingWeightsInputType {
  @Field(() => Float, { nullable: true, description: 'Trade and skills.' })
  skill?: number | null;

  @Field(() => Float, { nullable: true, description: 'How far apart.' })
  distance?: number | null;

  @Field(() => Float, { nullable: true, description: 'Pay against the wish.' })
  wage?: number | null;

  @Field(() => Float, { nullable: true, description: 'Whether the worker can on that day.' })
  availability?: number | null;

  @Field(() => Float, { nullable: true, description: 'How often the worker came as agreed.' })
  reliability?: number | null;

  @Field(() => Float, { nullable: true, description: 'How lately the job was published.' })
  freshness?: number | null;

  @Field(() => Float, { nullable: true, description: 'Languages that the work needs.' })
  language?: number | null;
}

@ObjectType('SetMatchingWeightsPayload', {
  description: 'The weights as they are now, or what is to be mended.',
  simpleResolvers: true,
})
class SetMatchingWeightsPayload {
  @Field(() => MatchingWeightsType, { nullable: true, description: 'The weights; null when refused.' })
  weights: VersionedWeights | null;

  @Field(() => [UserErrorType], { description: 'What the caller can mend; empty when all went well.' })
  userErrors: Refusal[];
}

@Resolver()
export class WeightsResolver {
  @Rule('public.read')
  @Query(() => MatchingWeightsType, {
    description: 'How the market weighs the factors of matches: a score can be worked out again. Everybody.',
  })
  matchingWeights(
    @Arg('marketCode', () => String, {
      nullable: true,
      description: 'Code of another market than the client is set to.',
    })
    marketCode: string | null | undefined,
    @Ctx() context: RequestContext,
  ): Promise<VersionedWeights> {
    const { db, market } = context.inMarket(marketCode);
    return matchingWeights(db, market.id);
  }

  @Rule('market.update')
  @Mutation(() => SetMatchingWeightsPayload, {
    description:
      'Sets how the market weighs the factors of matches, as a new version. Managers, administrators.',
  })
  setMatchingWeights(
    @Arg('input', () => SetMatchingWeightsInputType, { description: 'The changes.' })
    input: SetMatchingWeightsInputType,
    @Ctx() context: RequestContext,
  ): Promise<MatchingWeightsOutcome> {
    const { skill, distance, wage, availability, reliability, freshness, language } = input;
    return setMatchingWeights(context, {
      ...{ skill: skill ?? undefined, distance: distance ?? undefined, wage: wage ?? undefined },
      ...{ availability: availability ?? undefined, reliability: reliability ?? undefined },
      ...{ freshness: freshness ?? undefined, language: language ?? undefined },
    });
  }
}
