import {
  jobFacets,
  suggestSearches,
  widerSearches,
  type FacetCount,
  type JobSearch,
  type Settlement,
  type WageUnit,
} from '@yizhan/domain';
import { Arg, Ctx, Extensions, Query, Resolver } from 'type-graphql';
import type { RequestContext } from '../graphql/context.ts';
import { GeoPointInput } from '../graphql/geo-point.type.ts';
import { globalId } from '../graphql/global-id.ts';
import { Rule } from '../graphql/rule.ts';
import { WageUnitEnum } from './job-enums.ts';
import { JobFilterInput } from './job.input.ts';
import { toJobFilter } from './posting-input.ts';
import { JobFacetsType, JobSuggestionType, WiderSearchType } from './search-helps.type.ts';

const searchOf = (
  { market }: Pick<RequestContext, 'market'>,
  filter: JobFilterInput | null,
  near: GeoPointInput | null,
): JobSearch => ({ filter: toJobFilter(market.id, filter), near });

/** What helps to find: beside the list `jobs`, and asked for by itself, since not every list needs it. */
@Resolver()
export class SearchHelpsResolver {
  @Rule('public.read')
  @Extensions({ cost: { weight: 20 } })
  @Query(() => JobFacetsType, {
    description:
      'How many jobs each choice would leave, the other filters kept; of the jobs that the caller may see.',
  })
  async jobFacets(
    @Arg('filter', () => JobFilterInput, { nullable: true, description: 'The search.' })
    filter: JobFilterInput | null,
    @Arg('near', () => GeoPointInput, { nullable: true, description: 'The point to measure distances from.' })
    near: GeoPointInput | null,
    @Arg('payUnit', () => WageUnitEnum, {
      nullable: true,
      description: 'Pay is counted in this unit; without it as expected per day.',
    })
    payUnit: WageUnit | null,
    @Ctx() context: RequestContext,
  ): Promise<JobFacetsType> {
    const inMarket = context.inMarket(filter?.marketCode);
    const { occupations, markets } = inMarket;
    const facets = await jobFacets(inMarket, searchOf(inMarket, filter, near), payUnit);
    const each = <Facet>(
      counts: FacetCount[],
      facet: (value: string) => Facet,
    ): (Facet & { count: number })[] => counts.map(({ value, count }) => ({ ...facet(value), count }));
    return {
      occupations: each(facets.trades, (code) => ({ occupation: occupations.occupation(code)! })),
      settlements: each(facets.settlements, (value) => ({ settlement: value as Settlement })),
      pay: each(facets.pay, (atLeast) => ({ atLeast })),
      divisions: each(facets.divisions, (code) => ({ division: markets.division(code)! })),
      isExact: facets.exact,
    };
  }

  @Rule('public.read')
  @Extensions({ cost: { weight: 5, listSize: 14 } })
  @Query(() => [JobSuggestionType], {
    description:
      'What somebody who types may mean: trades by name, alias, pinyin or initials, places around the market, employers with open jobs.',
  })
  async jobSuggestions(
    @Arg('text', () => String, { description: 'What is typed so far, at most 50 characters.' }) text: string,
    @Arg('marketCode', () => String, {
      nullable: true,
      description: "In this market; else in the caller's.",
    })
    marketCode: string | null,
    @Ctx() context: RequestContext,
  ): Promise<JobSuggestionType[]> {
    const inMarket = context.inMarket(marketCode);
    const found = await suggestSearches(inMarket, text);
    return found.map(({ kind, value, name, alias, count }) => ({
      ...{ kind, name, alias, count },
      occupationCode: kind === 'TRADE' ? value : null,
      divisionCode: kind === 'PLACE' ? value : null,
      employerId: kind === 'EMPLOYER' ? globalId('Employer', inMarket.market.id, value) : null,
    }));
  }

  @Rule('public.read')
  @Extensions({ cost: { weight: 30, listSize: 5 } })
  @Query(() => [WiderSearchType], {
    description:
      'At most five wider searches that do find, nearest to what was asked first; for lists that are empty. None without filters.',
  })
  async widerSearches(
    @Arg('filter', () => JobFilterInput, { nullable: true, description: 'The search.' })
    filter: JobFilterInput | null,
    @Arg('near', () => GeoPointInput, { nullable: true, description: 'The point to measure distances from.' })
    near: GeoPointInput | null,
    @Ctx() context: RequestContext,
  ): Promise<WiderSearchType[]> {
    const inMarket = context.inMarket(filter?.marketCode);
    const found = await widerSearches(inMarket, searchOf(inMarket, filter, near));
    return found.map(({ widening, filter: wider, count, exact }) => ({
      ...{ widening, count, countIsExact: exact },
      search: wider.search ?? null,
      occupationCodes: wider.occupationCodes ?? null,
      divisionCodes: wider.divisionCodes ?? null,
      withinMetres: wider.withinMetres ?? null,
    }));
  }
}
