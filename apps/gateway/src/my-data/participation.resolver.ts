import {
  declareEthnicGroup,
  ethnicGroup,
  ethnicGroups,
  nameIn,
  participation,
  type DeclarationOutcome,
  type EthnicGroup,
  type Participation,
  type Refusal,
} from '@yizhan/domain';
import {
  Arg,
  Ctx,
  Field,
  FieldResolver,
  InputType,
  Int,
  Mutation,
  ObjectType,
  Query,
  Resolver,
  Root,
} from 'type-graphql';
import type { RequestContext } from '../graphql/context.ts';
import { Rule } from '../graphql/rule.ts';
import { UserErrorType } from '../graphql/user-error.type.ts';

@Rule('public.read')
@ObjectType('EthnicGroup', { description: 'One of the 56 ethnic groups of GB/T 3304. Everybody.' })
export class EthnicGroupType {
  @Field(() => String, { description: 'Code of GB/T 3304, two digits.', simple: true })
  code: string;
}

@Resolver(() => EthnicGroupType)
export class EthnicGroupFieldsResolver {
  @FieldResolver(() => String, { description: 'Its name in the caller’s language.' })
  name(@Root() group: EthnicGroup, @Ctx() { language }: RequestContext): string {
    return nameIn(language, group);
  }
}

@Rule('participation.read')
@ObjectType('ParticipationCount', {
  description: 'How many said so. Managers, auditors.',
  simpleResolvers: true,
})
class ParticipationCountType {
  @Field(() => EthnicGroupType, { description: 'Which group.' })
  group: EthnicGroup;

  @Field(() => Int, { description: 'How many; 10 or more.' })
  count: number;
}

@Rule('participation.read')
@ObjectType('Participation', {
  description:
    'How many people of each ethnic group look for work in the market, by their own word. Counts under 10 are left out, and whatever would tell them. Managers, auditors.',
  simpleResolvers: true,
})
class ParticipationType implements Participation {
  @Field(() => [ParticipationCountType], { description: 'Groups that may be shown, largest first.' })
  groups: ParticipationCountType[];

  @Field(() => Int, { nullable: true, description: 'All others together; null when it would tell.' })
  others: number | null;

  @Field(() => Int, { nullable: true, description: 'Everybody who said something; null when it is few.' })
  total: number | null;
}

@InputType('DeclareEthnicGroupInput', { description: 'What somebody says of themselves.' })
class DeclareEthnicGroupInputType {
  @Field(() => String, { nullable: true, description: 'Code of GB/T 3304; null takes it back.' })
  ethnicGroup?: string | null;
}

interface DeclarationSource {
  ethnicGroup: EthnicGroup | null;
  userErrors: Refusal[];
}

@ObjectType('DeclareEthnicGroupPayload', { description: 'What counts now.', simpleResolvers: true })
class DeclareEthnicGroupPayload implements DeclarationSource {
  @Field(() => EthnicGroupType, { nullable: true, description: 'What was said; null when nothing is.' })
  ethnicGroup: EthnicGroup | null;

  @Field(() => [UserErrorType], {
    description: 'CONSENT_REQUIRED, ETHNIC_GROUP_UNKNOWN; empty when all went well.',
  })
  userErrors: Refusal[];
}

const toPayload = ({ ethnicGroup: code, userErrors }: DeclarationOutcome): DeclarationSource => ({
  ethnicGroup: code === null ? null : ethnicGroup(code),
  userErrors,
});

@Resolver()
export class ParticipationResolver {
  @Rule('public.read')
  @Query(() => [EthnicGroupType], { description: 'The 56 ethnic groups of GB/T 3304. Everybody.' })
  ethnicGroups(): readonly EthnicGroup[] {
    return ethnicGroups;
  }

  @Rule('participation.read')
  @Query(() => ParticipationType, {
    description: 'How many people of each ethnic group look for work in the market. Managers, auditors.',
  })
  participation(@Ctx() context: RequestContext): Promise<Participation> {
    return participation(context);
  }

  @Rule('person.declareParticipation')
  @Mutation(() => DeclareEthnicGroupPayload, {
    description:
      'Records the caller’s own word on their ethnic group, for figures only; nobody else can read it, nobody can say it for them. Persons signed in by phone, with the consent PARTICIPATION_STATISTICS.',
  })
  async declareEthnicGroup(
    @Arg('input', () => DeclareEthnicGroupInputType, { description: 'What.' })
    { ethnicGroup: code = null }: DeclareEthnicGroupInputType,
    @Ctx() context: RequestContext,
  ): Promise<DeclarationSource> {
    return toPayload(await declareEthnicGroup(context, code));
  }
}
