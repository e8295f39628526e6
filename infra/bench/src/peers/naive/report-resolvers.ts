import { Arg, Ctx, Field, FieldResolver, Int, ObjectType, Query, Resolver, Root } from 'type-graphql';
import { Application, Occupation } from './entities.ts';
import type { Context } from './loaders.ts';

/** A trade's applications on the days that have some. */
@ObjectType()
export class TradeDays {
  @Field(() => [String]) days: string[] = [];
  @Field(() => [Int]) applications: number[] = [];

  constructor(readonly occupationCode: string) {}
}

interface TradeDay {
  day: string;
  applications: number;
  occupationCode: string;
}

@Resolver(() => TradeDays)
export class ReportResolver {
  @Query(() => [TradeDays])
  async tradeDays(
    @Ctx() { source }: Context,
    @Arg('market', () => Int) marketId: number,
    @Arg('from') from: string,
    @Arg('to') to: string,
  ): Promise<TradeDays[]> {
    const rows = await source
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
    return byTrade(rows);
  }

  @FieldResolver(() => Occupation)
  occupation(@Root() { occupationCode }: TradeDays, @Ctx() { loaders }: Context): Promise<Occupation> {
    return loaders.occupations.load(occupationCode);
  }
}

function byTrade(rows: readonly TradeDay[]): TradeDays[] {
  const trades = new Map<string, TradeDays>();
  for (const { day, applications, occupationCode } of rows) {
    const trade = trades.get(occupationCode) ?? new TradeDays(occupationCode);
    trades.set(occupationCode, trade);
    trade.days.push(day);
    trade.applications.push(applications);
  }
  return [...trades.values()];
}
