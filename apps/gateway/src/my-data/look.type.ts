import type { DataLook } from '@yizhan/domain';
import { Ctx, Field, FieldResolver, ObjectType, Resolver, Root } from 'type-graphql';
import { nameIn } from '@yizhan/domain';
import { connectionTypes } from '../graphql/connection.ts';
import type { RequestContext } from '../graphql/context.ts';
import { Rule } from '../graphql/rule.ts';
import { DateTimeScalar } from '../graphql/scalars.ts';
import { PrincipalKindEnum, type PrincipalKind } from '../identity/viewer.type.ts';

@Rule('person.read')
@ObjectType('DataLook', {
  description: 'That somebody saw what is sealed of the caller. The caller only.',
  simpleResolvers: true,
})
class DataLookType {
  @Field(() => DateTimeScalar, { description: 'When.' })
  at: Date;

  @Field(() => PrincipalKindEnum, { description: 'What kind of caller looked.' })
  actorKind: PrincipalKind;

  @Field(() => Boolean, { description: 'True when it was the caller.' })
  own: boolean;

  @Field(() => String, { nullable: true, description: 'The employer that was to call them; null for staff.' })
  employerName: string | null;

  @Field(() => [String], { description: 'PHONE, ID_NUMBER, REAL_NAME, or EVERYTHING for the own file.' })
  fields: string[];

  @Field(() => String, {
    nullable: true,
    description: 'Why, as said then: CALL, IDENTIFY, PRINT, LEGAL_CASE, OWN; null for the own file.',
  })
  purpose: string | null;
}

export const { Connection: DataLookConnection } = connectionTypes<DataLook>('DataLook', () => DataLookType);

@Resolver(() => DataLookType)
export class DataLookFieldsResolver {
  @FieldResolver(() => String, { description: 'Name of the market where.' })
  marketName(@Root() { marketId }: DataLook, @Ctx() { markets, language }: RequestContext): string {
    const market = markets.market(marketId);
    return market ? nameIn(language, market) : '';
  }
}
