import { Arg, Ctx, Field, FieldResolver, Int, ObjectType, Query, Resolver, Root } from 'type-graphql';
import { Application, Occupation } from './entities.ts';
import type { Context } from './loaders.ts';

@ObjectType()
export class TradeDay {
  @Field() day: string;
  @Field(() => Int) applications: number;
  occupationCode: string;
}

@Resolver(() => TradeDay)
export class ReportResolver {
  @Query(() => [TradeDay])
  applicationDays(
    @Ctx() { source }: Context,
    @Arg('market', () => Int) marketId: number,
    @Arg('from') from: string,
    @Arg('to') to: string,
  ): Promise<TradeDay[]> {
    return source
      .getRepository(Application)
      .createQueryBuilder('application')
      .select('application.applied_on::text', 'day')
      .addSelect('application.occupation_code', 'occupationCode')
      .addSelect('count(*)::int', 'applications')
      .where({ marketId })
      .andWhere('application.applied_on between :from and :to', { from, to })
      .groupBy('application.applied_on')
      .addGroupBy('application.occupation_code')
      .getRawMany<TradeDay>();
  }

  @FieldResolver(() => Occupation)
  occupation(@Root() { occupationCode }: TradeDay, @Ctx() { loaders }: Context): Promise<Occupation> {
    return loaders.occupations.load(occupationCode);
  }
}
