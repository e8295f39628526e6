import { updateMarket, type DeskSettings, type Market, type Refusal } from '@yizhan/domain';
import { Arg, Ctx, Field, InputType, Int, Mutation, ObjectType, Resolver } from 'type-graphql';
import type { RequestContext } from '../graphql/context.ts';
import { Rule } from '../graphql/rule.ts';
import { DecimalScalar } from '../graphql/scalars.ts';
import { UserErrorType } from '../graphql/user-error.type.ts';
import { DeskSettingsType } from './desk-settings.resolver.ts';
import { MarketType } from './market.type.ts';

@InputType('UpdateMarketInput', {
  description: "What to change of the caller's market; what is left out stays, null takes it away.",
})
class UpdateMarketInputType {
  @Field(() => String, { nullable: true, description: 'Its Chinese name, at most 60 characters.' })
  name?: string | null;

  @Field(() => String, { nullable: true, description: 'Its English name.' })
  nameEn?: string | null;

  @Field(() => String, { nullable: true, description: 'Its Mongolian name.' })
  nameMn?: string | null;

  @Field(() => [String], {
    nullable: true,
    description: 'Which of zh-CN, mn-Mong and en its clients offer; zh-CN stays.',
  })
  languages?: string[] | null;

  @Field(() => String, {
    nullable: true,
    description: 'Its colour as #rrggbb; white text on it must have a contrast of 4.5:1.',
  })
  brandColor?: string | null;

  @Field(() => String, { nullable: true, description: 'A line under the name, at most 40 characters.' })
  tagline?: string | null;

  @Field(() => String, { nullable: true, description: 'Where the hall is, at most 100 characters.' })
  address?: string | null;

  @Field(() => String, { nullable: true, description: 'The number of the hall, for everybody to call.' })
  servicePhone?: string | null;

  @Field(() => String, { nullable: true, description: 'When the hall is open, at most 60 characters.' })
  openingHours?: string | null;

  @Field(() => DecimalScalar, { nullable: true, description: 'Yuan an hour; null switches its rule off.' })
  minimumWagePerHour?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Whether ADMINISTRATOR and MANAGER rest for whoever has no one-time codes; null is false. Their access tokens end.',
  })
  staffTotpRequired?: boolean | null;

  @Field(() => Int, {
    nullable: true,
    description: 'After how many minutes without a refresh a desk is left: 5 to 720; null is 30.',
  })
  staffIdleMinutes?: number | null;
}

@ObjectType('UpdateMarketPayload', {
  description: 'The market as it is now, or what is to be mended.',
  simpleResolvers: true,
})
class UpdateMarketPayload {
  @Field(() => MarketType, { nullable: true, description: 'The market; null when refused.' })
  market: Market | null;

  @Field(() => DeskSettingsType, {
    nullable: true,
    description: 'What it decides for its desks; null when refused.',
  })
  deskSettings: DeskSettings | null;

  @Field(() => [UserErrorType], { description: 'What the caller can mend; empty when all went well.' })
  userErrors: Refusal[];
}

@Resolver()
export class UpdateMarketResolver {
  @Rule('market.update')
  @Mutation(() => UpdateMarketPayload, {
    description: "Changes the caller's market, for everybody within seconds. Managers, administrators.",
  })
  async updateMarket(
    @Arg('input', () => UpdateMarketInputType, { description: 'What is to change.' })
    input: UpdateMarketInputType,
    @Ctx() context: RequestContext,
  ): Promise<UpdateMarketPayload> {
    const { market, userErrors } = await updateMarket(context, input);
    return { market, deskSettings: market, userErrors };
  }
}
