import {
  hintKinds,
  matchHints,
  nearbyWorkers,
  Refused,
  type HintKind,
  type MatchHint,
  type MatchHints,
  type NearbyWorkers,
} from '@yizhan/domain';
import { Arg, Ctx, Extensions, Field, ID, Int, ObjectType, Query, Resolver } from 'type-graphql';
import type { RequestContext } from '../graphql/context.ts';
import { enumOf } from '../graphql/enum-of.ts';
import { optionalInnerId } from '../graphql/global-id.ts';
import { Rule } from '../graphql/rule.ts';

const MatchHintKindEnum = enumOf('MatchHintKind', 'What a worker could change.', hintKinds, {
  WEEKENDS: 'Be free on Saturday and Sunday.',
  EVERY_DAY: 'Be free on every day of the week.',
  WHOLE_DAYS: 'Be free at any hour of their days.',
  TODAY: 'Say “today I can work”.',
  FARTHER: 'Go twice as far, 50 km at most.',
  CERTIFICATE: 'Show the certificate that the law wants for their trade.',
});

@Rule('worker.match')
@ObjectType('MatchHint', {
  description: 'What would let more jobs fit a worker.',
  simpleResolvers: true,
})
class MatchHintType {
  @Field(() => MatchHintKindEnum, { description: 'What they could change.' })
  kind: HintKind;

  @Field(() => Int, { description: 'Open jobs that would fit then and do not now; counted up to 500.' })
  jobs: number;

  @Field(() => String, { description: "In words, in the caller's language." })
  text: string;
}

@Rule('worker.match')
@ObjectType('MatchHints', {
  description: 'How many jobs fit a worker now, and what would let more of them.',
  simpleResolvers: true,
})
class MatchHintsType {
  @Field(() => Int, { description: 'Open jobs that fit now; counted up to 500.' })
  jobs: number;

  @Field(() => Boolean, { description: 'Whether there may be more than these, as not all were looked at.' })
  atLeast: boolean;

  @Field(() => [MatchHintType], { description: 'What would help, most first, three at most.' })
  hints: MatchHint[];
}

@Rule('public.read')
@ObjectType('NearbyWorkers', {
  description: 'How many people could come, without anybody’s name.',
  simpleResolvers: true,
})
class NearbyWorkersType {
  @Field(() => Int, {
    nullable: true,
    description: 'In steps of five, rounded down, 1,000 at most; null below five.',
  })
  atLeast: number | null;

  @Field(() => String, { description: "In words, in the caller's language." })
  text: string;
}

@Resolver()
export class HintsResolver {
  @Extensions({ cost: { weight: 10, listSize: 3 } })
  @Rule('worker.match')
  @Query(() => MatchHintsType, {
    nullable: true,
    description:
      'How many jobs fit a worker, and what would let more of them; without workerId, for the calling worker. The worker; staff who deal with workers.',
  })
  async matchHints(
    @Arg('workerId', () => ID, { nullable: true, description: 'Staff must say whom.' })
    workerId: string | null,
    @Ctx() context: RequestContext,
  ): Promise<MatchHints | null> {
    try {
      return await matchHints(context, optionalInnerId('Worker', context.market.id, workerId));
    } catch (error) {
      // As with matches: who is not registered, or not to be found, has none.
      if (error instanceof Refused) return null;
      throw error;
    }
  }

  @Extensions({ cost: { weight: 5 } })
  @Rule('public.read')
  @Query(() => NearbyWorkersType, {
    description:
      'How many people of a trade could come to work in the market or one of its sub-districts. Everybody.',
  })
  nearbyWorkers(
    @Arg('occupationCode', () => String, { description: 'Code of the trade, from occupations.' })
    occupationCode: string,
    @Arg('divisionCode', () => String, {
      nullable: true,
      description: 'A sub-district of the market; the whole market without one.',
    })
    divisionCode: string | null | undefined,
    @Arg('marketCode', () => String, {
      nullable: true,
      description: 'Code of another market than the client is set to.',
    })
    marketCode: string | null | undefined,
    @Ctx() context: RequestContext,
  ): Promise<NearbyWorkers> {
    return nearbyWorkers(context.inMarket(marketCode), {
      occupationCode,
      divisionCode: divisionCode ?? null,
    });
  }
}
