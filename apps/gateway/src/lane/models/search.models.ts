import type { GeoPointInput } from '../../graphql/geo-point.type.ts';
import type { JobFilterInput } from '../../jobs/job.input.ts';
import { SearchHelpsResolver } from '../../jobs/search-helps.resolver.ts';
import type { WageUnit } from '@yizhan/domain';
import { ofProperties, worked, type LanePlain, type LaneRootField } from './fields.ts';

const helps = new SearchHelpsResolver();

interface SearchArguments {
  filter?: JobFilterInput | null;
  near?: GeoPointInput | null;
}

/** What helps to find jobs. */
export const searchHelps: Readonly<Record<string, LaneRootField>> = {
  jobFacets: worked(
    (
      { filter = null, near = null, payUnit = null }: SearchArguments & { payUnit?: WageUnit | null },
      context,
    ) => helps.jobFacets(filter, near, payUnit, context),
  ),
  jobSuggestions: worked(
    ({ text, marketCode = null }: { text: string; marketCode?: string | null }, context) =>
      helps.jobSuggestions(text, marketCode, context),
  ),
  widerSearches: worked(({ filter = null, near = null }: SearchArguments, context) =>
    helps.widerSearches(filter, near, context),
  ),
};

export const searchPlain: readonly LanePlain[] = [
  ofProperties('JobFacets', ['occupations', 'settlements', 'pay', 'divisions', 'isExact']),
  ofProperties('OccupationFacet', ['occupation', 'count']),
  ofProperties('SettlementFacet', ['settlement', 'count']),
  ofProperties('PayFacet', ['atLeast', 'count']),
  ofProperties('DivisionFacet', ['division', 'count']),
  ofProperties('JobSuggestion', [
    ...['kind', 'name', 'alias', 'occupationCode', 'divisionCode', 'employerId', 'count'],
  ]),
  ofProperties('WiderSearch', [
    ...['widening', 'search', 'occupationCodes', 'divisionCodes', 'withinMetres', 'count', 'countIsExact'],
  ]),
];
