import {
  nameIn,
  openJobCount,
  slogansShown,
  type Division,
  type Market,
  type Named,
  type Slogan,
} from '@yizhan/domain';
import { Arg, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../graphql/context.ts';
import { GeoPointType, pointOf } from '../graphql/geo-point.type.ts';
import { globalId } from '../graphql/global-id.ts';
import { idDescription } from '../graphql/node.type.ts';
import { DateTimeScalar } from '../graphql/scalars.ts';
import { DivisionType, LocalizedTextType, MarketType, SloganType } from './market.type.ts';
import { Rule } from '../graphql/rule.ts';
import { inEachLanguage, sloganText, sloganTexts } from './slogan-texts.ts';

type Point = Pick<Market, 'longitude' | 'latitude'>;

@Resolver(() => MarketType)
export class MarketResolver {
  @Rule('public.read')
  @Query(() => MarketType, {
    nullable: true,
    description: "The market with a code, null when there is none; without a code the caller's. Everybody.",
  })
  market(
    @Arg('code', () => String, { nullable: true, description: 'Short code, e.g. HBW.' }) code: string | null,
    @Ctx() context: RequestContext,
  ): Market | null {
    return code == null ? context.market : context.markets.marketByCode(code);
  }

  @FieldResolver(() => ID, { description: idDescription })
  id(@Root() { id }: Pick<Market, 'id'>): string {
    return globalId('Market', id, 'market');
  }

  @FieldResolver(() => String, { description: "Name in the caller's language, Chinese where there is none." })
  name(@Root() market: Named, @Ctx() { language }: RequestContext): string {
    return nameIn(language, market);
  }

  @FieldResolver(() => [LocalizedTextType], { description: 'The name in every language it has.' })
  names(@Root() { nameZh, nameMn, nameEn }: Named): LocalizedTextType[] {
    return inEachLanguage({ 'zh-CN': nameZh, 'mn-Mong': nameMn, en: nameEn });
  }

  @FieldResolver(() => String, {
    description: 'Where people reach the web app, without a slash at the end; for links and QR codes.',
  })
  webUrl(@Ctx() { services }: RequestContext): string {
    return services.webUrl;
  }

  @FieldResolver(() => GeoPointType, {
    nullable: true,
    description: 'Where the hall stands; null when nobody has entered it.',
  })
  location(@Root() market: Point): GeoPointType | null {
    return pointOf(market);
  }

  @FieldResolver(() => [DivisionType], {
    description: 'The city it lies in with its districts and sub-districts: for filters and postings.',
  })
  divisions(@Root() market: Market, @Ctx() { markets }: RequestContext): Division[] {
    return markets.divisionsAround(market);
  }

  @FieldResolver(() => [SloganType], { description: 'The slogans it shows now, in order.' })
  slogans(@Root() { id }: Pick<Market, 'id'>, @Ctx() { db, clock }: RequestContext): Promise<Slogan[]> {
    return slogansShown(db, id, clock.now());
  }

  @FieldResolver(() => Int, { description: 'How many jobs are open; a kept count.' })
  openJobCount(@Root() { id }: Pick<Market, 'id'>, @Ctx() { db }: RequestContext): Promise<number> {
    return openJobCount(db, id);
  }

  @FieldResolver(() => DateTimeScalar, { description: "The server's clock." })
  now(@Ctx() { clock }: RequestContext): Date {
    return clock.now();
  }
}

@Resolver(() => DivisionType)
export class DivisionFieldsResolver {
  @FieldResolver(() => String, { description: "Name in the caller's language, Chinese where there is none." })
  name(@Root() division: Named, @Ctx() { language }: RequestContext): string {
    return nameIn(language, division);
  }

  @FieldResolver(() => GeoPointType, {
    nullable: true,
    description: 'Its centre; null when it is not known.',
  })
  location(@Root() division: Point): GeoPointType | null {
    return pointOf(division);
  }
}

@Resolver(() => SloganType)
export class SloganFieldsResolver {
  @FieldResolver(() => ID, { description: idDescription })
  id(@Root() { marketId, id }: Pick<Slogan, 'marketId' | 'id'>): string {
    return globalId('Slogan', marketId, id);
  }

  @FieldResolver(() => String, {
    description: "The slogan in the caller's language, Chinese where there is none.",
  })
  text(@Root() slogan: Slogan, @Ctx() { language }: RequestContext): string {
    return sloganText(slogan, language);
  }

  @FieldResolver(() => [LocalizedTextType], { description: 'The slogan in every language it has.' })
  texts(@Root() slogan: Slogan): LocalizedTextType[] {
    return sloganTexts(slogan);
  }
}
