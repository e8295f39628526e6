import { deskSettings, type DeskSettings } from '@yizhan/domain';
import { Ctx, Field, Int, ObjectType, Query, Resolver } from 'type-graphql';
import type { RequestContext } from '../graphql/context.ts';
import { Rule } from '../graphql/rule.ts';

@Rule('market.update')
@ObjectType('DeskSettings', {
  description: 'What a market decides for its own desks. Managers, administrators of that market.',
  simpleResolvers: true,
})
export class DeskSettingsType implements DeskSettings {
  @Field(() => Boolean, {
    description: 'Whether ADMINISTRATOR and MANAGER rest for whoever has no one-time codes.',
  })
  staffTotpRequired: boolean;

  @Field(() => Int, {
    description: 'After how many minutes without a refresh a desk is left, and signed out.',
  })
  staffIdleMinutes: number;
}

@Resolver()
export class DeskSettingsResolver {
  @Rule('market.update')
  @Query(() => DeskSettingsType, {
    description:
      "What the caller's market decides for its desks; `updateMarket` changes it. Managers, administrators.",
  })
  deskSettings(@Ctx() context: RequestContext): DeskSettings {
    return deskSettings(context);
  }
}
